// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IStewardToken} from "../../../contracts/token/IStewardToken.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Which slots of storage are read, each time that one is.
interface VmOfReads {
    function record() external;

    function accesses(address target) external returns (bytes32[] memory reads, bytes32[] memory writes);
}

/// @dev What an account itself held, in the corners: one second, the cap, dust, circles of delegates.
contract PastBalancesTest is TestBase {
    uint256 private constant START = 1_800_000_000;
    uint256 private constant CAP = type(uint104).max;

    address private constant ADA = address(0xada);
    address private constant BEN = address(0xbe2);
    address private constant CLEO = address(0xc1e0);

    StewardToken private _token;

    function setUp() public {
        vm.warp(START);
        _token = _tokenOf(CAP);
    }

    function test_theWholeSupplyFitsInBothHalvesAndNeverSpills() external {
        _at(START + 1);
        _give(ADA, BEN, CAP);
        _delegate(BEN, ADA);
        _at(START + 2);
        _give(BEN, CLEO, CAP - 1);
        _at(START + 3);
        _delegate(BEN, CLEO);
        _at(START + 4);

        _assertPast(ADA, START, CAP, CAP);
        _assertPast(ADA, START + 1, CAP, 0);
        _assertPast(BEN, START + 1, 0, CAP);
        _assertPast(BEN, START + 2, 0, 1);
        _assertPast(ADA, START + 2, 1, 0);
        _assertPast(CLEO, START + 2, CAP - 1, CAP - 1);
        _assertPast(CLEO, START + 3, CAP, CAP - 1);
    }

    function test_manyChangesInOneSecondAreOneCheckpoint() external {
        _at(START + 1);
        for (uint256 i = 0; i < 10; ++i) {
            _give(ADA, BEN, 7);
            _delegate(BEN, i % 2 == 0 ? CLEO : BEN);
            _give(BEN, ADA, 6);
        }
        _at(START + 2);
        assertEq(_token.numCheckpoints(ADA), 2, "the first holder");
        assertEq(_token.numCheckpoints(BEN), 1, "who received, delegated and gave back");
        assertEq(_token.numCheckpoints(CLEO), 1, "the delegate of a moment");
        _assertPast(ADA, START + 1, CAP - 10, CAP - 10);
        _assertPast(BEN, START + 1, 10, 10);
        _assertPast(CLEO, START + 1, 0, 0);
    }

    function test_delegatesInACircleHoldWhatTheyHold() external {
        _at(START + 1);
        _give(ADA, BEN, 20);
        _give(ADA, CLEO, 3);
        _delegate(ADA, BEN);
        _delegate(BEN, CLEO);
        _delegate(CLEO, ADA);
        _at(START + 2);
        _give(BEN, ADA, 5);
        _give(ADA, ADA, 1);
        _give(ADA, CLEO, 0);
        _at(START + 3);
        _assertPast(ADA, START + 1, 3, CAP - 23);
        _assertPast(BEN, START + 1, CAP - 23, 20);
        _assertPast(CLEO, START + 1, 20, 3);
        _assertPast(ADA, START + 2, 3, CAP - 18);
        _assertPast(BEN, START + 2, CAP - 18, 15);
        _assertPast(CLEO, START + 2, 15, 3);
    }

    function test_tokensThatMoveBetweenMembersOfOneDelegateLeaveItsVotesAlone() external {
        _delegate(ADA, CLEO);
        _delegate(BEN, CLEO);
        _at(START + 1);
        _give(ADA, BEN, 9);
        _at(START + 2);
        assertEq(_token.numCheckpoints(CLEO), 1, "the delegate has no new checkpoint");
        _assertPast(ADA, START + 1, 0, CAP - 9);
        _assertPast(BEN, START + 1, 0, 9);
        _assertPast(CLEO, START + 1, CAP, 0);
    }

    function test_nothingAndOneselfLeaveNoCheckpoint() external {
        _at(START + 1);
        _give(ADA, ADA, 5);
        _give(ADA, BEN, 0);
        vm.prank(ADA);
        _token.burn(0);
        _token.mint(ADA, 0);
        assertEq(_token.numCheckpoints(ADA), 1, "only the first distribution");
        assertEq(_token.numCheckpoints(BEN), 0, "nothing was received");
    }

    function test_aThousandTransfersOfDustCostWhoReadsNoMoreThanALogarithm() external {
        _delegate(ADA, CLEO);
        _at(START + 1);
        uint256 before = _readsOf(ADA, START);
        for (uint256 i = 0; i < 1_000; ++i) {
            _at(START + 2 + i);
            _give(ADA, BEN, 1);
            _give(BEN, ADA, 1);
            _give(ADA, BEN, 1);
        }
        _at(START + 2_000);
        assertEq(_token.numCheckpoints(ADA), 1_001, "every second of dust is there");
        _assertPast(ADA, START, 0, CAP);
        _assertPast(ADA, START + 501, 0, CAP - 500);
        _assertPast(BEN, START + 501, 500, 500);
        assertTrue(before <= 3, "one checkpoint is read at once");
        for (uint256 back = 1; back < 2_000; back += 37) {
            assertTrue(_readsOf(ADA, START + 2_000 - back) <= 16, "a thousand are read by halves");
        }
        VmOfReads(address(vm)).record();
        _give(ADA, BEN, 1);
        (bytes32[] memory reads, ) = VmOfReads(address(vm)).accesses(address(_token));
        _token = _tokenOf(CAP);
        _delegate(ADA, CLEO);
        _at(START + 2_001);
        _give(ADA, BEN, 1);
        _at(START + 2_002);
        VmOfReads(address(vm)).record();
        _give(ADA, BEN, 1);
        (bytes32[] memory fresh, ) = VmOfReads(address(vm)).accesses(address(_token));
        assertTrue(reads.length <= fresh.length, "a transfer reads no more for all that dust");
    }

    function testFuzz_thePresentAndTheFutureAreRefused(uint256 ahead) external {
        uint256 timepoint = bound(ahead, START, type(uint256).max);
        vm.expectRevert(abi.encodeWithSignature("ERC5805FutureLookup(uint256,uint48)", timepoint, START));
        _token.getPastBalance(ADA, timepoint);
    }

    function testFuzz_whoBoughtLaterHeldNothingAndWhoDelegatedHeldAll(uint256 amount, bool delegated) external {
        amount = bound(amount, 1, CAP);
        if (delegated) _delegate(ADA, CLEO);
        _at(START + 10);
        _give(ADA, BEN, amount);
        if (delegated) _delegate(BEN, CLEO);
        _at(START + 20);
        assertEq(_token.getPastBalance(BEN, START + 9), 0, "the buyer held nothing at the snapshot");
        assertEq(_token.getPastBalance(ADA, START + 9), CAP, "the seller held all");
        assertEq(_token.getPastBalance(BEN, START + 10), amount, "and from then on the buyer holds its own");
        assertEq(_token.getPastBalance(CLEO, START + 19), 0, "a delegate holds nothing of it");
    }

    function testFuzz_aBurnMakesNoRoomForAMint(uint256 minted, uint256 burned, uint256 later) external {
        _token = _tokenOf(CAP / 2);
        minted = bound(minted, 0, _token.mintable());
        _token.mint(ADA, minted);
        burned = bound(burned, 0, _token.totalSupply());
        uint256 left = _token.mintable();
        vm.prank(ADA);
        _token.burn(burned);
        uint256 mintable = _token.mintable();
        assertTrue(mintable <= left, "not in units");
        if (mintable > 0) {
            uint256 base = _token.totalSupply() - minted;
            assertTrue((minted + mintable) * 10_000 <= base * 1_000, "nor as a share of what is left");
        }
        _at(START + bound(later, 365 days, 3_650 days));
        assertEq(_token.mintable(), (_token.totalSupply() * 1_000) / 10_000, "a new year starts from what is left");
    }

    function _tokenOf(uint256 supply) private returns (StewardToken) {
        IStewardToken.Allocation[] memory shares = new IStewardToken.Allocation[](1);
        shares[0] = IStewardToken.Allocation(ADA, supply);
        return new StewardToken("Vote", "VOTE", address(this), 1_000, shares);
    }

    function _readsOf(address account, uint256 timepoint) private returns (uint256) {
        VmOfReads(address(vm)).record();
        _token.getPastBalance(account, timepoint);
        (bytes32[] memory reads, ) = VmOfReads(address(vm)).accesses(address(_token));
        assertTrue(reads.length > 0, "reads are counted");
        return reads.length;
    }

    function _assertPast(address account, uint256 timepoint, uint256 votes, uint256 balance) private view {
        assertEq(_token.getPastVotes(account, timepoint), votes, "past votes");
        assertEq(_token.getPastBalance(account, timepoint), balance, "past balance");
    }

    function _at(uint256 timestamp) private {
        vm.warp(timestamp);
    }

    function _give(address from, address to, uint256 amount) private {
        vm.prank(from);
        _token.transfer(to, amount);
    }

    function _delegate(address from, address to) private {
        vm.prank(from);
        _token.delegate(to);
    }
}
