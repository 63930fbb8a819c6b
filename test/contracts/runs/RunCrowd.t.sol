// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunTypes} from "../../../contracts/runs/IRunTypes.sol";
import {RunsWatch} from "../helpers/RunsWatch.sol";

/// @dev A thousand people who give one wei each: nobody pays for the others, and nobody is left out.
contract RunCrowdTest is RunsWatch {
    uint256 private constant CROWD = 1_000;

    function setUp() public {
        prepare();
        for (uint256 i = 0; i < 2; ++i) _start();
    }

    function test_dustFromAThousandFundersSlowsNobodyAndAllOfItGoesBack() external {
        for (uint256 i = 0; i < CROWD; ++i) _give(2, _one(i));
        for (uint256 id = 1; id <= 2; ++id) _give(id, actor(0));
        uint256[4] memory few = _costs(1, actor(0));
        uint256[4] memory many = _costs(2, actor(0));
        for (uint256 i = 0; i < few.length; ++i) assertTrue(many[i] * 100 <= few[i] * 105, "dearer with a crowd");

        for (uint256 i = 0; i < CROWD; ++i) runs.claimRefund(2, _one(i));
        for (uint256 i = 0; i < CROWD; ++i) assertEq(_one(i).balance, 0, "a wei is not divided");
        for (uint256 i = 1; i <= 2; ++i) runs.claimRefund(i, address(treasury));
        assertEq(address(runs).balance, runs.run(1).kept + runs.run(2).kept, "what is held back is all that is left");
    }

    /// @return cost The gas of a gift, a payment, the end and a refund.
    function _costs(uint256 id, address funder) private returns (uint256[4] memory cost) {
        uint256 before = gasleft();
        _give(id, funder);
        cost[0] = before - gasleft();
        before = gasleft();
        runs.payTranche(id, 0);
        cost[1] = before - gasleft();
        vm.prank(address(timelock));
        before = gasleft();
        runs.cancel(id);
        cost[2] = before - gasleft();
        before = gasleft();
        runs.claimRefund(id, funder);
        cost[3] = before - gasleft();
    }

    function _give(uint256 id, address funder) private {
        if (funder.balance == 0) vm.deal(funder, 1);
        vm.prank(funder);
        runs.cofund{value: 1}(id, 1);
    }

    function _one(uint256 index) private pure returns (address) {
        return address(uint160(0x10_0000 + index));
    }

    /// @dev A run of two milestones, the first of which is earned.
    function _start() private {
        IRunTypes.Spec memory spec;
        (, , spec.adoptedSet) = registry.adoptedSet(1);
        spec.modelId = 1;
        spec.operator = actor(7);
        spec.acceptBy = uint48(block.timestamp + 1 days);
        spec.milestones = new IRunTypes.Milestone[](2);
        for (uint256 i = 0; i < 2; ++i) {
            uint48 dueAt = uint48(block.timestamp + 90 days);
            spec.milestones[i] = IRunTypes.Milestone(1 ether, dueAt, 1, IRunTypes.Tier.Reported);
        }
        spec.rules.challengeBond = 1;
        spec.rules.reviewWindow = 1 days;
        spec.rules.disputeWindow = 1 days;
        spec.rules.cure = 1 days;
        spec.rules.holdback = 1_000;
        vm.prank(address(timelock));
        uint256 id = runs.fundAboveLimit(spec);
        bytes32 specHash = runs.run(id).specHash;
        vm.prank(spec.operator);
        runs.accept(id, specHash);
        IRunTypes.Evidence memory evidence;
        evidence.checkpointRoot = bytes32("checkpoint");
        vm.prank(spec.operator);
        runs.submitMilestone(id, evidence);
        vm.warp(block.timestamp + 1 days + 1);
        runs.closeReview(id);
    }
}
