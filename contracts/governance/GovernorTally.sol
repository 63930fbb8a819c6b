// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Approval} from "./Approval.sol";
import {Ballot} from "./Ballot.sol";
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

    /// @dev What ballots that follow each other add to one proposal's tally, in memory until it is kept.
    struct Count {
        uint256 proposalId;
        /// When weights are taken, as a timestamp. Zero if the vote is not open.
        uint256 snapshot;
        uint256 againstVotes;
        uint256 forVotes;
        uint256 abstainVotes;
        /// For and Abstain that quorum still lacks. Beyond reach once it was reached.
        uint256 lacking;
    }

    /// @dev 256 proposals' bits of one voter.
    struct Word {
        uint256 bits;
    }

    uint48 private _voteExtension;

    mapping(uint256 proposalId => Tally) private _tallies;
    mapping(address voter => mapping(uint256 word => Word)) private _voted;

    constructor(uint48 initialVoteExtension) {
        _setLateQuorumVoteExtension(initialVoteExtension);
    }

    // solhint-disable-next-line func-name-mixedcase
    function COUNTING_MODE() public pure virtual override returns (string memory) {
        return "support=bravo&quorum=for,abstain";
    }

    function hasVoted(uint256 proposalId, address account) public view virtual override returns (bool) {
        return BallotMap.has(_wordOf(account, proposalId).bits, proposalId);
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
        Word storage word = _wordOf(account, proposalId);
        if (BallotMap.has(word.bits, proposalId)) revert GovernorAlreadyCastVote(account);
        word.bits = BallotMap.add(word.bits, proposalId);

        if (!Ballot.isChoice(support)) revert GovernorInvalidVoteType();
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = Ballot.split(support, totalWeight);
        _add(_tallies[proposalId], againstVotes, forVotes, abstainVotes);
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
        uint48 extendedDeadline = clock() + _voteExtension;
        if (extendedDeadline > deadline) {
            // Later than the deadline as well, since nobody votes before the snapshot has passed.
            uint256 longest = clock() + deadline - proposalSnapshot(proposalId);
            extendedDeadline = uint48(Math.min(extendedDeadline, longest));
            emit ProposalExtended(proposalId, extendedDeadline);
        }
        tally.extendedDeadline = extendedDeadline;
    }

    /// @dev Where a voter's bit for a proposal is.
    function _wordOf(address voter, uint256 proposalId) internal view returns (Word storage) {
        return _voted[voter][BallotMap.wordOf(proposalId)];
    }

    /// @dev Begins to count ballots on a proposal. Nothing that {_addTo} does ends or opens its vote.
    function _openCount(uint256 proposalId) internal view returns (Count memory count) {
        count.proposalId = proposalId;
        uint256 snapshot = proposalSnapshot(proposalId);
        if (snapshot == 0 || state(proposalId) != ProposalState.Active) return count;
        count.snapshot = snapshot;
        Tally storage tally = _tallies[proposalId];
        count.lacking =
            tally.extendedDeadline > 0
                ? type(uint256).max
                : proposalQuorum(proposalId) - tally.forVotes - tally.abstainVotes;
    }

    /// @dev Counts a ballot. One that reaches quorum is kept at once, so that a late quorum is told right after it.
    function _addTo(Count memory count, uint8 support, uint256 weight) internal {
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = Ballot.split(support, weight);
        // Weights of different voters, which the token keeps below 2^104 in all.
        unchecked {
            count.againstVotes += againstVotes;
            count.forVotes += forVotes;
            count.abstainVotes += abstainVotes;
        }
        if (Approval.isQuorate(count.forVotes, count.abstainVotes, count.lacking)) {
            _closeCount(count);
            count.lacking = type(uint256).max;
        }
    }

    /// @dev Keeps what was counted, and begins anew.
    function _closeCount(Count memory count) internal {
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = (
            count.againstVotes,
            count.forVotes,
            count.abstainVotes
        );
        if (againstVotes + forVotes + abstainVotes == 0) return;
        (count.againstVotes, count.forVotes, count.abstainVotes) = (0, 0, 0);
        _add(_tallies[count.proposalId], againstVotes, forVotes, abstainVotes);
        _tallyUpdated(count.proposalId);
    }

    /// @dev Weights of different voters, which the token keeps below 2^104 in all.
    function _add(Tally storage tally, uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) private {
        if (forVotes > 0) tally.forVotes += uint104(forVotes);
        if (againstVotes > 0) tally.againstVotes += uint104(againstVotes);
        if (abstainVotes > 0) tally.abstainVotes += uint104(abstainVotes);
    }
}
