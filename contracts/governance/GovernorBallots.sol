// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {GovernorRule} from "./GovernorRule.sol";
import {IGovernorBallots} from "./IGovernorBallots.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev Casting and counting.
 *
 * Who has voted is a bit in the voter's own bitmap over the sequential proposal ids: a regular voter pays for a fresh slot
 * once in 256 proposals. The bit also makes a signed ballot usable once, so ballots carry the nonce zero, and signing or
 * casting one never invalidates another. For and Against share a slot with the deadline of a late quorum, Abstain shares
 * one with the quorum, which is computed once, with the first ballot.
 */
abstract contract GovernorBallots is IGovernorBallots, GovernorRule {
    using SafeCast for uint256;

    struct Tally {
        uint104 againstVotes;
        uint104 forVotes;
        /// When the vote may end at the earliest, set once quorum is reached. Zero until then.
        uint48 extendedDeadline;
        uint104 abstainVotes;
        /// Zero until the first ballot.
        uint104 quorum;
    }

    uint48 private _voteExtension;

    mapping(uint256 proposalId => Tally) private _tallies;
    mapping(address voter => mapping(uint256 word => uint256)) private _voted;

    constructor(uint48 initialVoteExtension) {
        _setLateQuorumVoteExtension(initialVoteExtension);
    }

    // solhint-disable-next-line func-name-mixedcase
    function COUNTING_MODE() public pure virtual override returns (string memory) {
        return "support=bravo&quorum=for,abstain";
    }

    function hasVoted(uint256 proposalId, address account) public view virtual override returns (bool) {
        return _voted[account][proposalId >> 8] & (1 << (proposalId & 0xff)) != 0;
    }

    /// @inheritdoc IGovernorBallots
    function proposalVotes(
        uint256 proposalId
    ) public view virtual returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) {
        return _votesOf(proposalId);
    }

    /// @dev What the rule said when the first ballot came in; it would say the same now, for more gas.
    function proposalQuorum(uint256 proposalId) public view virtual override returns (uint256) {
        uint256 known = _tallies[proposalId].quorum;
        return known == 0 ? super.proposalQuorum(proposalId) : known;
    }

    /// @dev The later of the deadline fixed when proposing and the one that a late quorum set.
    function proposalDeadline(uint256 proposalId) public view virtual override returns (uint256) {
        return Math.max(super.proposalDeadline(proposalId), _tallies[proposalId].extendedDeadline);
    }

    /// @inheritdoc IGovernorBallots
    function lateQuorumVoteExtension() public view virtual returns (uint48) {
        return _voteExtension;
    }

    /// @inheritdoc IGovernorBallots
    function setLateQuorumVoteExtension(uint48 newVoteExtension) external virtual onlyGovernance {
        _setLateQuorumVoteExtension(newVoteExtension);
    }

    function _setLateQuorumVoteExtension(uint48 newVoteExtension) internal virtual {
        SettingBounds.check("lateQuorumVoteExtension", newVoteExtension, 0, votingPeriod());
        emit LateQuorumVoteExtensionSet(_voteExtension, newVoteExtension);
        _voteExtension = newVoteExtension;
    }

    function _votesOf(
        uint256 proposalId
    ) internal view virtual override returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) {
        Tally storage tally = _tallies[proposalId];
        return (tally.againstVotes, tally.forVotes, tally.abstainVotes);
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

    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory /* params */
    ) internal virtual override returns (uint256) {
        uint256 word = _voted[account][proposalId >> 8];
        uint256 bit = 1 << (proposalId & 0xff);
        if (word & bit != 0) revert GovernorAlreadyCastVote(account);
        _voted[account][proposalId >> 8] = word | bit;

        Tally storage tally = _tallies[proposalId];
        uint104 weight = totalWeight.toUint104();
        if (support == uint8(VoteType.For)) {
            tally.forVotes += weight;
        } else if (support == uint8(VoteType.Against)) {
            tally.againstVotes += weight;
        } else if (support == uint8(VoteType.Abstain)) {
            tally.abstainVotes += weight;
        } else {
            revert GovernorInvalidVoteType();
        }
        return totalWeight;
    }

    /// @dev Once quorum is reached the vote stays open for {lateQuorumVoteExtension} more, so that the last voter can be answered.
    function _tallyUpdated(uint256 proposalId) internal virtual override {
        super._tallyUpdated(proposalId);

        Tally storage tally = _tallies[proposalId];
        if (tally.extendedDeadline != 0) return;
        if (tally.quorum == 0) tally.quorum = super.proposalQuorum(proposalId).toUint104();
        if (!_quorumReached(proposalId)) return;

        uint48 extendedDeadline = clock() + _voteExtension;
        if (extendedDeadline > proposalDeadline(proposalId)) {
            emit ProposalExtended(proposalId, extendedDeadline);
        }
        tally.extendedDeadline = extendedDeadline;
    }

    /// @dev Signed with nonce zero: the voter's bit is the guard against replay.
    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal virtual override returns (bool) {
        return _isSignedBy(voter, keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, support, voter, 0)), signature);
    }

    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal virtual override returns (bool) {
        return
            _isSignedBy(
                voter,
                keccak256(
                    abi.encode(
                        EXTENDED_BALLOT_TYPEHASH,
                        proposalId,
                        support,
                        voter,
                        0,
                        keccak256(bytes(reason)),
                        keccak256(params)
                    )
                ),
                signature
            );
    }

    function _isSignedBy(address voter, bytes32 structHash, bytes memory signature) private view returns (bool) {
        return SignatureChecker.isValidSignatureNow(voter, _hashTypedDataV4(structHash), signature);
    }
}
