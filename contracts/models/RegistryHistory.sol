// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernorExecution} from "../governance/IGovernorExecution.sol";
import {Timelocked} from "../governance/Timelocked.sol";
import {IModelRegistry} from "./IModelRegistry.sol";

/// @dev The hash chain over every change, and the proposal that makes one.
abstract contract RegistryHistory is IModelRegistry, Timelocked {
    /// @inheritdoc IModelRegistry
    address public immutable governor;

    bytes32 private _head;
    uint256 private _length;

    constructor(address timelock_, address governor_) Timelocked(timelock_) {
        governor = governor_;
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
        bytes32 record = keccak256(arguments);
        _head = keccak256(abi.encode(_head, kind, record, block.timestamp));
        emit HistoryAdvanced(++_length, kind, record, _head);
    }

    /// @dev The timelock acts for the governor alone, so whatever it calls belongs to the proposal that is executing.
    function _executingProposal() internal view returns (uint256) {
        return IGovernorExecution(governor).executingProposal();
    }
}
