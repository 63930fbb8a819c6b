// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IGovernorTimelock} from "./IGovernorTimelock.sol";

/**
 * @dev Queues and executes through one timelock that never changes and has no other user, so that the governor's own
 * record of a proposal is the whole truth about its operation. Operation ids and salts are those of OpenZeppelin's
 * GovernorTimelockControl.
 */
abstract contract GovernorTimelock is IGovernorTimelock, Governor {
    TimelockController private immutable _timelock;

    mapping(uint256 proposalId => bytes32) private _operations;

    constructor(TimelockController timelock_) {
        _timelock = timelock_;
    }

    /// @inheritdoc IGovernorTimelock
    function timelock() public view virtual returns (address) {
        return address(_timelock);
    }

    /// @inheritdoc IGovernorTimelock
    function proposalOperation(uint256 proposalId) public view virtual returns (bytes32) {
        return _operations[proposalId];
    }

    function proposalNeedsQueuing(uint256) public view virtual override returns (bool) {
        return true;
    }

    /// @dev Refuses: with a timelock, relaying could only serve to wrap a call in another one.
    function relay(address, uint256, bytes calldata) public payable virtual override {
        revert GovernorRelayDisabled();
    }

    function _executor() internal view virtual override returns (address) {
        return address(_timelock);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override returns (uint48) {
        uint256 delay = _timelock.getMinDelay();
        bytes32 salt = _salt(descriptionHash);
        _operations[proposalId] = _timelock.hashOperationBatch(targets, values, calldatas, 0, salt);
        _timelock.scheduleBatch(targets, values, calldatas, 0, salt, delay);
        return SafeCast.toUint48(block.timestamp + delay);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override {
        delete _operations[proposalId];
        _timelock.executeBatch{value: msg.value}(targets, values, calldatas, 0, _salt(descriptionHash));
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._cancel(targets, values, calldatas, descriptionHash);
        _cancelOperation(proposalId);
    }

    /// @dev Cancels the timelock's operation of a proposal, if it has one, so that nothing can revive it.
    function _cancelOperation(uint256 proposalId) internal virtual {
        bytes32 operation = _operations[proposalId];
        if (operation != 0) {
            delete _operations[proposalId];
            _timelock.cancel(operation);
        }
    }

    function _salt(bytes32 descriptionHash) private view returns (bytes32) {
        return bytes20(address(this)) ^ descriptionHash;
    }
}
