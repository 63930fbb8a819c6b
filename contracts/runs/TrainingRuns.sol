// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {ICatalogue} from "../catalogue/ICatalogue.sol";
import {IGovernorExecution} from "../governance/IGovernorExecution.sol";
import {ITreasury} from "../governance/ITreasury.sol";
import {Timelocked} from "../governance/Timelocked.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {ITrainingRuns} from "./ITrainingRuns.sol";

/**
 * @dev Holds the money of funded runs. For every run and token: paid + refunded + held = funded.
 */
contract TrainingRuns is ITrainingRuns, Timelocked, ReentrancyGuard {
    using SafeERC20 for IERC20;

    uint256 private constant MAX_MILESTONES = 32;
    uint32 private constant MIN_REVIEW_WINDOW = 1 days;
    uint32 private constant MAX_REVIEW_WINDOW = 60 days;
    address private constant ETHER = address(0);

    /// @inheritdoc ITrainingRuns
    address public immutable treasury;

    /// @inheritdoc ITrainingRuns
    address public immutable registry;

    /// @inheritdoc ITrainingRuns
    uint256 public runCount;

    mapping(uint256 runId => Run) private _runs;
    mapping(uint256 runId => mapping(uint256 index => Tranche)) private _tranches;

    constructor(address timelock_, address treasury_, address registry_) Timelocked(timelock_) {
        treasury = treasury_;
        registry = registry_;
    }

    receive() external payable {
        if (msg.sender != treasury) revert RunsUnexpectedEther(msg.sender);
    }

    /// @inheritdoc ITrainingRuns
    function fund(Spec calldata spec) external onlyTimelock nonReentrant returns (uint256) {
        return _fund(spec, false);
    }

    /// @inheritdoc ITrainingRuns
    function fundAboveLimit(Spec calldata spec) external onlyTimelock nonReentrant returns (uint256) {
        return _fund(spec, true);
    }

    /// @inheritdoc ITrainingRuns
    function cancel(uint256 runId) external onlyTimelock nonReentrant {
        Run storage entry = _expectStatus(runId, Status.Funded, Status.Active, Status.UnderReview);
        uint256 reserved = _settle(runId, entry.submitted);
        entry.status = Status.Cancelled;
        uint256 refund = held(runId) - reserved;
        entry.refunded += refund;
        emit RunCancelled(runId, refund, reserved, _executingProposal());
        _transfer(entry.token, treasury, refund);
    }

    /// @inheritdoc ITrainingRuns
    function accept(uint256 runId, bytes32 specHash) external {
        Run storage entry = _expectStatus(runId, Status.Funded, Status.Funded, Status.Funded);
        _checkOperator(runId, entry);
        if (block.timestamp > entry.acceptBy) revert RunsAcceptanceDeadline(runId, entry.acceptBy);
        if (specHash != entry.specHash) revert RunsSpecMismatch(runId, entry.specHash, specHash);
        entry.status = Status.Active;
        emit RunAccepted(runId, msg.sender, specHash);
    }

    /// @inheritdoc ITrainingRuns
    function submitMilestone(uint256 runId, Evidence calldata evidence) external {
        Run storage entry = _expectStatus(runId, Status.Active, Status.Active, Status.Active);
        _checkOperator(runId, entry);
        uint256 index = entry.submitted;
        if (index == entry.milestones) revert RunsUnexpectedStatus(runId, Status.Active);

        Tranche storage part = _tranches[runId][index];
        uint8 missing = part.requiredEvidence & ~_given(evidence);
        if (missing != 0) revert RunsMissingEvidence(runId, index, missing);

        uint48 payableAt = uint48(block.timestamp) + entry.reviewWindow;
        entry.submitted = index + 1;
        part.payableAt = payableAt;
        part.evidenceHash = keccak256(abi.encode(evidence));
        emit MilestoneSubmitted(runId, index, evidence, payableAt);
    }

    /// @inheritdoc ITrainingRuns
    function payTranche(uint256 runId, uint256 index) external nonReentrant {
        Run storage entry = _existing(runId);
        Tranche storage part = _tranches[runId][index];
        if (!_isPayable(part)) revert RunsNotPayable(runId, index);

        part.paid = true;
        entry.paid += part.amount;
        emit TranchePaid(runId, index, entry.operator, part.amount);
        if (entry.status == Status.Active && entry.paid == entry.funded) {
            entry.status = Status.Completed;
            emit RunCompleted(runId);
        }
        _transfer(entry.token, entry.operator, part.amount);
    }

    /// @inheritdoc ITrainingRuns
    function lapse(uint256 runId) external nonReentrant {
        Run storage entry = _expectStatus(runId, Status.Funded, Status.Funded, Status.Funded);
        if (block.timestamp <= entry.acceptBy) revert RunsAcceptanceDeadline(runId, entry.acceptBy);
        entry.status = Status.Lapsed;
        entry.refunded = entry.funded;
        emit RunLapsed(runId, entry.funded);
        _transfer(entry.token, treasury, entry.funded);
    }

    /// @inheritdoc ITrainingRuns
    function run(uint256 runId) external view returns (Run memory entry) {
        entry = _existing(runId);
        entry.status = _status(runId, entry.status, entry.submitted);
    }

    /// @inheritdoc ITrainingRuns
    function tranche(uint256 runId, uint256 index) external view returns (Tranche memory) {
        return _tranches[runId][index];
    }

    /// @inheritdoc ITrainingRuns
    function held(uint256 runId) public view returns (uint256) {
        Run storage entry = _runs[runId];
        return entry.funded - entry.paid - entry.refunded;
    }

    /// @inheritdoc ITrainingRuns
    function hashSpec(Spec calldata spec) public pure returns (bytes32) {
        return keccak256(abi.encode(spec));
    }

    function _fund(Spec calldata spec, bool aboveLimit) private returns (uint256 runId) {
        _checkSpec(spec);
        _checkData(spec);

        runId = ++runCount;
        uint256 amount = _planTranches(runId, spec.milestones);
        bytes32 specHash = hashSpec(spec);
        uint256 proposalId = _executingProposal();

        Run storage entry = _runs[runId];
        entry.modelId = spec.modelId;
        entry.status = Status.Funded;
        entry.operator = spec.operator;
        entry.token = spec.token;
        entry.specHash = specHash;
        entry.adoptedSet = spec.adoptedSet;
        entry.outputTerms = spec.outputTerms;
        entry.acceptBy = spec.acceptBy;
        entry.reviewWindow = spec.reviewWindow;
        entry.milestones = spec.milestones.length;
        entry.funded = amount;
        entry.proposalId = proposalId;
        emit RunFunded(runId, spec.modelId, spec.operator, amount, specHash, spec, proposalId);

        _draw(spec.token, amount, aboveLimit);
    }

    /// @dev A token that takes a fee, or that pays less than it is asked for, can't fund a run.
    function _draw(address token, uint256 amount, bool aboveLimit) private {
        uint256 before = _balance(token);
        ITreasury(treasury).drawForRun(token, amount, aboveLimit);
        uint256 received = _balance(token) - before;
        if (received != amount) revert RunsUnexpectedAmount(token, amount, received);
    }

    function _planTranches(uint256 runId, Milestone[] calldata milestones) private returns (uint256 amount) {
        uint48 previousDue = uint48(block.timestamp);
        for (uint256 i = 0; i < milestones.length; ++i) {
            Milestone calldata milestone = milestones[i];
            bool sound = milestone.amount > 0 && milestone.requiredEvidence > 0 && milestone.dueAt >= previousDue;
            if (!sound) revert RunsInvalidMilestone(i);
            previousDue = milestone.dueAt;
            amount += milestone.amount;
            Tranche storage part = _tranches[runId][i];
            part.amount = milestone.amount;
            part.dueAt = milestone.dueAt;
            part.requiredEvidence = milestone.requiredEvidence;
        }
    }

    /// @dev On cancellation: what passed its review stays payable, a milestone still under review does not become so.
    function _settle(uint256 runId, uint256 submitted) private returns (uint256 reserved) {
        for (uint256 i = 0; i < submitted; ++i) {
            Tranche storage part = _tranches[runId][i];
            if (_isPayable(part)) {
                reserved += part.amount;
            } else if (!part.paid) {
                part.payableAt = 0;
            }
        }
    }

    function _transfer(address token, address to, uint256 amount) private {
        if (amount == 0) return;
        if (token == ETHER) {
            Address.sendValue(payable(to), amount);
        } else {
            IERC20(token).safeTransfer(to, amount);
        }
    }

    function _expectStatus(uint256 runId, Status a, Status b, Status c) private view returns (Run storage entry) {
        entry = _existing(runId);
        Status status = _status(runId, entry.status, entry.submitted);
        if (status != a && status != b && status != c) revert RunsUnexpectedStatus(runId, status);
    }

    function _existing(uint256 runId) private view returns (Run storage) {
        if (runId == 0 || runId > runCount) revert RunsUnknownRun(runId);
        return _runs[runId];
    }

    function _status(uint256 runId, Status stored, uint256 submitted) private view returns (Status) {
        if (stored != Status.Active || submitted == 0) return stored;
        return block.timestamp <= _tranches[runId][submitted - 1].payableAt ? Status.UnderReview : Status.Active;
    }

    function _isPayable(Tranche storage part) private view returns (bool) {
        return !part.paid && part.payableAt != 0 && block.timestamp > part.payableAt;
    }

    function _checkOperator(uint256 runId, Run storage entry) private view {
        if (msg.sender != entry.operator) revert RunsUnauthorizedOperator(runId, msg.sender);
    }

    function _checkSpec(Spec calldata spec) private view {
        if (spec.operator == address(0)) revert RunsInvalidOperator(spec.operator);
        if (spec.acceptBy < block.timestamp) revert RunsInvalidAcceptBy(spec.acceptBy);
        if (spec.reviewWindow < MIN_REVIEW_WINDOW || spec.reviewWindow > MAX_REVIEW_WINDOW) {
            revert RunsInvalidReviewWindow(spec.reviewWindow, MIN_REVIEW_WINDOW, MAX_REVIEW_WINDOW);
        }
        uint256 count = spec.milestones.length;
        if (count == 0 || count > MAX_MILESTONES) revert RunsInvalidMilestoneCount(count, MAX_MILESTONES);
    }

    /// @dev The model is made of what the voters saw, under the terms that they saw.
    function _checkData(Spec calldata spec) private view {
        IModelRegistry models = IModelRegistry(registry);
        // Ids are given in order: one that is free now would name whatever is released next.
        if (spec.parentRelease != 0) models.release(spec.parentRelease);
        bytes32 outputTerms = models.model(spec.modelId).outputTerms;
        if (outputTerms != spec.outputTerms) revert RunsOutputTermsChanged(spec.outputTerms, outputTerms);

        (bytes32[] memory ids, , bytes32 adoptedSet) = models.adoptedSet(spec.modelId);
        if (adoptedSet != spec.adoptedSet) revert RunsAdoptedSetChanged(spec.adoptedSet, adoptedSet);
        if (spec.leastCoverage == ICatalogue.Coverage.None) return;
        ICatalogue catalogue = ICatalogue(models.catalogue());
        for (uint256 i = 0; i < ids.length; ++i) {
            ICatalogue.Coverage coverage = catalogue.dataset(ids[i]).coverage;
            if (coverage < spec.leastCoverage) {
                revert RunsInsufficientCoverage(ids[i], coverage, spec.leastCoverage);
            }
        }
    }

    function _balance(address token) private view returns (uint256) {
        return token == ETHER ? address(this).balance : IERC20(token).balanceOf(address(this));
    }

    function _executingProposal() private view returns (uint256) {
        return IGovernorExecution(IModelRegistry(registry).governor()).executingProposal();
    }

    /// @dev One bit per field of {Evidence} that is not zero.
    function _given(Evidence calldata evidence) private pure returns (uint8 bits) {
        if (evidence.checkpointRoot != 0) bits |= 1;
        if (evidence.step != 0) bits |= 2;
        if (evidence.tokensSeen != 0) bits |= 4;
        if (evidence.gpuSeconds != 0) bits |= 8;
        if (evidence.dataCursor != 0) bits |= 16;
        if (evidence.logs != 0) bits |= 32;
        if (evidence.evaluation != 0) bits |= 64;
        if (evidence.environment != 0) bits |= 128;
    }
}
