// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {GovernorTally} from "./GovernorTally.sol";
import {IGovernorBallots} from "./IGovernorBallots.sol";

/**
 * @dev Casting.
 *
 * The bit that says who has voted also makes a signed ballot usable once, so ballots carry the nonce zero, and signing or
 * casting one never invalidates another. The domain of a signature binds it to this chain and this governor.
 */
abstract contract GovernorBallots is GovernorTally {
    /// @inheritdoc IGovernorBallots
    function castVotes(uint256[] memory proposalIds, uint8[] memory choices) external virtual {
        if (proposalIds.length != choices.length) {
            revert GovernorInvalidBallotsLength(proposalIds.length, choices.length);
        }
        for (uint256 i = 0; i < proposalIds.length; ++i) {
            _castVote(proposalIds[i], _msgSender(), choices[i], "");
        }
    }

    /// @inheritdoc IGovernorBallots
    function castVotesBySig(SignedBallot[] calldata ballots) external virtual returns (uint256 counted) {
        for (uint256 i = 0; i < ballots.length; ++i) {
            SignedBallot memory ballot = ballots[i];
            (BallotFault fault, uint256 weight) = _examine(ballot);
            if (fault != BallotFault.None) {
                emit BallotSkipped(ballot.proposalId, ballot.voter, fault);
                continue;
            }
            _countVote(ballot.proposalId, ballot.voter, ballot.support, weight, "");
            emit VoteCast(ballot.voter, ballot.proposalId, ballot.support, weight, "");
            _tallyUpdated(ballot.proposalId);
            ++counted;
        }
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal virtual override returns (uint256) {
        if (params.length > 0) revert GovernorParamsNotSupported();
        return super._castVote(proposalId, account, support, reason, params);
    }

    /// @dev Signed with nonce zero: the voter's bit is the guard against replay.
    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal virtual override returns (bool) {
        return _isSignedBy(voter, _hashBallot(proposalId, support, voter), signature);
    }

    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal virtual override returns (bool) {
        bytes32 hash = keccak256(
            abi.encode(
                EXTENDED_BALLOT_TYPEHASH,
                proposalId,
                support,
                voter,
                0,
                keccak256(bytes(reason)),
                keccak256(params)
            )
        );
        return _isSignedBy(voter, _hashTypedDataV4(hash), signature);
    }

    /// @dev What keeps a relayed ballot from being counted, and its weight if nothing does. Never reverts.
    function _examine(SignedBallot memory ballot) private view returns (BallotFault fault, uint256 weight) {
        uint256 snapshot = proposalSnapshot(ballot.proposalId);
        if (snapshot == 0 || state(ballot.proposalId) != ProposalState.Active) return (BallotFault.NotActive, 0);
        if (ballot.support > uint8(type(VoteType).max)) return (BallotFault.InvalidChoice, 0);
        if (hasVoted(ballot.proposalId, ballot.voter)) return (BallotFault.AlreadyVoted, 0);

        bytes32 hash = _hashBallot(ballot.proposalId, ballot.support, ballot.voter);
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecover(hash, ballot.r, ballot.vs);
        if (failure != ECDSA.RecoverError.NoError || signer != ballot.voter) return (BallotFault.InvalidSignature, 0);

        weight = _getVotes(ballot.voter, snapshot, "");
        if (weight == 0) fault = BallotFault.NoVotes;
    }

    function _hashBallot(uint256 proposalId, uint8 support, address voter) private view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, support, voter, 0)));
    }

    /// @dev By the voter's own key, which an account keeps when it delegates to code, or in the eyes of the voter's code.
    function _isSignedBy(address voter, bytes32 hash, bytes memory signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecover(hash, signature);
        if (failure == ECDSA.RecoverError.NoError && signer == voter) return true;
        return voter.code.length > 0 && _isAcceptedBy(voter, hash, signature);
    }

    /// @dev ERC-1271, strictly: the answer is one word, whatever follows it would be junk, and none of it is copied.
    function _isAcceptedBy(address wallet, bytes32 hash, bytes memory signature) private view returns (bool) {
        (bool success, bytes32 answer, ) = LowLevelCall.staticcallReturn64Bytes(
            wallet,
            abi.encodeCall(IERC1271.isValidSignature, (hash, signature))
        );
        return success && LowLevelCall.returnDataSize() == 32 && answer == bytes32(IERC1271.isValidSignature.selector);
    }
}
