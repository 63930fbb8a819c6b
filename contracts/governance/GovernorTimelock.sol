// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IGovernorTimelock} from "./IGovernorTimelock.sol";

/**
 * @dev Queues and executes through one timelock that never changes and has no other user, so that the governor's own
 * record of a proposal is the whole truth about its operation. Operation ids and salts are those of OpenZeppelin's
 * GovernorTimelockControl, and so they follow from the proposal: nothing keeps them. Only a proposal that is not yet open
 * can be cancelled, which has no operation.
 */
abstract contract GovernorTimelock is IGovernorTimelock, Governor {
    TimelockController private immutable _timelock;

    constructor(TimelockController timelock_) {
        _timelock = timelock_;
    }

    function onERC721Received(address, address, uint256, bytes memory) public virtual override returns (bytes4) {
        revert GovernorDisabledDeposit();
    }

    function onERC1155Received(
        address,
        address,
        uint256,
        uint256,
        bytes memory
    ) public virtual override returns (bytes4) {
        revert GovernorDisabledDeposit();
    }

    function onERC1155BatchReceived(
        address,
        address,
        uint256[] memory,
        uint256[] memory,
        bytes memory
    ) public virtual override returns (bytes4) {
        revert GovernorDisabledDeposit();
    }

    /// @inheritdoc IGovernorTimelock
    function timelock() public view virtual returns (address) {
        return address(_timelock);
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
        uint256 /* proposalId */,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override returns (uint48) {
        uint256 delay = _timelock.getMinDelay();
        _timelock.scheduleBatch(targets, values, calldatas, bytes32(0), _salt(descriptionHash), delay);
        return uint48(block.timestamp + delay);
    }

    function _executeOperations(
        uint256 /* proposalId */,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal virtual override {
        _timelock.executeBatch{value: msg.value}(targets, values, calldatas, bytes32(0), _salt(descriptionHash));
    }

    /// @dev Cancels the timelock's operation of a queued proposal, so that nothing can revive it.
    function _cancelOperation(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal {
        bytes32 salt = _salt(descriptionHash);
        _timelock.cancel(keccak256(abi.encode(targets, values, calldatas, bytes32(0), salt)));
    }

    function _salt(bytes32 descriptionHash) private view returns (bytes32) {
        return bytes20(address(this)) ^ descriptionHash;
    }
}
