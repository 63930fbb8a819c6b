// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IGovernorExecution} from "../governance/IGovernorExecution.sol";
import {Timelocked} from "../governance/Timelocked.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IRunTerms} from "./IRunTerms.sol";
import {ITrainingRuns} from "./ITrainingRuns.sol";
import {RunAccounts} from "./RunAccounts.sol";
import {RunTerms} from "./RunTerms.sol";

/**
 * @dev What runs are, and in which state they are now. A review that is over has its outcome, fixed by time and evidence
 * alone: {_current} tells it, {_settled} records it, and nothing is done to a run before it is recorded.
 */
abstract contract RunBase is ITrainingRuns, Timelocked, ReentrancyGuard {
    using RunAccounts for RunAccounts.Account;

    uint256 internal constant FUNDED = 1 << uint8(Status.Funded);
    uint256 internal constant DISPUTED = 1 << uint8(Status.Disputed);
    uint256 internal constant STALLED = 1 << uint8(Status.Stalled);
    uint256 internal constant FINAL_REVIEW = 1 << uint8(Status.FinalReview);
    uint256 internal constant UNDER_REVIEW = 1 << uint8(Status.UnderReview);
    uint256 internal constant AWAITED = STALLED | (1 << uint8(Status.Active));
    uint256 internal constant ENDED_WELL = (1 << uint8(Status.Completed)) | (1 << uint8(Status.Cancelled));
    uint256 internal constant ENDED = ENDED_WELL | (1 << uint8(Status.Lapsed)) | (1 << uint8(Status.Failed));

    /// @inheritdoc ITrainingRuns
    address public immutable treasury;

    /// @inheritdoc ITrainingRuns
    address public immutable registry;

    /// @inheritdoc ITrainingRuns
    address public immutable terms;

    /// @inheritdoc ITrainingRuns
    uint256 public runCount;

    mapping(uint256 runId => Run) internal _runs;
    mapping(uint256 runId => Review) internal _reviews;
    mapping(uint256 runId => mapping(uint256 index => Tranche)) internal _tranches;

    constructor(address timelock_, address treasury_, address registry_) Timelocked(timelock_) {
        treasury = treasury_;
        registry = registry_;
        terms = address(new RunTerms(timelock_, registry_));
    }

    /// @inheritdoc ITrainingRuns
    function run(uint256 runId) external view returns (Run memory entry) {
        entry = _current(runId);
        entry.status = _statusNow(runId, entry);
    }

    /// @inheritdoc ITrainingRuns
    function review(uint256 runId) external view returns (Review memory) {
        bool isRecorded = _current(runId).review == _runs[runId].review;
        return isRecorded ? _reviews[runId] : Review(0, 0, address(0), 0);
    }

    /// @inheritdoc ITrainingRuns
    function held(uint256 runId) external view returns (uint256) {
        return _runs[runId].account.held();
    }

    /// @dev Settles a run and expects it in one of the given states, one bit each.
    function _expect(uint256 runId, uint256 allowed) internal returns (Run storage entry) {
        entry = _settled(runId);
        Status status = _statusNow(runId, entry);
        _checkStatus(runId, status, (allowed >> uint8(status)) & 1 == 1);
    }

    /// @dev Records the outcome of a review that is over.
    function _settled(uint256 runId) internal returns (Run storage entry) {
        entry = _existing(runId);
        if (_isReviewed(entry)) _conclude(runId, entry.reviewEndsAt);
    }

    /// @dev Ends a milestone's review: it is earned if it has reached its tier, and faulted otherwise.
    function _conclude(uint256 runId, uint48 at) internal {
        Run storage entry = _runs[runId];
        if (!_hasReachedTier(runId)) {
            _fault(runId, 0, at);
            return;
        }
        uint256 index = entry.earned;
        uint32 number = entry.review;
        Run memory outcome = _concluded(runId, entry, at);
        uint256 kept = outcome.kept - entry.kept;
        uint48 finalEnd;
        if (outcome.status == Status.FinalReview) {
            finalEnd = outcome.reviewEndsAt;
            entry.reviewEndsAt = finalEnd;
            entry.review = number + 1;
            delete _reviews[runId];
        }
        entry.status = outcome.status;
        entry.activeSince = at;
        entry.earned = outcome.earned;
        entry.kept = outcome.kept;
        _setAccount(runId, outcome.account);
        emit MilestoneEarned(runId, index, number, kept, at, finalEnd);
        _record(MilestoneEarned.selector, abi.encode(runId, index, number, kept, at, finalEnd));
    }

    /// @dev Ends a milestone's review without pay.
    function _fault(uint256 runId, uint8 strikes, uint48 at) internal {
        Run storage entry = _runs[runId];
        uint256 index = entry.earned;
        entry.status = Status.Active;
        entry.activeSince = at;
        entry.strikes += strikes;
        _tranches[runId][index].tier = Tier.Reported;
        _tranches[runId][index].evidenceHash = 0;
        emit MilestoneFaulted(runId, index, entry.review, entry.strikes, at);
        _record(MilestoneFaulted.selector, abi.encode(runId, index, entry.review, entry.strikes, at));
    }

    /// @dev Folds a change into the stewardship's history.
    function _record(bytes32 kind, bytes memory arguments) internal {
        IModelRegistry(registry).recordRunChange(kind, keccak256(arguments));
    }

    function _setAccount(uint256 runId, RunAccounts.Account memory account) internal {
        _runs[runId].account = account;
    }

    function _existing(uint256 runId) internal view returns (Run storage) {
        if (runId == 0 || runId > runCount) revert RunsUnknownRun(runId);
        return _runs[runId];
    }

    function _rulesOf(uint256 runId) internal view returns (Rules memory) {
        return IRunTerms(terms).rules(runId);
    }

    function _milestone(uint256 runId, uint256 index) internal view returns (Milestone memory) {
        return IRunTerms(terms).milestone(runId, index);
    }

    /// @dev What is at stake now.
    function _next(uint256 runId) internal view returns (Milestone memory) {
        return _milestone(runId, _runs[runId].earned);
    }

    function _hasReachedTier(uint256 runId) internal view returns (bool) {
        return _tranches[runId][_runs[runId].earned].tier >= _next(runId).leastTier;
    }

    /// @dev The last second in which the next milestone can be submitted.
    function _cureEnd(uint256 runId) internal view returns (uint256 cureEnd) {
        (, cureEnd) = _deadlines(runId, _runs[runId].earned, _runs[runId].activeSince);
    }

    /// @dev The recorded state, but that an active run stalls by itself.
    function _statusNow(uint256 runId, Run memory entry) internal view returns (Status) {
        if (entry.status != Status.Active) return entry.status;
        (uint256 overdueAfter, ) = _deadlines(runId, entry.earned, entry.activeSince);
        return block.timestamp > overdueAfter ? Status.Stalled : Status.Active;
    }

    function _checkOperator(uint256 runId) internal view {
        if (msg.sender != _runs[runId].operator) revert RunsUnauthorizedOperator(runId, msg.sender);
    }

    function _checkStatus(uint256 runId, Status status, bool expected) internal pure {
        if (!expected) revert RunsUnexpectedStatus(runId, status);
    }

    /// @dev A dispute of the final review comes too late for whatever concerns milestones.
    function _checkUnearned(uint256 runId) internal view {
        Run storage entry = _runs[runId];
        _checkStatus(runId, entry.status, entry.earned != entry.milestones);
    }

    function _checkAfter(uint256 runId, uint256 until) internal view {
        if (block.timestamp <= until) revert RunsTooEarly(runId, until);
    }

    function _checkUntil(uint256 runId, uint256 until) internal view {
        if (block.timestamp > until) revert RunsTooLate(runId, until);
    }

    function _checkDocument(uint256 runId, bytes32 document) internal pure {
        if (document == 0) revert RunsMissingDocument(runId);
    }

    function _checkReview(uint256 runId, uint32 expected) internal view {
        uint32 actual = _runs[runId].review;
        if (expected != actual) revert RunsUnexpectedReview(runId, expected, actual);
    }

    /// @dev The proposal that acts, or zero when it is not the timelock that calls.
    function _executingProposal() internal view returns (uint256) {
        if (msg.sender != timelock()) return 0;
        return IGovernorExecution(IModelRegistry(registry).governor()).executingProposal();
    }

    function _current(uint256 runId) private view returns (Run memory entry) {
        entry = _existing(runId);
        if (_isReviewed(_runs[runId])) entry = _concluded(runId, entry, entry.reviewEndsAt);
    }

    function _concluded(uint256 runId, Run memory entry, uint48 at) private view returns (Run memory) {
        entry.status = Status.Active;
        entry.activeSince = at;
        if (!_hasReachedTier(runId)) return entry;
        uint128 amount = _next(runId).amount;
        Rules memory law = _rulesOf(runId);
        entry.account = entry.account.owe(amount);
        entry.kept += uint128(RunAccounts.kept(amount, law.holdback));
        if (++entry.earned == entry.milestones) {
            entry.status = Status.FinalReview;
            ++entry.review;
            entry.reviewEndsAt = at + law.finalReview;
        }
        return entry;
    }

    function _deadlines(uint256 runId, uint256 index, uint48 since) private view returns (uint256, uint256) {
        return IRunTerms(terms).deadlines(runId, index, since);
    }

    function _isReviewed(Run storage entry) private view returns (bool) {
        return entry.status == Status.UnderReview && block.timestamp > entry.reviewEndsAt;
    }
}
