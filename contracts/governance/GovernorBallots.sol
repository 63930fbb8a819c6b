// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {BallotMap} from "./BallotMap.sol";
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

    /**
     * @inheritdoc IGovernorBallots
     * @dev Ballots on the same proposal are cheapest one after another: its state is read and its tally kept once for all
     * of them. The token, which is all that is called meanwhile, calls nobody.
     */
    function castVotesBySig(SignedBallot[] calldata ballots) external virtual returns (uint256 counted) {
        bytes32 domain = _domainSeparatorV4();
        Count memory count;
        for (uint256 i = 0; i < ballots.length; ++i) {
            SignedBallot calldata ballot = ballots[i];
            if (ballot.proposalId != count.proposalId) {
                _closeCount(count);
                count = _openCount(ballot.proposalId);
            }
            BallotFault fault = _relay(ballot, count, domain);
            if (fault == BallotFault.None) ++counted;
            else emit BallotSkipped(ballot.proposalId, ballot.voter, fault);
        }
        _closeCount(count);
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
        return _isSignedBy(voter, _hashBallot(_domainSeparatorV4(), proposalId, support, voter), signature);
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

    /// @dev Counts a relayed ballot, or tells what keeps it from being counted. Never reverts.
    function _relay(SignedBallot calldata ballot, Count memory count, bytes32 domain) private returns (BallotFault) {
        uint256 proposalId = count.proposalId;
        if (count.snapshot == 0) return BallotFault.NotActive;
        uint8 support = ballot.support;
        if (support > uint8(type(VoteType).max)) return BallotFault.InvalidChoice;
        address voter = ballot.voter;
        Word storage word = _wordOf(voter, proposalId);
        uint256 voted = word.bits;
        if (BallotMap.has(voted, proposalId)) return BallotFault.AlreadyVoted;

        bytes32 hash = _hashBallot(domain, proposalId, support, voter);
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecover(hash, ballot.r, ballot.vs);
        if (failure != ECDSA.RecoverError.NoError || signer != voter) return BallotFault.InvalidSignature;

        uint256 weight = token().getPastVotes(voter, count.snapshot);
        if (weight == 0) return BallotFault.NoVotes;

        word.bits = BallotMap.add(voted, proposalId);
        emit VoteCast(voter, proposalId, support, weight, "");
        _addTo(count, support, weight);
        return BallotFault.None;
    }

    function _hashBallot(
        bytes32 domain,
        uint256 proposalId,
        uint8 support,
        address voter
    ) private pure returns (bytes32) {
        bytes32 ballot = keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, support, voter, 0));
        return MessageHashUtils.toTypedDataHash(domain, ballot);
    }

    /// @dev By the voter's own key, which an account keeps when it delegates to code, or in the eyes of the voter's code.
    function _isSignedBy(address voter, bytes32 hash, bytes memory signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError failure, ) = ECDSA.tryRecover(hash, signature);
        if (failure == ECDSA.RecoverError.NoError && signer == voter) return true;
        return _isAcceptedBy(voter, hash, signature);
    }

    /**
     * @dev ERC-1271, strictly: the answer is one word, whatever follows it would be junk, and none of it is copied. An
     * account without code answers nothing.
     */
    function _isAcceptedBy(address wallet, bytes32 hash, bytes memory signature) private view returns (bool) {
        (bool success, bytes32 answer, ) = LowLevelCall.staticcallReturn64Bytes(
            wallet,
            abi.encodeCall(IERC1271.isValidSignature, (hash, signature))
        );
        return success && LowLevelCall.returnDataSize() == 32 && answer == bytes32(IERC1271.isValidSignature.selector);
    }
}
