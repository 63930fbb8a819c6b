// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Hard bounds on settings: no vote can set them so that nobody could vote, propose or object any more.
interface IGovernorBounds {
    /// @dev Thrown when a setting, named as its getter, lies outside its hard bounds.
    error GovernorSettingOutOfBounds(bytes32 setting, uint256 value, uint256 min, uint256 max);
}
