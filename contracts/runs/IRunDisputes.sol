// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev Challenges. There is one for each review at most: the arbiter judges the milestone, or in the final review the run,
 * with all that anyone shows it, and its ruling ends the review.
 */
interface IRunDisputes {
    /// @dev Emitted when a review's subject is challenged.
    event ReviewChallenged(
        uint256 indexed runId,
        uint32 indexed review,
        address indexed challenger,
        bytes32 evidence,
        uint256 bond,
        uint48 rulingBy
    );

    /// @dev Emitted when the arbiter rules. `proposalId` is zero if it is not a vote.
    event DisputeRuled(uint256 indexed runId, uint32 indexed review, bool upheld, bytes32 document, uint256 proposalId);

    /// @dev Emitted when the time for a ruling passed without one.
    event DisputeClosed(uint256 indexed runId, uint32 indexed review);

    /// @dev Thrown when another review was meant than the present one.
    error RunsUnexpectedReview(uint256 runId, uint32 expected, uint32 actual);

    /// @dev Thrown when a review is challenged twice.
    error RunsAlreadyChallenged(uint256 runId, uint32 review);

    /// @dev Thrown when anyone but the run's arbiter rules.
    error RunsUnauthorizedArbiter(uint256 runId, address caller);

    /// @dev Challenges a milestone under review, or the run in its final review, and deposits a bond. Anyone may call it.
    function challenge(uint256 runId, uint32 review, bytes32 evidence) external payable;

    /**
     * @dev Upheld: the milestone faulted, which is a strike, and one too many fails the run; in the final review the run
     * failed at once. Whoever challenged a failed run gets as much as its bond from the operator's, and half of it at most.
     * Rejected: the operator gets the challenger's bond, and what was challenged stands; a milestone that has not
     * reached its tier can still do so while its window lasts. Only the arbiter.
     */
    function rule(uint256 runId, uint32 review, bool upheld, bytes32 document) external;

    /**
     * @dev Ends a dispute that nobody ruled on in time. The challenger gets its bond back. A milestone ends unpaid, without
     * a strike, and can be submitted again; a run in its final review is completed. Anyone may call it.
     */
    function closeDispute(uint256 runId) external;
}
