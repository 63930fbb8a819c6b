// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "../catalogue/ICatalogue.sol";

/// @dev Why specs and amendments are refused. IRunTerms judges them, callers of ITrainingRuns hear of it.
interface IRunRefusals {
    /// @dev Thrown when a spec has no operator, or one that would judge itself.
    error RunsInvalidOperator(address operator);

    /// @dev Thrown when a number of a spec, named as its field, lies outside its hard bounds.
    error RunsOutOfBounds(bytes32 field, uint256 value, uint256 min, uint256 max);

    /**
     * @dev Thrown when a milestone pays nothing, asks for no evidence, is due before the one before it or too late, or
     * needs a tier from V1 on without a checkpoint.
     */
    error RunsInvalidMilestone(uint256 index);

    /// @dev Thrown when the adopted datasets are not those that the spec was voted on with.
    error RunsAdoptedSetChanged(bytes32 expected, bytes32 actual);

    /// @dev Thrown when the model's output terms are not those that the spec was voted on with.
    error RunsOutputTermsChanged(bytes32 expected, bytes32 actual);

    /// @dev Thrown when an adopted dataset's digests reach less far than the spec demands.
    error RunsInsufficientCoverage(bytes32 datasetId, ICatalogue.Coverage coverage, ICatalogue.Coverage least);

    /// @dev Thrown when the operator changes what its envelope does not hold. `parts` has the digests' bits.
    error RunsOutsideEnvelope(uint256 runId, uint8 parts, uint32 delay, uint64 plannedGpuSeconds);

    /// @dev Thrown when amounts are not one for each milestone that was not submitted, or one of them is zero.
    error RunsInvalidAmounts(uint256 runId);

    /// @dev Thrown when milestones would pay less than before, or more than the budget, in all.
    error RunsInvalidPromise(uint256 promised, uint256 min, uint256 max);
}
