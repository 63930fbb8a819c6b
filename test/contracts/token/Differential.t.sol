// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TestBase} from "../helpers/TestBase.sol";
import {TokenTwins} from "./TokenTwins.sol";

contract Twins is TokenTwins {}

/// @dev Our token against OpenZeppelin's, over random histories of many members and several changes in one second.
contract DifferentialTest is TestBase {
    uint256 private constant KINDS = 6;

    TokenTwins private _twins;

    function setUp() public {
        _twins = new Twins();
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_twins));
    }

    function invariant_membersHoldAndVoteAlike() external view {
        _twins.checkPresent();
    }

    function invariant_thePastIsAlikeAndTheModels() external view {
        _twins.checkSomePast();
    }

    function invariant_checkpointsAreAlike() external view {
        _twins.checkCheckpoints();
    }

    function testFuzz_aHistoryIsAlike(uint256 seed) external {
        _live(seed, 30);
    }

    function test_aLongHistoryWithEveryKindOfChangeIsAlike() external {
        _live(uint256(keccak256("a long history")), 500);
        uint256 changed;
        for (uint256 i = 0; i < KINDS; ++i) {
            assertTrue(_twins.changes(_kinds()[i]) >= 10, _kinds()[i]);
            changed += _twins.changes(_kinds()[i]);
        }
        assertTrue(changed >= 150, "at least three of ten steps change something");
    }

    function _live(uint256 seed, uint256 steps) private {
        for (uint256 i = 0; i < steps; ++i) _step(uint256(keccak256(abi.encode(seed, i))));
        _twins.checkPresent();
        _twins.checkPast();
        _twins.checkCheckpoints();
    }

    function _step(uint256 seed) private {
        uint256 kind = seed % 10;
        (uint256 a, uint256 b, uint256 c) = (seed >> 8, seed >> 72, seed >> 136);
        if (kind < 3) _twins.transfer(a, b, c);
        else if (kind == 3) _twins.transferFrom(a, b, c, seed >> 200);
        else if (kind == 4) _twins.delegate(a, b);
        else if (kind == 5) _twins.delegateBySig(a, b);
        else if (kind == 6) _twins.mint(a, b);
        else if (kind == 7) _twins.burn(a, b);
        else _twins.wait(a);
    }

    function _kinds() private pure returns (string[KINDS] memory) {
        return ["transfer", "transferFrom", "delegate", "delegateBySig", "mint", "burn"];
    }
}
