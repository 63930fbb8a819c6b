// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IVotesAndBalances} from "./IVotesAndBalances.sol";

/**
 * @dev What a stewardship's token adds to ERC-20, ERC-2612 and ERC-5805: a first distribution, a capped mint, the burning of
 * one's own, and what each account itself held.
 */
interface IStewardToken is IVotesAndBalances {
    /// @dev One member's share of the first distribution, in the token's smallest unit.
    struct Allocation {
        address account;
        uint256 amount;
    }

    /// @dev Emitted when a passed vote mints tokens. `year` counts from 0 at deployment.
    event Minted(address indexed to, uint256 amount, uint256 indexed year, uint256 mintedInYear);

    /// @dev Thrown when a mint would exceed what is left of this year's cap.
    error StewardTokenMintCapExceeded(uint256 amount, uint256 available);

    /// @dev Thrown when the yearly mint cap, in basis points, exceeds {MAX_MINT_CAP}.
    error StewardTokenInvalidMintCap(uint256 mintCap, uint256 maxMintCap);

    /// @dev Thrown when a token would be born without a single vote.
    error StewardTokenEmptyDistribution();

    /// @dev Greatest yearly mint cap that a token can be built with, in basis points of the supply.
    function MAX_MINT_CAP() external view returns (uint256);

    /**
     * @dev How much may be minted in a year, in basis points of the supply at its start less all that was burned since: a
     * burn never raises what can be minted, neither in units nor as a share of what is left.
     */
    function mintCap() external view returns (uint256);

    /**
     * @dev How much can still be minted in the present year of 365 days, in the token's smallest unit. Anyone can lower it
     * by burning, so a proposal to mint the very last unit may fail: leave a margin.
     */
    function mintable() external view returns (uint256);

    /**
     * @dev Mints `amount` to `to`.
     *
     * Requirements:
     *
     * - the caller is the timelock.
     * - `amount` is at most {mintable}.
     */
    function mint(address to, uint256 amount) external;

    /// @dev Burns `amount` of the caller's own tokens, in the token's smallest unit, with their votes.
    function burn(uint256 amount) external;
}
