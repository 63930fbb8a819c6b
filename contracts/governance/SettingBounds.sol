// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernorBounds} from "./IGovernorBounds.sol";

/// @dev The one check that every bounded setting goes through.
library SettingBounds {
    /// @dev Reverts with {IGovernorBounds-GovernorSettingOutOfBounds} unless `min <= value <= max`.
    function check(bytes32 setting, uint256 value, uint256 min, uint256 max) internal pure {
        if (value < min || value > max) {
            revert IGovernorBounds.GovernorSettingOutOfBounds(setting, value, min, max);
        }
    }
}
