// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/**
 * @dev OpenZeppelin's settings, within hard bounds: no vote can set them so that nobody could vote, propose or object any
 * more. Delay and period in seconds, the threshold in votes, the quorum's fraction in basis points.
 */
interface IGovernorBounds {
    event VotingDelaySet(uint256 oldVotingDelay, uint256 newVotingDelay);

    /// @dev Emitted when Ordinary's period changes.
    event VotingPeriodSet(uint256 oldVotingPeriod, uint256 newVotingPeriod);

    event ProposalThresholdSet(uint256 oldProposalThreshold, uint256 newProposalThreshold);

    /// @dev Emitted when Ordinary's fraction changes.
    event QuorumNumeratorUpdated(uint256 oldQuorumNumerator, uint256 newQuorumNumerator);

    /// @dev Thrown when a setting, named as its getter, lies outside its hard bounds.
    error GovernorSettingOutOfBounds(bytes32 setting, uint256 value, uint256 min, uint256 max);

    /// @dev Ordinary's quorum for votes that open now, as a fraction of {quorumDenominator}.
    function quorumNumerator() external view returns (uint256);

    /// @dev Ordinary's quorum at a timepoint in seconds, as a fraction of {quorumDenominator}.
    function quorumNumerator(uint256 timepoint) external view returns (uint256);

    /// @dev The quorum's fraction is in basis points.
    function quorumDenominator() external view returns (uint256);

    /// @dev Sets `votingDelay`; between an hour and 30 days.
    function setVotingDelay(uint48 newVotingDelay) external;

    /// @dev Sets Ordinary's `votingPeriod`; between a day and 60 days.
    function setVotingPeriod(uint32 newVotingPeriod) external;

    /// @dev Sets `proposalThreshold`; between one vote and a twentieth of the supply.
    function setProposalThreshold(uint256 newProposalThreshold) external;

    /// @dev Sets Ordinary's {quorumNumerator}; between 100 and 5,000.
    function updateQuorumNumerator(uint256 newQuorumNumerator) external;
}
