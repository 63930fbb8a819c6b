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

    /// @dev Why a relayed ballot was not counted.
    enum BallotFault {
        None,
        /// There is no such proposal, or its vote is not open.
        NotActive,
        /// It is neither Against, For nor Abstain.
        InvalidChoice,
        /// The voter has voted on this proposal already, perhaps earlier in the same relay.
        AlreadyVoted,
        /// The voter's own key did not sign this ballot for this chain and this governor.
        InvalidSignature,
        /// The voter had no votes at the snapshot.
        NoVotes
    }

    /**
     * @dev A ballot that its voter signed with its own key, as for `castVoteBySig` with nonce zero. `r` and `vs` are the
     * signature in its short form (ERC-2098).
     */
    struct SignedBallot {
        uint256 proposalId;
        uint8 support;
        address voter;
        bytes32 r;
        bytes32 vs;
    }

    /// @dev Emitted when a relayed ballot is left out.
    event BallotSkipped(uint256 indexed proposalId, address indexed voter, BallotFault fault);

    /// @dev Emitted when a proposal's deadline moves because it reached quorum late. `extendedDeadline` is a timestamp in seconds.
    event ProposalExtended(uint256 indexed proposalId, uint64 extendedDeadline);

    /// @dev Emitted when the extension, in seconds, changes.
    event LateQuorumVoteExtensionSet(uint64 oldVoteExtension, uint64 newVoteExtension);

    /// @dev Thrown when a vote carries params: a core vote is choice and reason, nothing else, so that every indexer reads it.
    error GovernorParamsNotSupported();

    /// @dev Thrown when there are more proposals than choices for them, or fewer.
    error GovernorInvalidBallotsLength(uint256 proposals, uint256 choices);

    /// @dev The votes cast, in the token's smallest unit.
    function proposalVotes(
        uint256 proposalId
    ) external view returns (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes);

    /// @dev Votes on several proposals, on all of them or none. Each choice is one of {VoteType}.
    function castVotes(uint256[] memory proposalIds, uint8[] memory choices) external;

    /**
     * @dev Counts the ballots of many voters, and tells how many it counted. A ballot that can't be counted is left out and
     * reported; it never stops the others. Contracts vote through `castVoteBySig`.
     */
    function castVotesBySig(SignedBallot[] calldata ballots) external returns (uint256 counted);

    /// @dev How long a vote stays open at least after quorum was reached, in seconds; at most its own period once more.
    function lateQuorumVoteExtension() external view returns (uint48);

    /// @dev Sets {lateQuorumVoteExtension}; at most the voting period.
    function setLateQuorumVoteExtension(uint48 newVoteExtension) external;
}
