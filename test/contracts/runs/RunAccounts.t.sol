// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {RunAccounts} from "../../../contracts/runs/RunAccounts.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev One run's money, each step a call of its own, so that a refusal can be seen.
contract Purse {
    using RunAccounts for RunAccounts.Account;

    RunAccounts.Account private _account;

    constructor(RunAccounts.Account memory account) {
        _account = account;
    }

    function owe(uint128 amount) external returns (RunAccounts.Account memory) {
        return _account = _account.owe(amount);
    }

    function forgive(uint128 amount) external returns (RunAccounts.Account memory) {
        return _account = _account.forgive(amount);
    }

    function pay(uint128 amount) external returns (RunAccounts.Account memory) {
        return _account = _account.pay(amount);
    }

    function refund(uint128 amount) external returns (RunAccounts.Account memory) {
        return _account = _account.refund(amount);
    }
}

/// @dev No contract ever asks for more than there is: these are the steps themselves, which would refuse it.
contract RunAccountsTest is TestBase {
    uint128 private constant FREE = 40;
    uint128 private constant OWED = 30;

    Purse private _purse;

    function setUp() public {
        _purse = new Purse(RunAccounts.Account({funded: 100, owed: OWED, paid: 20, refunded: 10}));
    }

    function testFuzz_givenMoreThanIsFreeWhenItIsOwedThenItIsRefused(uint128 amount) external {
        uint128 tooMuch = _refused(amount, FREE);
        _purse.owe(tooMuch);
    }

    function testFuzz_givenMoreThanIsFreeWhenItIsRefundedThenItIsRefused(uint128 amount) external {
        uint128 tooMuch = _refused(amount, FREE);
        _purse.refund(tooMuch);
    }

    function testFuzz_givenMoreThanIsOwedWhenItIsPaidThenItIsRefused(uint128 amount) external {
        uint128 tooMuch = _refused(amount, OWED);
        _purse.pay(tooMuch);
    }

    function testFuzz_givenMoreThanIsOwedWhenItIsForgivenThenItIsRefused(uint128 amount) external {
        uint128 tooMuch = _refused(amount, OWED);
        _purse.forgive(tooMuch);
    }

    function test_givenAllThatIsFreeWhenItIsOwedThenOnlyThatMoves() external {
        _assertAccount(_purse.owe(FREE), OWED + FREE, 20, 10);
    }

    function test_givenAllThatIsFreeWhenItIsRefundedThenOnlyThatMoves() external {
        _assertAccount(_purse.refund(FREE), OWED, 20, 10 + FREE);
    }

    function test_givenAllThatIsOwedWhenItIsPaidThenOnlyThatMoves() external {
        _assertAccount(_purse.pay(OWED), 0, 20 + OWED, 10);
    }

    function test_givenAllThatIsOwedWhenItIsForgivenThenOnlyThatMoves() external {
        _assertAccount(_purse.forgive(OWED), 0, 20, 10);
    }

    /// @dev Expects the next call to be refused for an amount above what is available, and gives that amount.
    function _refused(uint128 amount, uint128 available) private returns (uint128 tooMuch) {
        tooMuch = uint128(bound(amount, available + 1, type(uint128).max));
        vm.expectRevert(abi.encodeWithSelector(RunAccounts.RunAccountsInsufficient.selector, tooMuch, available));
    }

    function _assertAccount(
        RunAccounts.Account memory account,
        uint256 owed,
        uint256 paid,
        uint256 refunded
    ) private pure {
        assertEq(account.funded, 100, "funded");
        assertEq(account.owed, owed, "owed");
        assertEq(account.paid, paid, "paid");
        assertEq(account.refunded, refunded, "refunded");
    }
}
