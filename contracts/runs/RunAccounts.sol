// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev A run's money, in its token's smallest unit and below 2^128. Whatever is done to it, paid + refunded + held =
 * funded, and the held part covers what is owed. Once a run has ended, {unspent} never changes again, whoever is paid or
 * refunded first.
 */
library RunAccounts {
    struct Account {
        uint128 funded;
        /// What the operator earned and was not paid yet.
        uint128 owed;
        uint128 paid;
        uint128 refunded;
    }

    /// @dev Thrown when more would be given than there is.
    error RunAccountsInsufficient(uint256 amount, uint256 available);

    /// @dev What the run still holds.
    function held(Account memory account) internal pure returns (uint128) {
        return account.funded - account.paid - account.refunded;
    }

    /// @dev What the operator did not earn: all that funders can get back together, now and earlier.
    function unspent(Account memory account) internal pure returns (uint128) {
        return account.funded - account.paid - account.owed;
    }

    /// @dev What the run holds and owes to nobody.
    function free(Account memory account) internal pure returns (uint128) {
        return unspent(account) - account.refunded;
    }

    /// @dev Money came in.
    function fund(Account memory account, uint128 amount) internal pure returns (Account memory) {
        return Account(account.funded + amount, account.owed, account.paid, account.refunded);
    }

    /// @dev The operator earned something.
    function owe(Account memory account, uint128 amount) internal pure returns (Account memory) {
        _check(amount, free(account));
        return Account(account.funded, account.owed + amount, account.paid, account.refunded);
    }

    /// @dev The operator lost something that it had earned.
    function forgive(Account memory account, uint128 amount) internal pure returns (Account memory) {
        _check(amount, account.owed);
        return Account(account.funded, account.owed - amount, account.paid, account.refunded);
    }

    /// @dev Money that is owed goes to the operator.
    function pay(Account memory account, uint128 amount) internal pure returns (Account memory) {
        _check(amount, account.owed);
        return Account(account.funded, account.owed - amount, account.paid + amount, account.refunded);
    }

    /// @dev Money that is not owed goes back to who gave it.
    function refund(Account memory account, uint128 amount) internal pure returns (Account memory) {
        _check(amount, free(account));
        return Account(account.funded, account.owed, account.paid, account.refunded + amount);
    }

    /**
     * @dev One funder's part of what is given back, rounded down: never more than the whole, while no funder gave more than
     * all together.
     * @param unspent_ What all funders get back together.
     * @param given What this funder gave.
     * @param total What all funders gave; not zero.
     */
    function share(uint256 unspent_, uint256 given, uint256 total) internal pure returns (uint256) {
        return (unspent_ * given) / total;
    }

    /// @dev What a milestone keeps back until the run has ended well, rounded down. The rate is in basis points, at most 10,000.
    function kept(uint256 amount, uint256 rate) internal pure returns (uint256) {
        return (amount * rate) / 10_000;
    }

    function _check(uint128 amount, uint128 available) private pure {
        require(amount <= available, RunAccountsInsufficient(amount, available));
    }
}
