// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernorExecution} from "../governance/IGovernorExecution.sol";
import {Timelocked} from "../governance/Timelocked.sol";
import {IModelRegistry} from "./IModelRegistry.sol";

/// @dev The hash chain over every change of the registry and its runs, and the proposal that makes one.
abstract contract RegistryHistory is IModelRegistry, Timelocked {
    /// @inheritdoc IModelRegistry
    address public immutable governor;

    /// @inheritdoc IModelRegistry
    address public immutable runs;

    bytes32 private _head;
    uint256 private _length;

    constructor(address timelock_, address governor_, address runs_) Timelocked(timelock_) {
        governor = governor_;
        runs = runs_;
    }

    /// @inheritdoc IModelRegistry
    function recordRunChange(bytes32 kind, bytes32 record) external {
        if (msg.sender != runs) revert RegistryUnauthorizedRuns(msg.sender);
        _fold(kind, record);
    }

    /// @inheritdoc IModelRegistry
    function head() external view returns (bytes32, uint256) {
        return (_head, _length);
    }

    /**
     * @param kind The topic of the event that was emitted.
     * @param arguments Its arguments, ABI-encoded in their order.
     */
    function _advance(bytes32 kind, bytes memory arguments) internal {
        _fold(kind, keccak256(arguments));
    }

    /// @dev The timelock acts for the governor alone, so whatever it calls belongs to the proposal that is executing.
    function _executingProposal() internal view returns (uint256) {
        return IGovernorExecution(governor).executingProposal();
    }

    function _fold(bytes32 kind, bytes32 record) private {
        _head = keccak256(abi.encode(_head, kind, record, block.timestamp));
        emit HistoryAdvanced(++_length, kind, record, _head);
    }
}
