// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernorClasses} from "./IGovernorClasses.sol";

/// @dev The governor as a whole: the house it belongs to, and where its documents are (ERC-4824).
interface IStewardGovernor {
    /// @dev The contracts of a stewardship, and the catalogue that it shares with all others.
    struct House {
        address token;
        address timelock;
        address treasury;
        address registry;
        address runs;
        address fork;
        address catalogue;
    }

    /// @dev Settings that a governor starts with. Durations in seconds, votes in the token's smallest unit.
    struct Settings {
        uint48 votingDelay;
        /// Ordinary's.
        uint32 votingPeriod;
        uint256 proposalThreshold;
        /// Ordinary's, in basis points of the supply at the snapshot.
        uint256 quorumNumerator;
        uint256 quorumFloor;
        uint48 lateQuorumVoteExtension;
        uint32 queueWindow;
        uint32 executionWindow;
        IGovernorClasses.ClassRules classes;
    }

    /// @dev ERC-4824: emitted when the address of the DAO's documents changes.
    event DAOURIUpdate(address daoAddress, string daoURI);

    /// @dev Thrown when a part of the house obeys another timelock, governor or treasury than this one.
    error StewardGovernorForeignPart(address part);

    /// @dev ERC-4824: where the DAO's documents are.
    function daoURI() external view returns (string memory);

    /// @dev Sets {daoURI}.
    function setDaoURI(string calldata newDaoURI) external;

    /// @dev The contracts of this stewardship. They never change.
    function house() external view returns (House memory);
}
