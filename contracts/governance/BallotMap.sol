// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev Who has voted: one bit for each proposal, in words of 256 that belong to one voter. A proposal's number divided by
 * 256 names the word, its last byte the bit.
 */
library BallotMap {
    /// @dev The word that holds a proposal's bit.
    function wordOf(uint256 proposalId) internal pure returns (uint256) {
        return proposalId / 256;
    }

    /// @dev Whether a proposal's bit is set in its word.
    function has(uint256 word, uint256 proposalId) internal pure returns (bool) {
        return (word >> uint8(proposalId)) & 1 == 1;
    }

    /// @dev The word with a proposal's bit set, and no other bit changed.
    function add(uint256 word, uint256 proposalId) internal pure returns (uint256) {
        return word | (1 << uint8(proposalId));
    }
}
