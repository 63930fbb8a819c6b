// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Catalogue} from "../../../contracts/catalogue/Catalogue.sol";
import {IGovernorClasses} from "../../../contracts/governance/IGovernorClasses.sol";
import {IStewardGovernor} from "../../../contracts/governance/IStewardGovernor.sol";
import {StewardGovernor} from "../../../contracts/governance/StewardGovernor.sol";
import {StewardTimelock} from "../../../contracts/governance/StewardTimelock.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {IModelRegistry} from "../../../contracts/models/IModelRegistry.sol";
import {ModelRegistry} from "../../../contracts/models/ModelRegistry.sol";
import {StewardshipFork} from "../../../contracts/plurality/StewardshipFork.sol";
import {TrainingRuns} from "../../../contracts/runs/TrainingRuns.sol";
import {IStewardToken} from "../../../contracts/token/IStewardToken.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {TestBase} from "./TestBase.sol";

/// @dev A stewardship whose members are the addresses 0x1001, 0x1002, ..., each with a thousand votes.
abstract contract HouseBase is TestBase {
    uint256 internal constant MEMBERS = 6;
    uint256 internal constant SHARE = 1_000 ether;
    uint256 internal constant FORK_THRESHOLD = 2_000;
    uint256 internal constant START = 1_800_000_000;

    Catalogue internal catalogue;
    StewardTimelock internal timelock;
    StewardToken internal token;
    Treasury internal treasury;
    ModelRegistry internal registry;
    TrainingRuns internal runs;
    StewardshipFork internal fork;
    StewardGovernor internal governor;

    function member(uint256 index) internal pure returns (address) {
        return address(uint160(0x1001 + (index % MEMBERS)));
    }

    function build() internal {
        vm.warp(START);
        catalogue = new Catalogue();
        uint256 nonce = vm.getNonce(address(this));
        address runs_ = vm.computeCreateAddress(address(this), nonce + 4);
        address fork_ = vm.computeCreateAddress(address(this), nonce + 5);
        address governor_ = vm.computeCreateAddress(address(this), nonce + 6);

        timelock = new StewardTimelock(2 days, governor_);
        token = new StewardToken("Vote", "VOTE", address(timelock), 1_000, _shares());
        treasury = new Treasury(address(timelock), runs_, fork_);
        registry = new ModelRegistry(address(timelock), governor_, address(catalogue), runs_, _firstModel());
        runs = new TrainingRuns(address(timelock), address(treasury), address(registry));
        fork = new StewardshipFork(governor_, address(token), address(treasury), forkFactory(), FORK_THRESHOLD);
        governor = new StewardGovernor("Test", "", _house(), _settings());
        vm.warp(START + 1);
    }

    /// @dev What builds the children of forks; nobody, where no child is built.
    function forkFactory() internal virtual returns (address) {
        return address(0);
    }

    function _house() private view returns (IStewardGovernor.House memory) {
        return
            IStewardGovernor.House({
                token: address(token),
                timelock: address(timelock),
                treasury: address(treasury),
                registry: address(registry),
                runs: address(runs),
                fork: address(fork),
                catalogue: address(catalogue)
            });
    }

    function _firstModel() private pure returns (IModelRegistry.FirstModel memory first) {
        first.name = "Model";
        first.charter = bytes32("c");
    }

    function _settings() internal pure returns (IStewardGovernor.Settings memory) {
        return
            IStewardGovernor.Settings({
                votingDelay: 1 days,
                votingPeriod: 5 days,
                proposalThreshold: 1,
                quorumNumerator: 2_000,
                quorumFloor: 1 ether,
                lateQuorumVoteExtension: 1 days,
                queueWindow: 7 days,
                executionWindow: 7 days,
                classes: IGovernorClasses.ClassRules({
                    ordinaryApproval: 5_000,
                    restrictive: IGovernorClasses.ClassRule(2 days, 1_000, 5_000),
                    terms: IGovernorClasses.ClassRule(7 days, 3_000, 6_666),
                    constitutional: IGovernorClasses.ClassRule(10 days, 4_000, 6_666)
                })
            });
    }

    function _shares() private pure returns (IStewardToken.Allocation[] memory shares) {
        shares = new IStewardToken.Allocation[](MEMBERS);
        for (uint256 i = 0; i < MEMBERS; ++i) shares[i] = IStewardToken.Allocation(member(i), SHARE);
    }
}
