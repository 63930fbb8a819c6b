// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IStewardTimelock} from "./IStewardTimelock.sol";

/**
 * @dev OpenZeppelin's timelock with one user for ever. The governor proposes, cancels and executes; nobody can grant or
 * revoke a role after construction, not even a passed vote, so that no vote can create a key that outlives it.
 */
contract StewardTimelock is IStewardTimelock, TimelockController {
    /// @inheritdoc IStewardTimelock
    address public immutable governor;

    /// @inheritdoc IStewardTimelock
    uint256 public constant MIN_DELAY = 1 days;

    /// @inheritdoc IStewardTimelock
    uint256 public constant MAX_DELAY = 30 days;

    /**
     * @param minDelay Seconds between queueing and execution.
     * @param governor_ The governor that will use this timelock; its address is known before it is deployed.
     */
    constructor(
        uint256 minDelay,
        address governor_
    ) TimelockController(_bounded(minDelay), _only(governor_), _only(governor_), address(0)) {
        governor = governor_;
    }

    /// @inheritdoc TimelockController
    function updateDelay(uint256 newDelay) public virtual override {
        super.updateDelay(_bounded(newDelay));
    }

    /// @dev Roles are given while the contract is built, when it has no code yet, and never afterwards.
    function _grantRole(bytes32 role, address account) internal virtual override returns (bool) {
        if (address(this).code.length > 0) revert StewardTimelockFixedRoles();
        return super._grantRole(role, account);
    }

    /// @dev None is ever taken away.
    function _revokeRole(bytes32, address) internal virtual override returns (bool) {
        revert StewardTimelockFixedRoles();
    }

    function _bounded(uint256 delay) private pure returns (uint256) {
        if (delay < MIN_DELAY || delay > MAX_DELAY) revert StewardTimelockInvalidDelay(delay, MIN_DELAY, MAX_DELAY);
        return delay;
    }

    function _only(address account) private pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }
}
