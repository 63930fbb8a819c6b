// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev Where a ballot's weight goes. Choices are numbered as in OpenZeppelin's `VoteType`: Against, For, Abstain.
library Ballot {
    uint8 internal constant CHOICES = 3;

    function isChoice(uint8 support) internal pure returns (bool) {
        return support < CHOICES;
    }

    /// @dev The weight for its choice, whole, and nothing for the others.
    function split(
        uint8 choice,
        uint256 weight
    ) internal pure returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) {
        if (choice == 1) forVotes = weight;
        else if (choice == 0) againstVotes = weight;
        else abstainVotes = weight;
    }
}
