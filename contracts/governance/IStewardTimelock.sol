// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What a stewardship's timelock adds to OpenZeppelin's: a bounded delay, and roles that are fixed at birth.
interface IStewardTimelock {
    /// @dev Thrown when a delay, in seconds, lies outside the hard bounds.
    error StewardTimelockInvalidDelay(uint256 delay, uint256 minDelay, uint256 maxDelay);

    /// @dev Thrown when anyone, a passed vote included, tries to grant, revoke or renounce a role.
    error StewardTimelockFixedRoles();

    /// @dev Least delay between queueing and execution, in seconds.
    function MIN_DELAY() external view returns (uint256);

    /// @dev Greatest delay between queueing and execution, in seconds.
    function MAX_DELAY() external view returns (uint256);

    /// @dev The only account that ever got the roles to propose, cancel and execute. It never changes.
    function governor() external view returns (address);
}
