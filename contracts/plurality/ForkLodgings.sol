// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IVotesAndBalances} from "../token/IVotesAndBalances.sol";
import {IStewardshipFactory} from "./IStewardshipFactory.sol";
import {IStewardshipFork} from "./IStewardshipFork.sol";

/// @dev Who has lodged how much in which fork, and when a fork begins. The token is the stewardship's own and calls nobody.
abstract contract ForkLodgings is IStewardshipFork {
    using EnumerableSet for EnumerableSet.Bytes32Set;
    using SafeERC20 for IERC20;

    uint256 internal constant BASIS_POINTS = 10_000;

    /// @inheritdoc IStewardshipFork
    uint256 public constant MIN_THRESHOLD = 100;

    /// @inheritdoc IStewardshipFork
    uint256 public constant MAX_THRESHOLD = 5_000;

    /// @inheritdoc IStewardshipFork
    uint256 public constant JOIN_PERIOD = 7 days;

    /// @inheritdoc IStewardshipFork
    uint256 public constant FINISH_PERIOD = 14 days;

    /// @inheritdoc IStewardshipFork
    uint256 public constant MAX_REASON_LENGTH = 2_048;

    /// @inheritdoc IStewardshipFork
    address public immutable governor;

    /// @inheritdoc IStewardshipFork
    address public immutable token;

    /// @inheritdoc IStewardshipFork
    uint256 public immutable threshold;

    /// @inheritdoc IStewardshipFork
    mapping(uint256 proposalId => mapping(address member => uint256)) public lodgedAgainst;

    mapping(bytes32 forkId => Fork) internal _forks;
    EnumerableSet.Bytes32Set internal _begun;

    mapping(bytes32 forkId => mapping(address member => Lodging)) internal _lodgings;
    mapping(uint256 proposalId => mapping(address member => uint256)) private _moved;

    constructor(address governor_, address token_, uint256 threshold_) {
        if (threshold_ < MIN_THRESHOLD || threshold_ > MAX_THRESHOLD) {
            revert ForkInvalidThreshold(threshold_, MIN_THRESHOLD, MAX_THRESHOLD);
        }
        governor = governor_;
        token = token_;
        threshold = threshold_;
    }

    /// @inheritdoc IStewardshipFork
    function fork(bytes32 forkId) external view returns (Fork memory) {
        return _forks[forkId];
    }

    /// @inheritdoc IStewardshipFork
    function lodging(bytes32 forkId, address member) external view returns (Lodging memory) {
        return _lodgings[forkId][member];
    }

    /// @inheritdoc IStewardshipFork
    function entitlement(uint256 proposalId, address member) public view returns (uint256) {
        uint256 held = IVotesAndBalances(token).getPastBalance(member, _snapshot(proposalId));
        return held + _moved[proposalId][member];
    }

    /// @inheritdoc IStewardshipFork
    function forkIdOf(uint256 proposalId, IStewardshipFactory.Parameters calldata plan) public pure returns (bytes32) {
        return keccak256(abi.encode(proposalId, plan));
    }

    /// @inheritdoc IStewardshipFork
    function open(uint256 proposalId, IStewardshipFactory.Parameters calldata plan) external returns (bytes32 forkId) {
        uint256 allocations = plan.allocations.length;
        (uint256 toPropose, uint256 floor) = (plan.settings.proposalThreshold, plan.settings.quorumFloor);
        bool valid = allocations == 0 && toPropose <= BASIS_POINTS && floor <= BASIS_POINTS;
        if (!valid) revert ForkInvalidPlan(allocations, toPropose, floor);
        _checkWaiting(proposalId);

        forkId = forkIdOf(proposalId, plan);
        Fork storage entry = _forks[forkId];
        if (entry.status != Status.None) revert ForkUnexpectedStatus(forkId, entry.status);
        entry.proposalId = proposalId;
        entry.status = Status.Open;
        emit ForkOpened(forkId, proposalId, msg.sender, plan);
    }

    /// @inheritdoc IStewardshipFork
    function lodge(bytes32 forkId, uint256 amount, string calldata reason) public {
        _put(forkId, amount, reason);
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IStewardshipFork
    function lodgeWithPermit(
        bytes32 forkId,
        uint256 amount,
        string calldata reason,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        // Whoever saw the permit may have used it before: the allowance then is there all the same.
        try IERC20Permit(token).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        lodge(forkId, amount, reason);
    }

    /// @inheritdoc IStewardshipFork
    function withdraw(bytes32 forkId, uint256 amount) external {
        _take(forkId, amount);
        IERC20(token).safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IStewardshipFork
    function move(bytes32 from, bytes32 to, uint256 amount, string calldata reason) external {
        uint256 proposalId = _forks[to].proposalId;
        uint256 snapshot = _snapshot(proposalId);
        uint256 since = _lodgings[from][msg.sender].since;
        if (since > snapshot) revert ForkLodgedAfterSnapshot(msg.sender, since, snapshot);
        _take(from, amount);
        _moved[proposalId][msg.sender] += amount;
        emit LodgingMoved(from, to, msg.sender, amount);
        _put(to, amount, reason);
    }

    /// @dev The last second in which a begun fork can be joined.
    function _joinUntil(Fork storage entry) internal view returns (uint256) {
        return entry.begunAt + JOIN_PERIOD;
    }

    /// @dev The last second in which a begun fork can be finished.
    function _finishUntil(Fork storage entry) internal view returns (uint256) {
        return _joinUntil(entry) + FINISH_PERIOD;
    }

    function _put(bytes32 forkId, uint256 amount, string calldata reason) private {
        if (amount == 0) revert ForkNothing(forkId, msg.sender);
        uint256 length = bytes(reason).length;
        if (length > MAX_REASON_LENGTH) revert ForkReasonTooLong(length, MAX_REASON_LENGTH);
        Fork storage entry = _forks[forkId];
        _checkLodgeable(forkId, entry);
        uint256 proposalId = entry.proposalId;
        uint256 against = lodgedAgainst[proposalId][msg.sender];
        uint256 left = entitlement(proposalId, msg.sender) - against;
        if (amount > left) revert ForkAboveEntitlement(msg.sender, amount, left);

        lodgedAgainst[proposalId][msg.sender] = against + amount;
        Lodging storage own = _lodgings[forkId][msg.sender];
        own.amount += SafeCast.toUint104(amount);
        own.since = uint48(block.timestamp);
        entry.lodged += SafeCast.toUint104(amount);
        emit Lodged(forkId, msg.sender, amount, entry.lodged, reason);
        if (entry.status == Status.Open) _beginIfDue(forkId, entry);
    }

    function _take(bytes32 forkId, uint256 amount) private {
        Fork storage entry = _forks[forkId];
        bool free = entry.status == Status.Open || entry.status == Status.Abandoned;
        if (!free) revert ForkUnexpectedStatus(forkId, entry.status);
        if (amount == 0) revert ForkNothing(forkId, msg.sender);
        Lodging storage own = _lodgings[forkId][msg.sender];
        if (amount > own.amount) revert ForkAboveLodging(msg.sender, amount, own.amount);

        own.amount -= uint104(amount);
        entry.lodged -= uint104(amount);
        lodgedAgainst[entry.proposalId][msg.sender] -= amount;
        emit Withdrawn(forkId, msg.sender, amount, entry.lodged);
    }

    /**
     * @dev The supply of that moment is the fork's for good, so that no mint can thin it out. Lodged tokens exist and so are
     * part of it, but for those that a vote mints later.
     */
    function _beginIfDue(bytes32 forkId, Fork storage entry) private {
        uint256 votes = IVotes(token).getPastTotalSupply(_snapshot(entry.proposalId));
        if (entry.lodged * BASIS_POINTS < votes * threshold) return;
        uint256 supply = IERC20(token).totalSupply();
        entry.supply = SafeCast.toUint104(supply);
        entry.begunAt = uint48(block.timestamp);
        entry.status = Status.Begun;
        _begun.add(forkId);
        emit ForkBegun(forkId, entry.lodged, supply, _joinUntil(entry), _finishUntil(entry));
    }

    function _checkLodgeable(bytes32 forkId, Fork storage entry) private view {
        if (entry.status == Status.Open) {
            _checkWaiting(entry.proposalId);
        } else if (entry.status == Status.Begun) {
            if (block.timestamp > _joinUntil(entry)) revert ForkTooLate(forkId, _joinUntil(entry));
        } else {
            revert ForkUnexpectedStatus(forkId, entry.status);
        }
    }

    function _checkWaiting(uint256 proposalId) private view {
        IGovernor.ProposalState state = IGovernor(governor).state(proposalId);
        bool waiting = state == IGovernor.ProposalState.Succeeded || state == IGovernor.ProposalState.Queued;
        if (!waiting) revert ForkUnexpectedProposalState(proposalId, state);
    }

    function _snapshot(uint256 proposalId) private view returns (uint256) {
        return IGovernor(governor).proposalSnapshot(proposalId);
    }
}
