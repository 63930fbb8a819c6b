// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev How decisions reach the timelock. {timelock} is what every governor with a timelock offers.
interface IGovernorTimelock {
    /// @dev Thrown by {IGovernor-relay}: the governor holds nothing and calls nothing but its timelock.
    error GovernorRelayDisabled();

    /// @dev The timelock that carries out what passed. It never changes.
    function timelock() external view returns (address);
}
