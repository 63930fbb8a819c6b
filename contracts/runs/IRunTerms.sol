// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunRefusals} from "./IRunRefusals.sol";
import {IRunTypes} from "./IRunTypes.sol";

/**
 * @dev What was agreed for each run, and what of it was amended. It belongs to one TrainingRuns, which alone writes to it and
 * tells the world; money and states are there.
 */
interface IRunTerms is IRunTypes, IRunRefusals {
    /// @dev What the training runs know about an amendment.
    struct Amendment {
        bool byVote;
        /// The first milestone whose price can change.
        uint256 first;
        /// The sum of all milestones until now; it can't become less.
        uint128 oldPromise;
        /// What it can be at most.
        uint128 budget;
        bytes32 reason;
        uint256 proposalId;
    }

    /**
     * @dev Emitted when a run is amended. The amounts are those of the milestones that are not submitted, and none if they
     * stay. `proposalId` is zero if the operator did it alone.
     */
    event RunAmended(
        uint256 indexed runId,
        Setup oldSetup,
        Setup newSetup,
        uint128[] oldAmounts,
        uint128[] newAmounts,
        bytes32 reason,
        uint256 proposalId
    );

    /// @dev Thrown when anyone but its training runs writes here.
    error RunTermsUnauthorizedCaller(address caller);

    function runs() external view returns (address);

    /// @dev A run's rules, with its arbiter and its verifier named.
    function rules(uint256 runId) external view returns (Rules memory);

    /// @dev A run's setup as amended.
    function setup(uint256 runId) external view returns (Setup memory);

    /// @dev A milestone, with its amount as amended; its due date is as in the spec, see {Setup}.
    function milestone(uint256 runId, uint256 index) external view returns (Milestone memory);

    /**
     * @param since Since when the milestone has been the operator's turn.
     * @return overdueAfter The last second before the milestone is overdue.
     * @return cureEnd The last second in which it can still be submitted.
     */
    function deadlines(
        uint256 runId,
        uint256 index,
        uint48 since
    ) external view returns (uint256 overdueAfter, uint256 cureEnd);

    /// @dev Checks a spec and keeps it. Only the training runs.
    /// @return promised The sum of all milestones.
    function agree(uint256 runId, Spec calldata spec) external returns (uint128 promised);

    /**
     * @dev Changes the setup, within the envelope or, by vote, within hard bounds, and what milestones pay that are not
     * submitted yet. Only the training runs.
     * @param newAmounts One for each of these milestones, or none to leave them all.
     * @return newPromise The sum of all milestones from now on.
     * @return record The event's record for the history.
     */
    function amend(
        uint256 runId,
        Setup calldata newSetup,
        uint128[] calldata newAmounts,
        Amendment calldata amendment
    ) external returns (uint128 newPromise, bytes32 record);
}
