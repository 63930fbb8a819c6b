// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Texts that people can read: never empty where they matter, never endless.
interface IGovernorTexts {
    /// @dev Thrown when a proposal's description has no visible character, or is longer than `maxLength` bytes.
    error GovernorInvalidDescription(uint256 length, uint256 maxLength);

    /// @dev Thrown when a vote's reason is longer than `maxLength` bytes.
    error GovernorReasonTooLong(uint256 length, uint256 maxLength);

    /// @dev Greatest length of a description, in bytes.
    function MAX_DESCRIPTION_LENGTH() external view returns (uint256);

    /// @dev Greatest length of a reason, in bytes.
    function MAX_REASON_LENGTH() external view returns (uint256);
}
