// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What was voted on is what runs.
interface IGovernorExecution {
    /**
     * @dev Thrown when a target outside the stewardship no longer has the code that it had when the proposal was made,
     * or changes it while the proposal runs. Both are commitments as {proposalTargetCodes} keeps them.
     */
    error GovernorTargetCodeChanged(uint256 proposalId, bytes31 expected, bytes31 actual);

    /// @dev The proposal being executed in this transaction, or zero.
    function executingProposal() external view returns (uint256);

    /**
     * @dev Commits to the code that a proposal's targets had when it was made. Beginning with zero, each target outside the
     * stewardship, in order and as often as it occurs, makes
     * `commitment = bytes31(keccak256(abi.encode(commitment, target, codeHash)))`. An account without code has the code hash
     * of empty code. Zero if there is no target outside.
     */
    function proposalTargetCodes(uint256 proposalId) external view returns (bytes31 commitment);
}
