// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Approval} from "./Approval.sol";
import {Class} from "./ClassLattice.sol";
import {GovernorClasses} from "./GovernorClasses.sol";
import {IGovernorRule} from "./IGovernorRule.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev The rule that decides success: For and Abstain reach a quorum, which is a fraction of the supply at the snapshot and
 * never less than an absolute floor, and For exceeds the approval share of For and Against. Both shares are those of the
 * proposal's class. Every number is read as it stood at the snapshot, so that no later setting changes what a proposal
 * needed.
 */
abstract contract GovernorRule is IGovernorRule, GovernorClasses {
    /// @param initialQuorumFloor The least quorum, in votes.
    constructor(uint256 initialQuorumFloor) {
        _setQuorumFloor(initialQuorumFloor);
    }

    /// @dev What Ordinary asks for; {proposalQuorum} is what counts.
    function quorum(uint256 timepoint) public view virtual override returns (uint256) {
        return _quorumAt(timepoint, _ruleAt(Class.Ordinary, timepoint));
    }

    /// @inheritdoc IGovernorRule
    function quorumFloor() public view virtual returns (uint256) {
        return quorumFloor(clock());
    }

    /// @inheritdoc IGovernorRule
    function quorumFloor(uint256 timepoint) public view virtual returns (uint256) {
        return _floorIn(_ruleAt(Class.Ordinary, timepoint));
    }

    /// @inheritdoc IGovernorRule
    function proposalQuorum(uint256 proposalId) public view virtual returns (uint256) {
        return _quorumAt(proposalSnapshot(proposalId), _ruleOf(proposalId));
    }

    /// @inheritdoc IGovernorRule
    function proposalApproval(uint256 proposalId) public view virtual returns (uint256) {
        return _approvalIn(_ruleOf(proposalId));
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
        return Approval.isQuorate(forVotes, abstainVotes, proposalQuorum(proposalId));
    }

    function _voteSucceeded(uint256 proposalId) internal view virtual override returns (bool) {
        (uint256 againstVotes, uint256 forVotes, ) = _votesOf(proposalId);
        return Approval.isApproved(forVotes, againstVotes, proposalApproval(proposalId));
    }

    /// @dev Both numbers that a proposal needs.
    function _needsOf(uint256 proposalId) internal view returns (uint256 quorum_, uint256 approval) {
        uint256 rule = _ruleOf(proposalId);
        return (_quorumAt(proposalSnapshot(proposalId), rule), _approvalIn(rule));
    }

    /// @dev The rule of a proposal's class at its snapshot.
    function _ruleOf(uint256 proposalId) private view returns (uint256) {
        return _ruleAt(_recordedClass(proposalId), proposalSnapshot(proposalId));
    }

    function _quorumAt(uint256 timepoint, uint256 rule) private view returns (uint256) {
        uint256 supply = token().getPastTotalSupply(timepoint);
        return Approval.required(supply, _quorumIn(rule), _floorIn(rule));
    }

    function _setQuorumFloor(uint256 newQuorumFloor) internal virtual {
        SettingBounds.check("quorumFloor", newQuorumFloor, 1, _supply() / 2);
        emit QuorumFloorSet(quorumFloor(), newQuorumFloor);
        _keepFloor(newQuorumFloor);
    }
}
