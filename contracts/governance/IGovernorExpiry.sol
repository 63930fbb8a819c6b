// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What passed does not stay possible for ever.
interface IGovernorExpiry {
    /// @dev Emitted when a queued proposal that has expired is closed: its timelock operation is cancelled in the same transaction.
    event ProposalExpired(uint256 indexed proposalId);

    /// @dev Emitted when the time for queueing, in seconds, changes for proposals whose vote is not open yet.
    event QueueWindowSet(uint256 oldQueueWindow, uint256 newQueueWindow);

    /// @dev Emitted when the time for executing, in seconds, changes for proposals whose vote is not open yet.
    event ExecutionWindowSet(uint256 oldExecutionWindow, uint256 newExecutionWindow);

    /// @dev How long after its vote a proposal can be queued whose vote opens now, in seconds.
    function queueWindow() external view returns (uint256);

    /// @dev How long after its delay a proposal can be executed whose vote opens now, in seconds.
    function executionWindow() external view returns (uint256);

    /// @dev The last second at which a proposal can be queued, as a timestamp. Once the vote is open it moves only with a late quorum.
    function proposalQueueDeadline(uint256 proposalId) external view returns (uint256);

    /// @dev The last second at which a queued proposal can be executed, as a timestamp; zero before it is queued.
    function proposalExecutionDeadline(uint256 proposalId) external view returns (uint256);

    /**
     * @dev Cancels the timelock operation of a queued proposal that has expired. Anyone may call it, with what `queue` and
     * `execute` take. Reverts with `GovernorUnexpectedProposalState` unless the proposal has expired, and with the timelock's
     * `TimelockUnexpectedOperationState` if it was never queued or is closed already: then there is nothing to cancel.
     */
    function expire(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) external returns (uint256 proposalId);

    /// @dev Sets {queueWindow}, in seconds.
    function setQueueWindow(uint32 newQueueWindow) external;

    /// @dev Sets {executionWindow}, in seconds.
    function setExecutionWindow(uint32 newExecutionWindow) external;
}
