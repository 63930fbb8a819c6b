// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What a fork is owed of one asset. Tokens and assets are in their smallest units.
library ForkShares {
    /**
     * @dev What to set aside for tokens that were lodged since the last count. Whoever was counted before took an equal
     * part of what there was, so the rest belongs to the tokens that were not. Rounded down: dust stays with the parent,
     * unless the last token leaves, which takes the whole rest. Whole parts and remainder are shared apart, so that no
     * balance overflows while the supply is below 2^128.
     * @param unreserved What the treasury holds of the asset and has not set aside for any fork.
     * @param supply The tokens that share the treasury.
     * @param counted The lodged tokens that were counted before; less than the supply, unless nothing was lodged since.
     * @param lodged All lodged tokens; at most the supply.
     */
    function added(
        uint256 unreserved,
        uint256 supply,
        uint256 counted,
        uint256 lodged
    ) internal pure returns (uint256) {
        if (lodged == counted) return 0;
        uint256 part = lodged - counted;
        uint256 whole = supply - counted;
        return (unreserved / whole) * part + ((unreserved % whole) * part) / whole;
    }
}
