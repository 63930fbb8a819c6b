// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "../catalogue/ICatalogue.sol";

/**
 * @dev Training runs that a vote funds from the treasury and that are paid tranche by tranche, against evidence. The zero
 * address stands for ether; amounts are in a token's smallest unit, times are timestamps in seconds, digests sha-256.
 *
 * ```
 * Funded --accept--> Active --submit milestone--> UnderReview --window passes--> Active (tranche payable) --> Completed
 * Funded --deadline--> Lapsed              Funded, Active, UnderReview --vote--> Cancelled
 * ```
 */
interface ITrainingRuns {
    enum Kind {
        Pretrain,
        Continue,
        FineTune,
        Preference,
        Merge,
        Quantize,
        Distill,
        Evaluate
    }

    enum Status {
        None,
        Funded,
        Active,
        /// The last milestone that was submitted can still be answered by a vote.
        UnderReview,
        Completed,
        /// The operator never accepted; the money went back.
        Lapsed,
        /// A vote ended it; what was not earned went back.
        Cancelled
    }

    /// @dev Part of a spec: what is paid for one milestone, when it is due, and which evidence it needs.
    struct Milestone {
        uint128 amount;
        uint48 dueAt;
        /// One bit per field of {Evidence}, from `checkpointRoot` (bit 0) to `environment` (bit 7).
        uint8 requiredEvidence;
    }

    /// @dev What voters decide on and the operator countersigns. Nothing in it changes after funding.
    struct Spec {
        uint256 modelId;
        Kind kind;
        /// The recorded release that training starts from, or zero.
        uint256 parentRelease;
        address operator;
        address token;
        /// Commitment to the datasets adopted when the run is funded; see IModelRegistry.
        bytes32 adoptedSet;
        bytes32 outputTerms;
        /// The run's specification as people read it.
        bytes32 document;
        bytes32 config;
        bytes32 code;
        bytes32 container;
        bytes32 tokenizer;
        bytes32 evaluationPlan;
        uint64 seed;
        uint64 plannedGpuSeconds;
        /// What every adopted dataset must at least be covered by; `None` demands nothing.
        ICatalogue.Coverage leastCoverage;
        uint48 acceptBy;
        /// How long each milestone can be answered by a vote before it is paid, in seconds.
        uint32 reviewWindow;
        Milestone[] milestones;
    }

    /// @dev What the operator shows for a milestone. Zero where there is nothing to show.
    struct Evidence {
        /// OpenSSF Model Signing root of the checkpoint.
        bytes32 checkpointRoot;
        uint64 step;
        uint64 tokensSeen;
        uint64 gpuSeconds;
        bytes32 dataCursor;
        bytes32 logs;
        bytes32 evaluation;
        bytes32 environment;
    }

    struct Run {
        uint256 modelId;
        Status status;
        address operator;
        address token;
        bytes32 specHash;
        bytes32 adoptedSet;
        bytes32 outputTerms;
        uint48 acceptBy;
        uint32 reviewWindow;
        uint256 milestones;
        uint256 submitted;
        uint256 funded;
        uint256 paid;
        uint256 refunded;
        uint256 proposalId;
    }

    /// @dev A milestone's progress.
    struct Tranche {
        uint128 amount;
        uint48 dueAt;
        uint8 requiredEvidence;
        bool paid;
        /// When it can be paid; zero until it is submitted, and again when a cancellation takes it back.
        uint48 payableAt;
        bytes32 evidenceHash;
    }

    /// @dev Emitted when a vote funds a run.
    event RunFunded(
        uint256 indexed runId,
        uint256 indexed modelId,
        address indexed operator,
        uint256 amount,
        bytes32 specHash,
        Spec spec,
        uint256 proposalId
    );

    /// @dev Emitted when the operator countersigns the spec.
    event RunAccepted(uint256 indexed runId, address indexed operator, bytes32 specHash);

    /// @dev Emitted when the operator submits a milestone. `index` counts from 0.
    event MilestoneSubmitted(uint256 indexed runId, uint256 indexed index, Evidence evidence, uint48 payableAt);

    /// @dev Emitted when a tranche is paid to the operator.
    event TranchePaid(uint256 indexed runId, uint256 indexed index, address indexed operator, uint256 amount);

    /// @dev Emitted when the last tranche is paid.
    event RunCompleted(uint256 indexed runId);

    /// @dev Emitted when a run that nobody accepted is closed.
    event RunLapsed(uint256 indexed runId, uint256 refunded);

    /// @dev Emitted when a vote ends a run. `reserved` is what was earned and is still to be paid.
    event RunCancelled(uint256 indexed runId, uint256 refunded, uint256 reserved, uint256 proposalId);

    /// @dev Thrown when a run is named that does not exist.
    error RunsUnknownRun(uint256 runId);

    /// @dev Thrown when a run is not in a state in which this can be done.
    error RunsUnexpectedStatus(uint256 runId, Status status);

    /// @dev Thrown when a spec has no operator.
    error RunsInvalidOperator(address operator);

    /// @dev Thrown when a spec's deadline for acceptance has passed.
    error RunsInvalidAcceptBy(uint48 acceptBy);

    /// @dev Thrown when a review window lies outside the hard bounds.
    error RunsInvalidReviewWindow(uint32 reviewWindow, uint32 min, uint32 max);

    /// @dev Thrown when a spec has no milestone, or more than `max`.
    error RunsInvalidMilestoneCount(uint256 milestones, uint256 max);

    /// @dev Thrown when a milestone pays nothing, asks for no evidence, or is due before the one before it.
    error RunsInvalidMilestone(uint256 index);

    /// @dev Thrown when the adopted datasets are not those that the spec was voted on with.
    error RunsAdoptedSetChanged(bytes32 expected, bytes32 actual);

    /// @dev Thrown when the model's output terms are not those that the spec was voted on with.
    error RunsOutputTermsChanged(bytes32 expected, bytes32 actual);

    /// @dev Thrown when an adopted dataset's digests reach less far than the spec demands.
    error RunsInsufficientCoverage(bytes32 datasetId, ICatalogue.Coverage coverage, ICatalogue.Coverage least);

    /// @dev Thrown when a token delivers another amount than it was asked for.
    error RunsUnexpectedAmount(address token, uint256 expected, uint256 received);

    /// @dev Thrown when anyone but the run's operator acts as its operator.
    error RunsUnauthorizedOperator(uint256 runId, address caller);

    /// @dev Thrown when the operator countersigns another spec than the one that was voted.
    error RunsSpecMismatch(uint256 runId, bytes32 expected, bytes32 actual);

    /// @dev Thrown when an operator accepts after the deadline, or anyone lapses a run before it.
    error RunsAcceptanceDeadline(uint256 runId, uint48 acceptBy);

    /// @dev Thrown when a milestone lacks evidence that the spec requires. `missing` has the missing fields' bits.
    error RunsMissingEvidence(uint256 runId, uint256 index, uint8 missing);

    /// @dev Thrown when a tranche is not payable: not submitted, taken back, still under review, or paid already.
    error RunsNotPayable(uint256 runId, uint256 index);

    /// @dev Thrown when ether comes from anyone but the treasury.
    error RunsUnexpectedEther(address from);

    function treasury() external view returns (address);

    function registry() external view returns (address);

    function runCount() external view returns (uint256);

    /// @dev A run with its status now.
    function run(uint256 runId) external view returns (Run memory);

    function tranche(uint256 runId, uint256 index) external view returns (Tranche memory);

    /// @dev What the contract holds for a run: funded - paid - refunded.
    function held(uint256 runId) external view returns (uint256);

    /// @dev What the operator countersigns.
    function hashSpec(Spec calldata spec) external pure returns (bytes32);

    /// @dev Funds a run from the treasury, within its limit. Only the timelock.
    function fund(Spec calldata spec) external returns (uint256 runId);

    /// @dev Funds a run from the treasury, whatever its limit says. Only the timelock.
    function fundAboveLimit(Spec calldata spec) external returns (uint256 runId);

    /// @dev Ends a run; what is not earned goes back to the treasury. Only the timelock.
    function cancel(uint256 runId) external;

    /// @dev Countersigns the spec and starts the run. Only the operator, until the deadline.
    function accept(uint256 runId, bytes32 specHash) external;

    /// @dev Submits the next milestone. Only the operator, and only once the one before it has passed its review.
    function submitMilestone(uint256 runId, Evidence calldata evidence) external;

    /// @dev Pays a tranche that has passed its review. Anyone may call it.
    function payTranche(uint256 runId, uint256 index) external;

    /// @dev Sends the money of a run that was not accepted in time back. Anyone may call it.
    function lapse(uint256 runId) external;
}
