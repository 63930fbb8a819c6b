// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev A contract that obeys one timelock, for ever.
interface ITimelocked {
    /// @dev Thrown when a contract is built without a timelock.
    error TimelockedInvalidTimelock(address timelock);

    /// @dev Thrown when anyone but the timelock calls a function that needs a passed vote.
    error TimelockedUnauthorizedCaller(address caller);

    /// @dev The only account that can use the powers of this contract. It never changes.
    function timelock() external view returns (address);
}
