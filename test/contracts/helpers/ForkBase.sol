// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {SampleDollar} from "../../../contracts/local/SampleDollar.sol";
import {IStewardshipFactory} from "../../../contracts/plurality/IStewardshipFactory.sol";
import {StewardshipFork} from "../../../contracts/plurality/StewardshipFork.sol";
import {IStewardToken} from "../../../contracts/token/IStewardToken.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {SketchFactory, SketchGovernor} from "../mocks/Sketches.sol";
import {TestBase} from "./TestBase.sol";

/// @dev A treasury with forks, whose votes are decided by word. The test is the timelock and the training runs.
abstract contract ForkBase is TestBase {
    uint256 internal constant MEMBERS = 8;
    uint256 internal constant SHARE = 1_000 ether;
    uint256 internal constant THRESHOLD = 1_000;
    uint256 internal constant START = 1_800_000_000;

    SketchGovernor internal governor;
    SketchFactory internal factory;
    StewardToken internal token;
    SampleDollar internal dollar;
    Treasury internal treasury;
    StewardshipFork internal fork;

    receive() external payable {}

    function member(uint256 index) internal pure returns (address) {
        return address(uint160(0x1001 + (index % MEMBERS)));
    }

    function asset(uint256 index) internal view returns (address) {
        return index % 2 == 0 ? address(0) : address(dollar);
    }

    function balanceOf(address token_, address account) internal view returns (uint256) {
        return token_ == address(0) ? account.balance : dollar.balanceOf(account);
    }

    function plan(uint256 index) internal pure returns (IStewardshipFactory.Parameters memory parameters) {
        parameters.salt = bytes32(index);
        parameters.name = "Child";
        parameters.tokenName = "Child vote";
        parameters.tokenSymbol = "CV";
        parameters.settings.proposalThreshold = 100;
        parameters.settings.quorumFloor = 500;
    }

    function build() internal {
        vm.warp(START);
        governor = new SketchGovernor();
        factory = new SketchFactory();
        dollar = new SampleDollar();
        IStewardToken.Allocation[] memory shares = new IStewardToken.Allocation[](MEMBERS);
        for (uint256 i = 0; i < MEMBERS; ++i) shares[i] = IStewardToken.Allocation(member(i), SHARE);
        token = new StewardToken("Vote", "VOTE", address(this), 1_000, shares);
        address fork_ = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        treasury = new Treasury(address(this), address(this), fork_);
        fork = new StewardshipFork(address(governor), address(token), address(treasury), address(factory), THRESHOLD);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            vm.prank(member(i));
            token.approve(address(fork), type(uint256).max);
        }
        vm.warp(START + 1);
    }

    function endow(uint256 amount) internal {
        vm.deal(address(treasury), address(treasury).balance + amount);
        dollar.mint(address(treasury), amount);
    }

    /// @dev A fork against a new proposal whose snapshot is a second ago.
    function openFork(uint256 index) internal returns (bytes32) {
        return fork.open(governor.propose(block.timestamp - 1), plan(index));
    }

    function lodge(bytes32 forkId, uint256 who, uint256 amount) internal {
        vm.prank(member(who));
        fork.lodge(forkId, amount, "");
    }
}
