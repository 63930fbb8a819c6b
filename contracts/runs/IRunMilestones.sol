// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunTypes} from "./IRunTypes.sol";

/// @dev Milestone by milestone: evidence, verification, payment.
interface IRunMilestones is IRunTypes {
    /// @dev Emitted when the operator submits a milestone, which begins a review. `index` counts from 0.
    event MilestoneSubmitted(
        uint256 indexed runId,
        uint256 indexed index,
        uint32 review,
        Evidence evidence,
        Tier tier,
        uint48 reviewEndsAt,
        uint48 drawBlock
    );

    /// @dev Emitted when the segment that others run again is drawn.
    event SegmentDrawn(uint256 indexed runId, uint256 indexed index, uint32 review, bytes32 segment);

    /// @dev Emitted when the verifier attests that a milestone reached a tier, or takes back what it attested.
    event TierAttested(
        uint256 indexed runId,
        uint256 indexed index,
        uint32 review,
        Tier oldTier,
        Tier newTier,
        bytes32 report
    );

    /**
     * @dev Emitted when a milestone is earned. `kept` of its amount is held back. `at` is when its review ended.
     * `finalReviewEndsAt` is zero, but for the last milestone: it begins the final review, whose number is the next.
     */
    event MilestoneEarned(
        uint256 indexed runId,
        uint256 indexed index,
        uint32 review,
        uint256 kept,
        uint48 at,
        uint48 finalReviewEndsAt
    );

    /// @dev Emitted when a review ends without pay: the milestone can be submitted again. `at` is when it ended.
    event MilestoneFaulted(uint256 indexed runId, uint256 indexed index, uint32 review, uint8 strikes, uint48 at);

    /// @dev Emitted when a tranche is paid; the one after the last is what was held back.
    event TranchePaid(uint256 indexed runId, uint256 indexed index, address indexed to, uint256 amount);

    /// @dev Thrown when a milestone lacks evidence that the spec requires. `missing` has the missing fields' bits.
    error RunsMissingEvidence(uint256 runId, uint256 index, uint8 missing);

    /// @dev Thrown when a tranche is not payable: not earned, or paid already.
    error RunsNotPayable(uint256 runId, uint256 index);

    /// @dev Thrown when the hash that draws a segment is not known yet, or not any more.
    error RunsHashUnavailable(uint256 runId, uint256 blockNumber);

    /// @dev Thrown when a segment is drawn twice.
    error RunsSegmentDrawn(uint256 runId, bytes32 segment);

    /// @dev Thrown when a tier can't be attested: below V2, without a checkpoint, or V3 without a drawn segment.
    error RunsInvalidTier(uint256 runId, Tier tier);

    /// @dev Thrown when anyone but the run's verifier attests a tier.
    error RunsUnauthorizedVerifier(uint256 runId, address caller);

    function tranche(uint256 runId, uint256 index) external view returns (Tranche memory);

    /**
     * @dev Submits the next milestone. Only the operator, when the run is active, or stalled and within its cure period.
     */
    function submitMilestone(uint256 runId, Evidence calldata evidence) external;

    /**
     * @dev Draws the segment of the present review from the hash of one block, fixed at submission. There is no second
     * draw: once the hash is out of reach, this submission can't reach V3. Anyone may call it.
     */
    function drawSegment(uint256 runId, uint32 review) external;

    /// @dev Attests what the milestone under review has reached: V2, V3, V4, or V1 to take an attestation back. Only the verifier.
    function attest(uint256 runId, uint32 review, Tier tier, bytes32 report) external;

    /// @dev Records the outcome of a review that is over. Whatever else is done to the run does it too. Anyone may call it.
    function closeReview(uint256 runId) external;

    /**
     * @dev Pays an earned tranche but for what is held back. The tranche after the last is what was held back of all of
     * them, once the run was completed, or cancelled by a vote. Anyone may call it.
     */
    function payTranche(uint256 runId, uint256 index) external;
}
