// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What was voted on is what runs.
interface IGovernorExecution {
    /**
     * @dev Thrown when a target outside the stewardship no longer has the code that it had when the proposal was made,
     * or changes it while the proposal runs. An account without code has the code hash of empty code.
     */
    error GovernorTargetCodeChanged(uint256 proposalId, address target, bytes32 expected, bytes32 actual);

    /// @dev The proposal being executed in this transaction, or zero.
    function executingProposal() external view returns (uint256);

    /// @dev The code hash that a target outside the stewardship must have when the proposal runs; zero for all others.
    function proposalTargetCode(uint256 proposalId, address target) external view returns (bytes32);
}
