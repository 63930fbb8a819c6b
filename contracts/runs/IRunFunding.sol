// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunTypes} from "./IRunTypes.sol";

/// @dev How a run comes into being, and who pays for it.
interface IRunFunding is IRunTypes {
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

    /// @dev Emitted when anyone adds to a run's budget. `funded` is the budget afterwards.
    event RunCofunded(uint256 indexed runId, address indexed funder, uint256 amount, uint256 funded);

    /// @dev Emitted when the operator countersigns the spec and deposits its bond.
    event RunAccepted(uint256 indexed runId, address indexed operator, bytes32 specHash, uint256 bond);

    /// @dev Thrown when the operator countersigns another spec than the one that was voted.
    error RunsSpecMismatch(uint256 runId, bytes32 expected, bytes32 actual);

    /// @dev What the operator countersigns.
    function hashSpec(Spec calldata spec) external pure returns (bytes32);

    /// @dev What an account gave to a run's budget and has not settled.
    function given(uint256 runId, address funder) external view returns (uint256);

    /// @dev Funds a run from the treasury, within its limit. Only the timelock.
    function fund(Spec calldata spec) external returns (uint256 runId);

    /// @dev Funds a run from the treasury, whatever its limit says. Only the timelock.
    function fundAboveLimit(Spec calldata spec) external returns (uint256 runId);

    /**
     * @dev Adds to a run's budget, as long as a milestone is still to be earned. Every funder bears the same share of what
     * the run pays, whenever it joined; what it does not pay goes back. Anyone may call it.
     */
    function cofund(uint256 runId, uint128 amount) external payable;

    /// @dev Countersigns the spec, deposits the bond and starts the run. Only the operator, until the deadline.
    function accept(uint256 runId, bytes32 specHash) external payable;
}
