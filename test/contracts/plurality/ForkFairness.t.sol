// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ForkBase} from "../helpers/ForkBase.sol";

/// @dev Whoever leaves has its part of the treasury, in whichever fork, and whenever its part is counted.
contract ForkFairnessTest is ForkBase {
    uint256 private constant FORKS = 3;

    address[] private _assets;
    bytes32[] private _ids;

    function setUp() public {
        build();
        _assets.push(address(0));
        for (uint256 i = 0; i < FORKS; ++i) _ids.push(openFork(i));
        // Each begins with a member of its own.
        for (uint256 i = 0; i < FORKS; ++i) lodge(_ids[i], i, SHARE);
    }

    function testFuzz_everyTokenLeavesWithAnEqualPart(
        uint256 money,
        uint256[5] calldata amounts,
        uint256[5] calldata into,
        uint256 order
    ) external {
        money = bound(money, 0, type(uint128).max);
        endow(money);
        bool all = order % 4 == 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            if ((order >> i) & 1 == 1) treasury.ringFence(_assets);
            lodge(_ids[into[i] % FORKS], FORKS + i, all ? SHARE : bound(amounts[i], 1, SHARE));
        }
        treasury.ringFence(_assets);
        for (uint256 i = 0; i < FORKS; ++i) {
            uint256 lodged = fork.fork(_ids[i]).lodged;
            uint256 share = treasury.shareOf(_ids[i], address(0));
            uint256 fair = (money * lodged) / token.totalSupply();
            // Each count rounds each fork's part down, and leaves a wei at most to those who come after.
            assertTrue(share + 10 >= fair && share <= fair + 10, "an equal part");
        }
        if (all) assertEq(treasury.unreserved(address(0)), 0, "the last one out is paid");
        assertTrue(treasury.ringFenced(address(0)) <= money, "no more than there is");
    }

    function testFuzz_aForkThatFinishesChangesNoOther(uint256 money, uint256 first, uint256 joined) external {
        money = bound(money, 8 ether, type(uint128).max);
        endow(money);
        treasury.ringFence(_assets);
        first = first % FORKS;
        uint256 other = (first + 1) % FORKS;
        vm.warp(block.timestamp + 11 days);
        bytes32 late = openFork(FORKS);
        lodge(late, FORKS, SHARE);
        treasury.ringFence(_assets);
        uint256 kept = treasury.shareOf(_ids[other], address(0));
        fork.build(_ids[first], plan(first), 2);
        fork.finish(_ids[first], plan(first));
        treasury.settle(_ids[first], address(0));
        uint256 before = treasury.shareOf(late, address(0));
        joined = bound(joined, 1, SHARE);
        lodge(late, FORKS + 1, joined);
        treasury.ringFence(_assets);

        uint256 gained = treasury.shareOf(late, address(0)) - before;
        uint256 fair = (money * joined) / (MEMBERS * SHARE);
        assertTrue(gained + 10 >= fair && gained <= fair + 10, "who joins later has an equal part");
        assertEq(treasury.shareOf(_ids[other], address(0)), kept, "the others keep theirs");
    }
}
