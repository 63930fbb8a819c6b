// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Approval} from "./Approval.sol";
import {BallotMap} from "./BallotMap.sol";
import {GovernorRule} from "./GovernorRule.sol";
import {IGovernorBallots} from "./IGovernorBallots.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev Counting.
 *
 * Who has voted is a bit in the voter's own bitmap over the sequential proposal ids: a regular voter pays for a fresh slot
 * once in 256 proposals. For and Against share a slot with the deadline of a late quorum, Abstain shares one with what the
 * rule asks for, which is computed once, with the first ballot.
 */
abstract contract GovernorTally is IGovernorBallots, GovernorRule {
    using SafeCast for uint256;

    struct Tally {
        uint104 againstVotes;
        uint104 forVotes;
        /// When the vote may end at the earliest, set once quorum is reached. Zero until then.
        uint48 extendedDeadline;
        uint104 abstainVotes;
        /// Zero until the first ballot, and so is the approval.
        uint104 quorum;
        uint16 approval;
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
        return BallotMap.has(_voted[account][BallotMap.wordOf(proposalId)], proposalId);
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

    /// @dev As {proposalQuorum}.
    function proposalApproval(uint256 proposalId) public view virtual override returns (uint256) {
        uint256 known = _tallies[proposalId].approval;
        return known == 0 ? super.proposalApproval(proposalId) : known;
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

    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory /* params */
    ) internal virtual override returns (uint256) {
        mapping(uint256 word => uint256) storage words = _voted[account];
        uint256 word = words[BallotMap.wordOf(proposalId)];
        if (BallotMap.has(word, proposalId)) revert GovernorAlreadyCastVote(account);
        words[BallotMap.wordOf(proposalId)] = BallotMap.add(word, proposalId);

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
        Tally storage tally = _tallies[proposalId];
        if (tally.extendedDeadline != 0) return;
        (uint256 forVotes, uint256 abstainVotes, uint256 quorum_) = (tally.forVotes, tally.abstainVotes, tally.quorum);
        if (quorum_ == 0) {
            uint256 approval;
            (quorum_, approval) = _needsOf(proposalId);
            (tally.quorum, tally.approval) = (quorum_.toUint104(), uint16(approval));
        }
        if (!Approval.isQuorate(forVotes, abstainVotes, quorum_)) return;

        uint256 deadline = super.proposalDeadline(proposalId);
        uint256 period = deadline - proposalSnapshot(proposalId);
        uint48 extendedDeadline = clock() + uint48(Math.min(_voteExtension, period));
        if (extendedDeadline > deadline) emit ProposalExtended(proposalId, extendedDeadline);
        tally.extendedDeadline = extendedDeadline;
    }
}
