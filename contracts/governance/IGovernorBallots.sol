// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev How ballots are counted. Events and getters of late-quorum extension are OpenZeppelin's.
interface IGovernorBallots {
    /// @dev How a ballot can be cast, as in every Bravo-style governor.
    enum VoteType {
        Against,
        For,
        Abstain
    }

    /// @dev Emitted when a proposal's deadline moves because it reached quorum late. `extendedDeadline` is a timestamp in seconds.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);

    /// @dev Emitted when the extension, in seconds, changes.
    event LateQuorumVoteExtensionSet(uint64 oldVoteExtension, uint64 newVoteExtension);

    /// @dev Thrown when a vote carries params: a core vote is choice and reason, nothing else, so that every indexer reads it.
    error GovernorParamsNotSupported();

    /// @dev The votes cast, in the token's smallest unit.
    function proposalVotes(
        uint256 proposalId
    ) external view returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes);

    /// @dev How long a vote stays open at least after quorum was reached, in seconds.
    function lateQuorumVoteExtension() external view returns (uint48);

    /// @dev Sets {lateQuorumVoteExtension}; at most the voting period.
    function setLateQuorumVoteExtension(uint48 newVoteExtension) external;
}
