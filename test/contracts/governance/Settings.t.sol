// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Class} from "../../../contracts/governance/ClassLattice.sol";
import {IGovernorClasses} from "../../../contracts/governance/IGovernorClasses.sol";
import {HouseBase} from "../helpers/HouseBase.sol";

/// @dev Whatever is decided in whatever order, the settings stay within their bounds and the classes in theirs.
contract SettingsTest is HouseBase {
    uint256 private constant STEPS = 6;

    function setUp() public {
        build();
    }

    function testFuzz_anyOrderOfSettersKeepsBoundsAndOrder(uint256 seed) external {
        for (uint256 i = 0; i < STEPS; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _decide(_setter(seed));
            _check();
        }
    }

    /// @dev A member who stays when all others burn what they have decides alone, however high the floor was.
    function testFuzz_afterAGreatBurnThoseWhoStayCanDecide(uint256 left) external {
        left = bound(left, 1, SHARE);
        _decide(abi.encodeCall(governor.setQuorumFloor, (token.totalSupply() / 2)));
        for (uint256 i = 1; i < MEMBERS; ++i) {
            vm.prank(member(i));
            token.burn(SHARE);
        }
        vm.prank(member(0));
        token.burn(SHARE - left);
        vm.warp(governor.proposalEta(1) + 1);
        assertTrue(_decide(abi.encodeCall(governor.setVotingDelay, (2 days))), "it passed");
        assertEq(governor.votingDelay(), 2 days, "the delay");
        uint256 quorum = governor.proposalQuorum(2);
        assertTrue(quorum > 0 && quorum <= (left == 1 ? 1 : left / 2), "within reach");
    }

    function _setter(uint256 seed) private pure returns (bytes memory) {
        uint256 value = seed >> 16;
        uint256 which = seed % 6;
        uint32 period = uint32(value % 70 days);
        uint32 share = uint32(value % 6_000);
        if (which == 0) return abi.encodeWithSignature("setVotingPeriod(uint32)", period);
        if (which == 1) return abi.encodeWithSignature("updateQuorumNumerator(uint256)", share);
        if (which == 2) return abi.encodeWithSignature("setVotingDelay(uint48)", value % 40 days);
        if (which == 3) return abi.encodeWithSignature("setQuorumFloor(uint256)", value % 4_000 ether);
        if (which == 4) return abi.encodeWithSignature("setProposalThreshold(uint256)", value % 400 ether);
        IGovernorClasses.ClassRule memory rule = IGovernorClasses.ClassRule(
            period,
            share,
            4_500 + uint32((value >> 32) % 5_000)
        );
        return abi.encodeCall(IGovernorClasses.setClassRule, (Class((seed >> 8) % 4), rule));
    }

    /// @dev Every member votes For one call of the governor itself; tells whether the call was let through.
    function _decide(bytes memory data) private returns (bool done) {
        address[] memory targets = new address[](1);
        bytes[] memory calldatas = new bytes[](1);
        (targets[0], calldatas[0]) = (address(governor), data);
        // A call that was refused stays queued, and the same one can be decided on again only in other words.
        string memory description = string.concat("Decision ", Strings.toString(governor.latestProposalId() + 1));
        vm.prank(member(0));
        uint256 id = governor.propose(targets, new uint256[](1), calldatas, description);
        vm.warp(governor.proposalSnapshot(id) + 1);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            vm.prank(member(i));
            governor.castVote(id, 1);
        }
        vm.warp(governor.proposalDeadline(id) + 1);
        governor.queue(targets, new uint256[](1), calldatas, keccak256(bytes(description)));
        vm.warp(governor.proposalEta(id));
        try governor.execute(targets, new uint256[](1), calldatas, keccak256(bytes(description))) returns (uint256) {
            done = true;
        } catch {
            assertTrue(governor.state(id) == IGovernor.ProposalState.Queued, "what is refused stays queued");
        }
        vm.warp(governor.proposalEta(id) + 1);
    }

    function _check() private view {
        IGovernorClasses.ClassRule memory below;
        for (uint256 i = 0; i < 4; ++i) {
            IGovernorClasses.ClassRule memory rule = governor.classRule(Class(i));
            assertTrue(rule.votingPeriod >= 1 days && rule.votingPeriod <= 60 days, "period within bounds");
            assertTrue(rule.quorum >= 100 && rule.quorum <= 5_000, "quorum within bounds");
            assertTrue(rule.approval >= 5_000 && rule.approval <= 9_000, "approval within bounds");
            assertTrue(rule.votingPeriod >= below.votingPeriod, "periods in order");
            assertTrue(rule.quorum >= below.quorum, "quorums in order");
            assertTrue(rule.approval >= below.approval, "approvals in order");
            below = rule;
        }
        IGovernorClasses.ClassRule memory ordinary = governor.classRule(Class.Ordinary);
        assertEq(governor.votingPeriod(), ordinary.votingPeriod, "the period is Ordinary's");
        assertEq(governor.quorumNumerator(), ordinary.quorum, "the fraction is Ordinary's");
        assertTrue(governor.votingDelay() >= 1 hours && governor.votingDelay() <= 30 days, "delay within bounds");
        uint256 supply = token.totalSupply();
        assertTrue(governor.quorumFloor() >= 1 && governor.quorumFloor() <= supply / 2, "floor within bounds");
        uint256 threshold = governor.proposalThreshold();
        assertTrue(threshold >= 1 && threshold <= supply / 20, "threshold within bounds");
    }
}
