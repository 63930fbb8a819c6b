// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IStewardToken} from "../token/IStewardToken.sol";
import {ForkLodgings} from "./ForkLodgings.sol";
import {IStewardshipFactory} from "./IStewardshipFactory.sol";
import {IStewardshipFork} from "./IStewardshipFork.sol";

/// @dev What becomes of a fork that has begun: its claim on the treasury, its child, or its end.
contract StewardshipFork is ForkLodgings {
    using EnumerableSet for EnumerableSet.Bytes32Set;
    using SafeERC20 for IERC20;

    /// @inheritdoc IStewardshipFork
    uint256 public constant COUNT_PERIOD = 3 days;

    /// @inheritdoc IStewardshipFork
    address public immutable treasury;

    /// @inheritdoc IStewardshipFork
    address public immutable factory;

    constructor(
        address governor_,
        address token_,
        address treasury_,
        address factory_,
        uint256 threshold_
    ) ForkLodgings(governor_, token_, threshold_) {
        treasury = treasury_;
        factory = factory_;
    }

    /// @inheritdoc IStewardshipFork
    function claims() external view returns (Claim[] memory list) {
        uint256 present = IERC20(token).totalSupply();
        list = new Claim[](_begun.length());
        for (uint256 i = 0; i < list.length; ++i) {
            bytes32 forkId = _begun.at(i);
            Fork storage entry = _forks[forkId];
            list[i] = Claim(forkId, Math.min(entry.supply, present), entry.lodged);
        }
    }

    /// @inheritdoc IStewardshipFork
    function childOf(
        bytes32 forkId,
        IStewardshipFactory.Parameters calldata plan
    ) public view returns (IStewardshipFactory.Parameters memory child) {
        Fork storage entry = _forks[forkId];
        bytes32 given = forkIdOf(entry.proposalId, plan);
        if (given != forkId) revert ForkForeignPlan(forkId, given);
        child = plan;
        child.salt = forkId;
        child.allocations = new IStewardToken.Allocation[](1);
        child.allocations[0] = IStewardToken.Allocation(address(this), entry.lodged);
        child.settings.proposalThreshold = _votes(entry.lodged, plan.settings.proposalThreshold);
        child.settings.quorumFloor = _votes(entry.lodged, plan.settings.quorumFloor);
    }

    /// @inheritdoc IStewardshipFork
    function build(bytes32 forkId, IStewardshipFactory.Parameters calldata plan, uint256 upTo) external returns (bool) {
        _checkFinishing(forkId, 0);
        return IStewardshipFactory(factory).build(childOf(forkId, plan), upTo);
    }

    /// @inheritdoc IStewardshipFork
    function finish(bytes32 forkId, IStewardshipFactory.Parameters calldata plan) external {
        _checkFinishing(forkId, COUNT_PERIOD);
        bytes32 key = IStewardshipFactory(factory).keyOf(childOf(forkId, plan));
        if (!IStewardshipFactory(factory).isComplete(key)) revert ForkChildIncomplete(key);
        IStewardshipFactory.Addresses memory child = IStewardshipFactory(factory).addressesOf(key);

        Fork storage entry = _forks[forkId];
        uint104 burned = entry.lodged;
        entry.status = Status.Finished;
        entry.childToken = child.token;
        entry.childTreasury = child.treasury;
        _begun.remove(forkId);
        _leaveOthers(burned);
        emit ForkFinished(forkId, child.governor, child.token, child.treasury, burned);
        IStewardToken(token).burn(burned);
    }

    /// @inheritdoc IStewardshipFork
    function claim(bytes32 forkId, address member) external {
        Fork storage entry = _forks[forkId];
        if (entry.status != Status.Finished) revert ForkUnexpectedStatus(forkId, entry.status);
        uint104 amount = _lodgings[forkId][member].amount;
        if (amount == 0) revert ForkNothing(forkId, member);
        _lodgings[forkId][member].amount = 0;
        emit Claimed(forkId, member, amount);
        IERC20(entry.childToken).safeTransfer(member, amount);
    }

    /// @inheritdoc IStewardshipFork
    function abandon(bytes32 forkId) external {
        Fork storage entry = _forks[forkId];
        if (entry.status != Status.Begun) revert ForkUnexpectedStatus(forkId, entry.status);
        uint256 until = _finishUntil(entry);
        if (block.timestamp <= until) revert ForkTooEarly(forkId, until + 1);
        entry.status = Status.Abandoned;
        _begun.remove(forkId);
        emit ForkAbandoned(forkId);
    }

    /// @dev Tokens that have left with their share no longer share what is left with the other forks.
    function _leaveOthers(uint104 burned) private {
        uint256 others = _begun.length();
        for (uint256 i = 0; i < others; ++i) {
            Fork storage other = _forks[_begun.at(i)];
            other.supply = uint104(Math.saturatingSub(other.supply, burned));
        }
    }

    function _checkFinishing(bytes32 forkId, uint256 wait) private view {
        Fork storage entry = _forks[forkId];
        if (entry.status != Status.Begun) revert ForkUnexpectedStatus(forkId, entry.status);
        uint256 from = _joinUntil(entry) + wait + 1;
        if (block.timestamp < from) revert ForkTooEarly(forkId, from);
        uint256 until = _finishUntil(entry);
        if (block.timestamp > until) revert ForkTooLate(forkId, until);
    }

    /// @dev Basis points of the child's supply as votes, and at least one vote.
    function _votes(uint256 supply, uint256 share) private pure returns (uint256) {
        return Math.max(1, Math.mulDiv(supply, share, BASIS_POINTS));
    }
}
