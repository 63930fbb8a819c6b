// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {GovernorBounds} from "./GovernorBounds.sol";
import {IGovernorRule} from "./IGovernorRule.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev The rule that decides success: For and Abstain reach a quorum, which is a fraction of the supply at the snapshot and
 * never less than an absolute floor, and For exceeds the approval share of For and Against. Every number is read as it
 * stood at the snapshot, so that no later setting changes what a proposal needed.
 */
abstract contract GovernorRule is IGovernorRule, GovernorBounds {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant SIMPLE_MAJORITY = 5_000;

    Checkpoints.Trace208 private _quorumFloorHistory;

    /// @param initialQuorumFloor The least quorum, in votes.
    constructor(uint256 initialQuorumFloor) {
        _setQuorumFloor(initialQuorumFloor);
    }

    function quorum(
        uint256 timepoint
    ) public view virtual override(Governor, GovernorVotesQuorumFraction) returns (uint256) {
        return Math.max(super.quorum(timepoint), quorumFloor(timepoint));
    }

    /// @inheritdoc IGovernorRule
    function quorumFloor() public view virtual returns (uint256) {
        return _quorumFloorHistory.latest();
    }

    /// @inheritdoc IGovernorRule
    function quorumFloor(uint256 timepoint) public view virtual returns (uint256) {
        return _optimisticUpperLookupRecent(_quorumFloorHistory, timepoint);
    }

    /// @inheritdoc IGovernorRule
    function proposalQuorum(uint256 proposalId) public view virtual returns (uint256) {
        return quorum(proposalSnapshot(proposalId));
    }

    /// @inheritdoc IGovernorRule
    function proposalApproval(uint256 /* proposalId */) public view virtual returns (uint256) {
        return SIMPLE_MAJORITY;
    }

    /// @inheritdoc IGovernorRule
    function setQuorumFloor(uint256 newQuorumFloor) external virtual onlyGovernance {
        _setQuorumFloor(newQuorumFloor);
    }

    /// @dev The votes cast so far.
    function _votesOf(
        uint256 proposalId
    ) internal view virtual returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes);

    function _quorumReached(uint256 proposalId) internal view virtual override returns (bool) {
        (, uint256 forVotes, uint256 abstainVotes) = _votesOf(proposalId);
        return forVotes + abstainVotes >= proposalQuorum(proposalId);
    }

    function _voteSucceeded(uint256 proposalId) internal view virtual override returns (bool) {
        (uint256 againstVotes, uint256 forVotes, ) = _votesOf(proposalId);
        return forVotes * BASIS_POINTS > (forVotes + againstVotes) * proposalApproval(proposalId);
    }

    function _setQuorumFloor(uint256 newQuorumFloor) internal virtual {
        SettingBounds.check("quorumFloor", newQuorumFloor, 1, _supply() / 2);
        (uint208 oldQuorumFloor, ) = _quorumFloorHistory.push(clock(), SafeCast.toUint208(newQuorumFloor));
        emit QuorumFloorSet(oldQuorumFloor, newQuorumFloor);
    }
}
