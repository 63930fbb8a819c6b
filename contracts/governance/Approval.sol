// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev When a tally is enough. Votes are in the token's smallest unit and at most 2^104 - 1; shares are basis points.
library Approval {
    uint256 internal constant BASIS_POINTS = 10_000;

    /**
     * @dev The votes that a quorum asks for: a share of the supply, rounded down, and never less than a floor. The floor
     * counts as at most half of the supply, should so many votes have been burned, and never as less than one vote.
     */
    function required(uint256 supply, uint256 share, uint256 floor) internal pure returns (uint256) {
        uint256 half = supply / 2;
        uint256 least = floor < half ? floor : half;
        uint256 part = (supply * share) / BASIS_POINTS;
        if (part < least) part = least;
        return part == 0 ? 1 : part;
    }

    /// @dev Against does not count towards the quorum.
    function isQuorate(uint256 forVotes, uint256 abstainVotes, uint256 quorum) internal pure returns (bool) {
        return forVotes + abstainVotes >= quorum;
    }

    /// @dev Whether For is more than a share of For and Against. A tie never is, and neither is no vote at all.
    function isApproved(uint256 forVotes, uint256 againstVotes, uint256 share) internal pure returns (bool) {
        return forVotes * BASIS_POINTS > (forVotes + againstVotes) * share;
    }
}
