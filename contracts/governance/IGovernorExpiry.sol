// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What passed does not stay possible for ever.
interface IGovernorExpiry {
    /// @dev Emitted when an expired proposal is closed. Its timelock operation, if it had one, is cancelled in the same transaction.
    event ProposalExpired(uint256 indexed proposalId);

    /// @dev Emitted when the time for queueing, in seconds, changes for later proposals.
    event QueueWindowSet(uint256 oldQueueWindow, uint256 newQueueWindow);

    /// @dev Emitted when the time for executing, in seconds, changes for later proposals.
    event ExecutionWindowSet(uint256 oldExecutionWindow, uint256 newExecutionWindow);

    /// @dev How long after its vote a proposal made now could be queued, in seconds.
    function queueWindow() external view returns (uint256);

    /// @dev How long after its delay a proposal made now could be executed, in seconds.
    function executionWindow() external view returns (uint256);

    /// @dev The last second at which a proposal can be queued, as a timestamp. It moves only with a late quorum.
    function proposalQueueDeadline(uint256 proposalId) external view returns (uint256);

    /// @dev The last second at which a queued proposal can be executed, as a timestamp; zero before it is queued.
    function proposalExecutionDeadline(uint256 proposalId) external view returns (uint256);

    /// @dev Closes an expired proposal for good, and cancels its timelock operation. Anyone may call it.
    function expire(uint256 proposalId) external;

    /// @dev Sets {queueWindow}, in seconds.
    function setQueueWindow(uint32 newQueueWindow) external;

    /// @dev Sets {executionWindow}, in seconds.
    function setExecutionWindow(uint32 newExecutionWindow) external;
}
