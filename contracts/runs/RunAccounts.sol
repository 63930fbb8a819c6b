// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev A run's money, in its token's smallest unit. Whatever is done to it, paid + refunded + held = funded, and the held
 * part covers what is still owed.
 */
library RunAccounts {
    struct Account {
        uint128 funded;
        uint128 paid;
        uint128 refunded;
    }

    /// @dev Thrown when more would leave a run than it holds.
    error RunAccountsInsufficient(uint256 amount, uint256 held);

    /// @dev What the run still holds.
    function held(Account memory account) internal pure returns (uint128) {
        return account.funded - account.paid - account.refunded;
    }

    /// @dev Money came in.
    function fund(Account memory account, uint128 amount) internal pure returns (Account memory) {
        return Account(account.funded + amount, account.paid, account.refunded);
    }

    /// @dev Money goes to the operator.
    function pay(Account memory account, uint128 amount) internal pure returns (Account memory) {
        _check(account, amount);
        return Account(account.funded, account.paid + amount, account.refunded);
    }

    /// @dev Money goes back to who gave it.
    function refund(Account memory account, uint128 amount) internal pure returns (Account memory) {
        _check(account, amount);
        return Account(account.funded, account.paid, account.refunded + amount);
    }

    /**
     * @dev One funder's part of what is given back, rounded down.
     * @param unspent What all funders get back together.
     * @param given What this funder gave.
     * @param total What all funders gave; not zero.
     */
    function share(uint128 unspent, uint128 given, uint128 total) internal pure returns (uint128) {
        return uint128((uint256(unspent) * given) / total);
    }

    function _check(Account memory account, uint128 amount) private pure {
        uint128 left = held(account);
        if (amount > left) revert RunAccountsInsufficient(amount, left);
    }
}
