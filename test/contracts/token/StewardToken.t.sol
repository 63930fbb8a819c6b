// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Members who transfer, delegate and mint in every order. Nothing that they do may ever revert.
contract TokenHandler is TestBase {
    struct Memory {
        address account;
        uint256 timepoint;
        uint256 votes;
        uint256 supply;
    }

    uint256 private constant ACCOUNTS = 8;

    StewardToken private immutable _token;

    Memory[] private _memories;
    uint256 private _now;

    constructor(StewardToken token, uint256 start) {
        _token = token;
        _now = start;
    }

    function account(uint256 seed) public pure returns (address) {
        return address(uint160(0x1001 + (seed % ACCOUNTS)));
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external {
        uint256 most = _token.balanceOf(account(from));
        vm.prank(account(from));
        _token.transfer(account(to), bound(amount, 0, most));
    }

    function delegate(uint256 from, uint256 to) external {
        vm.prank(account(from));
        _token.delegate(to % 3 == 0 ? address(0) : account(to));
    }

    function mint(uint256 to, uint256 amount) external {
        uint256 most = _token.mintable();
        vm.prank(_token.timelock());
        _token.mint(account(to), bound(amount, 0, most));
    }

    /// @dev Time passes, up to half a year; what was true in the second that ends is remembered.
    function wait(uint256 seed, uint256 duration) external {
        address chosen = account(seed);
        _memories.push(Memory(chosen, _now, _token.getVotes(chosen), _token.totalSupply()));
        _now += bound(duration, 1, 180 days);
        vm.warp(_now);
    }

    function check() external view {
        uint256 balances;
        uint256 votes;
        for (uint256 i = 0; i < ACCOUNTS; ++i) {
            balances += _token.balanceOf(account(i));
            votes += _token.getVotes(account(i));
            assertEq(_token.getVotes(account(i)), _delegatedTo(account(i)), "votes are the balances delegated");
            assertTrue(_token.delegates(account(i)) != address(0), "everybody has a delegate");
        }
        assertEq(balances, _token.totalSupply(), "the balances are the supply");
        assertEq(votes, _token.totalSupply(), "the votes are the supply");
    }

    function checkPast() external view {
        for (uint256 i = 0; i < _memories.length; ++i) {
            Memory memory past = _memories[i];
            assertEq(_token.getPastVotes(past.account, past.timepoint), past.votes, "past votes stay");
            assertEq(_token.getPastTotalSupply(past.timepoint), past.supply, "past supply stays");
        }
    }

    function _delegatedTo(address delegatee) private view returns (uint256 sum) {
        for (uint256 i = 0; i < ACCOUNTS; ++i) {
            if (_token.delegates(account(i)) == delegatee) sum += _token.balanceOf(account(i));
        }
    }
}

contract StewardTokenTest is HouseBase {
    TokenHandler private _handler;

    function setUp() public {
        build();
        _handler = new TokenHandler(token, block.timestamp);
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_votesAreBalancesAreSupply() external view {
        _handler.check();
    }

    function invariant_thePastStays() external view {
        _handler.checkPast();
    }

    function testFuzz_aTransferNeverFailsForADelegation(uint256 first, uint256 second, uint256 amount) external {
        amount = bound(amount, 0, SHARE);
        vm.prank(member(0));
        token.delegate(first % 2 == 0 ? address(0) : member(first));
        vm.prank(member(0));
        token.delegate(second % 2 == 0 ? address(0) : member(second));
        vm.prank(member(0));
        token.transfer(address(0xbeef), amount);
        assertEq(token.getVotes(address(0xbeef)), amount, "who receives tokens votes with them");
    }

    function testFuzz_theCapOfAYearHoldsHoweverItIsSplit(uint256 first, uint256 second, uint256 later) external {
        uint256 cap = token.mintable();
        first = bound(first, 0, cap);
        vm.prank(address(timelock));
        token.mint(member(0), first);
        assertEq(token.mintable(), cap - first, "what is minted is used up");
        vm.warp(block.timestamp + bound(later, 0, 363 days));
        second = bound(second, cap - first + 1, type(uint128).max);
        vm.prank(address(timelock));
        vm.expectRevert(abi.encodeWithSignature("StewardTokenMintCapExceeded(uint256,uint256)", second, cap - first));
        token.mint(member(0), second);
    }
}
