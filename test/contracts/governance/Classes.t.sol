// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Class, ClassLattice} from "../../../contracts/governance/ClassLattice.sol";
import {ITreasury} from "../../../contracts/governance/ITreasury.sol";
import {IModelRegistry} from "../../../contracts/models/IModelRegistry.sol";
import {IStewardToken} from "../../../contracts/token/IStewardToken.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {Batch} from "../mocks/Batch.sol";

/// @dev Random batches of calls of every class, plain and wrapped.
contract ClassesTest is HouseBase {
    Batch private _wrapper;

    function setUp() public {
        build();
        _wrapper = new Batch();
    }

    function testFuzz_aBatchHasTheClassOfItsStrictestCall(uint256 seed, uint256 count) external {
        count = bound(count, 1, 6);
        uint256 id = _propose(seed, count);
        Class strictest = Class.Restrictive;
        for (uint256 i = 0; i < count; ++i) {
            (address target, uint256 value, bytes memory data) = _call(seed, i);
            strictest = ClassLattice.join(governor.callClass(target, value, data), strictest);
        }
        assertEq(uint256(governor.proposalClass(id)), uint256(strictest), "the strictest of its calls");
        uint256 period = governor.classRule(strictest).votingPeriod;
        assertEq(governor.proposalDeadline(id) - governor.proposalSnapshot(id), period, "and its time");
    }

    function testFuzz_oneMoreCallNeverLowersAClass(uint256 seed, uint256 count) external {
        count = bound(count, 1, 6);
        Class less = governor.proposalClass(_propose(seed, count));
        Class more = governor.proposalClass(_propose(seed, count + 1));
        assertTrue(more >= less, "no call makes others weigh less");
    }

    function testFuzz_whatIsWrappedIsConstitutional(uint256 seed) external view {
        (address target, , bytes memory data) = _call(seed, 0);
        bytes[] memory inner = new bytes[](1);
        inner[0] = data;
        bytes memory wrapped = abi.encodeCall(_wrapper.run, (only(target), inner));
        assertTrue(governor.callClass(address(_wrapper), 0, wrapped) == Class.Constitutional, "by a contract");
        bytes memory relayed = abi.encodeCall(governor.relay, (target, 0, data));
        assertTrue(governor.callClass(address(governor), 0, relayed) == Class.Constitutional, "by the governor");
        bytes memory executed = abi.encodeCall(timelock.execute, (target, 0, data, 0, 0));
        assertTrue(governor.callClass(address(timelock), 0, executed) == Class.Constitutional, "by the timelock");
    }

    function testFuzz_whatWasNeverListedIsConstitutional(address target, bytes4 selector, uint8 listed) external view {
        bool ours =
            target == address(registry) ||
                target == address(runs) ||
                target == address(treasury) ||
                target == address(token) ||
                target == address(catalogue);
        if (!ours) {
            bytes memory data = abi.encodePacked(selector);
            assertTrue(governor.callClass(target, 0, data) == Class.Constitutional, "an unknown call");
        }
        if (listed > 3) assertTrue(ClassLattice.fromListed(listed) == Class.Constitutional, "and a broken list");
    }

    function _propose(uint256 seed, uint256 count) private returns (uint256) {
        address[] memory targets = new address[](count);
        uint256[] memory values = new uint256[](count);
        bytes[] memory calldatas = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) (targets[i], values[i], calldatas[i]) = _call(seed, i);
        vm.prank(member(0));
        return governor.propose(targets, values, calldatas, "A batch");
    }

    function _call(uint256 seed, uint256 i) private view returns (address target, uint256 value, bytes memory data) {
        uint256 x = uint256(keccak256(abi.encode(seed, i)));
        uint256 kind = x % 8;
        if (kind < 3) return (address(registry), 0, abi.encodeCall(IModelRegistry.quarantine, (1, bytes32(x), 0)));
        if (kind == 3) return (address(treasury), 0, abi.encodeCall(ITreasury.pay, (address(0), member(x), x)));
        if (kind == 4) return (address(registry), 0, abi.encodeCall(IModelRegistry.setCharter, (1, bytes32(x))));
        if (kind == 5) return (address(token), 0, abi.encodeCall(IStewardToken.mint, (member(x), x)));
        if (kind == 6) return (address(registry), 1 + (x % 5), abi.encodeCall(IModelRegistry.quarantine, (1, 0, 0)));
        return (address(treasury), 0, abi.encodePacked(uint24(x)));
    }
}
