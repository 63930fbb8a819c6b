// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What a proposal needs to succeed.
interface IGovernorRule {
    /// @dev Emitted when the least quorum, in votes, changes.
    event QuorumFloorSet(uint256 oldQuorumFloor, uint256 newQuorumFloor);

    /// @dev The least quorum, in votes, however small the fraction of the supply is.
    function quorumFloor() external view returns (uint256);

    /// @dev The least quorum, in votes, as it stood at a timepoint in seconds.
    function quorumFloor(uint256 timepoint) external view returns (uint256);

    /// @dev Sets {quorumFloor}; between one vote and half of the supply.
    function setQuorumFloor(uint256 newQuorumFloor) external;

    /// @dev The votes For and Abstain that a proposal needs. Reverts before its snapshot has passed.
    function proposalQuorum(uint256 proposalId) external view returns (uint256);

    /**
     * @dev The share of For in For and Against that a proposal must exceed, in basis points. Before its snapshot has passed,
     * what it would be if nothing changed.
     */
    function proposalApproval(uint256 proposalId) external view returns (uint256);
}
