// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IStewardshipFork} from "../plurality/IStewardshipFork.sol";
import {ITrainingRuns} from "../runs/ITrainingRuns.sol";
import {IStewardGovernor} from "./IStewardGovernor.sol";
import {IStewardTimelock} from "./IStewardTimelock.sol";
import {ITimelocked} from "./ITimelocked.sol";
import {ITreasury} from "./ITreasury.sol";

/// @dev The contracts of the stewardship, which never change, and the proof at birth that they belong together.
abstract contract GovernorHouse is IStewardGovernor {
    address private immutable _ownToken;
    address private immutable _ownTimelock;
    address private immutable _ownTreasury;
    address private immutable _ownRegistry;
    address private immutable _ownRuns;
    address private immutable _ownFork;
    address private immutable _ownCatalogue;

    constructor(House memory house_) {
        _ownToken = house_.token;
        _ownTimelock = house_.timelock;
        _ownTreasury = house_.treasury;
        _ownRegistry = house_.registry;
        _ownRuns = house_.runs;
        _ownFork = house_.fork;
        _ownCatalogue = house_.catalogue;
        _checkTimelock(house_.timelock);
        _checkParts(house_);
    }

    /// @inheritdoc IStewardGovernor
    function house() public view virtual returns (House memory) {
        return House(_ownToken, _ownTimelock, _ownTreasury, _ownRegistry, _ownRuns, _ownFork, _ownCatalogue);
    }

    /// @dev Whether a contract belongs to this stewardship or is the shared catalogue: code that can't change.
    function _isOwnContract(address target) internal view returns (bool) {
        House memory own = house();
        return
            target == own.registry ||
            target == own.runs ||
            target == own.treasury ||
            target == address(this) ||
            target == own.token ||
            target == own.timelock ||
            target == own.fork ||
            target == own.catalogue;
    }

    /**
     * @dev This governor has every role, nobody is let in without one, and the timelock says that it was built for this
     * governor alone. Whether its code keeps that word can't be seen from here: whoever deploys proves it by its source.
     */
    function _checkTimelock(address timelock_) private view {
        TimelockController controller = TimelockController(payable(timelock_));
        bool sole =
            IStewardTimelock(timelock_).governor() == address(this) &&
                controller.hasRole(controller.PROPOSER_ROLE(), address(this)) &&
                controller.hasRole(controller.CANCELLER_ROLE(), address(this)) &&
                controller.hasRole(controller.EXECUTOR_ROLE(), address(this)) &&
                !controller.hasRole(controller.EXECUTOR_ROLE(), address(0));
        if (!sole) revert StewardGovernorForeignPart(timelock_);
    }

    /// @dev Every power of the house ends in the timelock, and the parts know each other.
    function _checkParts(House memory house_) private view {
        address[4] memory parts = [house_.token, house_.treasury, house_.registry, house_.runs];
        for (uint256 i = 0; i < parts.length; ++i) {
            if (ITimelocked(parts[i]).timelock() != house_.timelock) revert StewardGovernorForeignPart(parts[i]);
        }
        ITreasury treasury = ITreasury(house_.treasury);
        if (treasury.runs() != house_.runs || treasury.fork() != house_.fork) {
            revert StewardGovernorForeignPart(house_.treasury);
        }
        IStewardshipFork fork = IStewardshipFork(house_.fork);
        if (fork.governor() != address(this) || fork.token() != house_.token || fork.treasury() != house_.treasury) {
            revert StewardGovernorForeignPart(house_.fork);
        }
        IModelRegistry registry = IModelRegistry(house_.registry);
        if (
            registry.governor() != address(this) ||
            registry.runs() != house_.runs ||
            registry.catalogue() != house_.catalogue
        ) revert StewardGovernorForeignPart(house_.registry);
        ITrainingRuns runs = ITrainingRuns(house_.runs);
        if (runs.treasury() != house_.treasury || runs.registry() != house_.registry) {
            revert StewardGovernorForeignPart(house_.runs);
        }
    }
}
