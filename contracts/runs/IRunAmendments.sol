// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunTypes} from "./IRunTypes.sol";

/// @dev Real runs change half-way, and things go wrong: both leave a trace. Amendments are announced by IRunTerms.
interface IRunAmendments is IRunTypes {
    /// @dev Emitted when an incident is recorded. `proposalId` is zero if the operator did it.
    event IncidentRecorded(uint256 indexed runId, bytes32 indexed document, uint256 proposalId);

    /**
     * @dev Changes the setup within the envelope. Only the operator, as long as it can still submit. Due dates only ever move
     * later.
     */
    function amend(uint256 runId, Setup calldata newSetup, bytes32 reason) external;

    /**
     * @dev Changes the setup within hard bounds, and what the milestones pay that are not submitted yet: their sum can
     * grow up to the budget, and never falls.
     * @param amounts One for each such milestone in their order, or none to leave them all.
     */
    function amendByVote(uint256 runId, Setup calldata newSetup, uint128[] calldata amounts, bytes32 reason) external;

    /// @dev Records an incident. Only the operator, or the timelock.
    function recordIncident(uint256 runId, bytes32 document) external;
}
