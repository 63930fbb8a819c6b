// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunAmendments} from "./IRunAmendments.sol";
import {IRunDisputes} from "./IRunDisputes.sol";
import {IRunEndings} from "./IRunEndings.sol";
import {IRunFunding} from "./IRunFunding.sol";
import {IRunMilestones} from "./IRunMilestones.sol";
import {IRunMoney} from "./IRunMoney.sol";
import {IRunRefusals} from "./IRunRefusals.sol";

/**
 * @dev Training runs that a vote funds from the treasury and that are paid tranche by tranche, against evidence. Every
 * change also goes to the one history of the stewardship, see IModelRegistry.
 *
 * ```
 * Funded --accept + bond--> Active --submit--> UnderReview --window passes--> Active, tranche payable ... FinalReview --> Completed
 * Funded --deadline--> Lapsed         UnderReview, FinalReview --challenge + bond--> Disputed
 * Disputed --rejected--> earned       Disputed --upheld--> Active, milestone faulted, or too many strikes --> Failed
 * Disputed --no ruling--> Active, milestone unpaid
 * Active --overdue + grace--> Stalled --submit--> UnderReview     Stalled --cure passes--> Failed
 * Funded, Active, UnderReview, Stalled, Disputed --vote--> Cancelled
 * ```
 */
interface ITrainingRuns is
    IRunFunding,
    IRunMoney,
    IRunMilestones,
    IRunDisputes,
    IRunEndings,
    IRunAmendments,
    IRunRefusals
{
    /// @dev Thrown when a run is named that does not exist.
    error RunsUnknownRun(uint256 runId);

    /// @dev Thrown when a run is not in a state in which this can be done.
    error RunsUnexpectedStatus(uint256 runId, Status status);

    /// @dev Thrown when anyone but the run's operator acts as its operator.
    error RunsUnauthorizedOperator(uint256 runId, address caller);

    /// @dev Thrown when something is done that can be done after `until` only.
    error RunsTooEarly(uint256 runId, uint256 until);

    /// @dev Thrown when something is done that can be done until `until` only.
    error RunsTooLate(uint256 runId, uint256 until);

    /// @dev Thrown when the digest of a reason or of evidence is missing.
    error RunsMissingDocument(uint256 runId);

    function treasury() external view returns (address);

    function registry() external view returns (address);

    /// @dev What was agreed for each run, see IRunTerms.
    function terms() external view returns (address);

    function runCount() external view returns (uint256);

    /// @dev A run as it is now, whether or not anyone recorded that its review is over.
    function run(uint256 runId) external view returns (Run memory);

    /// @dev What belongs to a run's present review alone, whether or not anyone recorded that the one before is over.
    function review(uint256 runId) external view returns (Review memory);

    /// @dev What the contract holds of a run's budget: funded - paid - refunded.
    function held(uint256 runId) external view returns (uint256);
}
