// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ForkShares} from "../../../contracts/plurality/ForkShares.sol";
import {TestBase} from "../helpers/TestBase.sol";

contract ForkSharesTest is TestBase {
    function testFuzz_whenNothingWasLodgedSinceThenNothingIsAdded(
        uint128 unreserved,
        uint128 supply,
        uint128 lodged
    ) external pure {
        uint256 counted = bound(lodged, 0, supply);
        assertEq(ForkShares.added(unreserved, supply, counted, counted), 0, "no share for nothing");
    }

    function testFuzz_whenAllIsLodgedThenAllIsAdded(uint128 unreserved, uint128 supply, uint128 counted) external pure {
        uint256 all = bound(supply, 1, type(uint104).max);
        uint256 before = bound(counted, 0, all - 1);
        assertEq(ForkShares.added(unreserved, all, before, all), unreserved, "the last ones take the rest");
    }
}
