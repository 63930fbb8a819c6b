// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev How money comes in and leaves. Budgets and bonds are accounted apart, run by run. Whoever is owed money is paid on
 * anyone's call, to the address that it named itself.
 */
interface IRunMoney {
    /// @dev Emitted when an account names another address to be paid at. The account itself stands for none.
    event PayeeSet(uint256 indexed runId, address indexed account, address oldPayee, address newPayee);

    /// @dev Emitted when a part of a run's bonds becomes somebody's, to be withdrawn.
    event BondReleased(uint256 indexed runId, address indexed account, uint256 amount);

    /// @dev Emitted when a part of a run's bonds leaves.
    event BondWithdrawn(uint256 indexed runId, address indexed account, address to, uint256 amount);

    /// @dev Thrown when a token, or the sender of ether, moves another amount than it was asked for.
    error RunsUnexpectedAmount(address token, uint256 expected, uint256 moved);

    /// @dev Thrown when ether comes from anyone but the treasury.
    error RunsUnexpectedEther(address from);

    /// @dev Thrown when an account would be paid at nowhere, or here.
    error RunsInvalidPayee(address payee);

    /// @dev Thrown when there is nothing to give to an account.
    error RunsNothingOwed(uint256 runId, address account);

    /// @dev Where an account is paid what a run owes it.
    function payee(uint256 runId, address account) external view returns (address);

    /// @dev All bonds that the contract holds for a run, released or not.
    function bonded(uint256 runId) external view returns (uint256);

    /// @dev What an account can withdraw of a run's bonds.
    function released(uint256 runId, address account) external view returns (uint256);

    /// @dev Names the address at which the caller wants to be paid by a run.
    function setPayee(uint256 runId, address newPayee) external;

    /// @dev Hands an account what was released to it. Anyone may call it.
    function withdrawBond(uint256 runId, address account) external;
}
