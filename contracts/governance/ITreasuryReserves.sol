// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev What a treasury keeps for members who leave. The zero address stands for ether, amounts are in a token's smallest
 * unit (wei for ether).
 *
 * From the moment that a fork has begun, nothing leaves the treasury before the share of every fork in that asset is set
 * aside, and nothing that is set aside can leave but for the child's treasury. No vote can change this. Shares are worked
 * out asset by asset, so that one hostile token blocks no other.
 */
interface ITreasuryReserves {
    /// @dev Emitted when a fork's share of an asset grows.
    event ShareRingFenced(bytes32 indexed forkId, address indexed token, uint256 oldShare, uint256 newShare);

    /**
     * @dev Emitted when a fork's share goes to the child's treasury. `amount` is below `share` only if the token took money
     * from the treasury's balance by itself.
     */
    event ShareSettled(
        bytes32 indexed forkId,
        address indexed token,
        address indexed childTreasury,
        uint256 share,
        uint256 amount
    );

    /// @dev Emitted when the share of an abandoned fork becomes free money again.
    event ShareReleased(bytes32 indexed forkId, address indexed token, uint256 share);

    /// @dev Thrown when more would be spent than what is not set aside for forks.
    error TreasuryRingFenced(address token, uint256 amount, uint256 unreserved);

    /// @dev Thrown when a share is settled before the fork's child exists.
    error TreasuryNoChild(bytes32 forkId);

    /// @dev Thrown when a share is released though the fork was not abandoned.
    error TreasuryForkNotAbandoned(bytes32 forkId);

    /// @dev Thrown when nothing is set aside for a fork, or nothing is left of it.
    error TreasuryNoShare(bytes32 forkId, address token);

    /// @dev The forks whose shares are set aside. It never changes.
    function fork() external view returns (address);

    /// @dev What is set aside of a token for all forks.
    function ringFenced(address token) external view returns (uint256);

    /// @dev What is set aside of a token for one fork.
    function shareOf(bytes32 forkId, address token) external view returns (uint256);

    /// @dev How many of a fork's lodged tokens have their share of a token already.
    function countedOf(bytes32 forkId, address token) external view returns (uint256);

    /// @dev What the treasury holds of a token and has not set aside.
    function unreserved(address token) external view returns (uint256);

    /**
     * @dev Sets aside the present shares of all begun forks in these tokens. Anyone can call it, for any tokens; naming one
     * twice adds nothing. What was counted for no fork before the fork's child is finished stays here.
     */
    function ringFence(address[] calldata tokens) external;

    /**
     * @dev Sends a finished fork's share of a token to the child's treasury. Anyone can call it. Where the token has shrunk
     * the treasury's balance below what is set aside, each fork bears its part of the loss.
     */
    function settle(bytes32 forkId, address token) external;

    /**
     * @dev Frees the share of an abandoned fork. Anyone can call it; do so before other forks are joined, which only share
     * what is free.
     */
    function release(bytes32 forkId, address token) external;
}
