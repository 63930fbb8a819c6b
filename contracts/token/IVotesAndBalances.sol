// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What a token with votes (ERC-5805) adds when it also remembers what each account itself held.
interface IVotesAndBalances {
    /**
     * @dev What `account` itself held at the end of a past second, in the token's smallest unit, whoever voted with it.
     *
     * Requirements:
     *
     * - `timepoint`, a timestamp in seconds, is past: else it reverts with `ERC5805FutureLookup`.
     */
    function getPastBalance(address account, uint256 timepoint) external view returns (uint256);
}
