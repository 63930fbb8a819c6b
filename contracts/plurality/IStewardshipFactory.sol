// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IStewardGovernor} from "../governance/IStewardGovernor.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IStewardToken} from "../token/IStewardToken.sol";

/**
 * @dev Creates whole stewardships. One is more than a transaction can carry (EIP-7825), so it is built part by part, by
 * anyone. A stewardship's key is the hash of its parameters, and the address of a part depends on the key and the part
 * alone: every part is told the addresses of the others at birth, and no stranger can finish it differently. Until the
 * governor, which comes last, is there, nobody can use a power of any part.
 */
interface IStewardshipFactory {
    /// @dev In the order in which they are built.
    enum Part {
        Timelock,
        Token,
        Treasury,
        Registry,
        Runs,
        Fork,
        Governor
    }

    struct Parameters {
        /// Tells apart stewardships that are equal otherwise.
        bytes32 salt;
        /// The governor's name.
        string name;
        string daoURI;
        string tokenName;
        string tokenSymbol;
        /// Basis points of the supply that votes may mint in a year.
        uint256 mintCap;
        /// The first distribution: at most {MAX_ALLOCATIONS}.
        IStewardToken.Allocation[] allocations;
        IModelRegistry.FirstModel model;
        /// Seconds between queueing and execution.
        uint256 timelockDelay;
        /// Basis points of the supply that begin a treasury fork.
        uint256 forkThreshold;
        IStewardGovernor.Settings settings;
    }

    /// @dev The parts of a stewardship.
    struct Addresses {
        address timelock;
        address token;
        address treasury;
        address registry;
        address runs;
        address fork;
        address governor;
    }

    /// @dev Emitted when a part is built.
    event PartBuilt(bytes32 indexed key, Part indexed part, address indexed at);

    /// @dev Emitted when a stewardship is complete. Nobody holds a power over it but its own votes.
    event StewardshipCreated(bytes32 indexed key, address indexed governor, Parameters parameters);

    /// @dev Thrown when the factory is not given the code of every part.
    error FactoryInvalidStores(uint256 parts, uint256 expected);

    /// @dev Thrown when a store of the factory holds no creation code.
    error FactoryInvalidStore(address store);

    /// @dev Thrown when a first distribution is too long for one transaction.
    error FactoryTooManyAllocations(uint256 allocations, uint256 max);

    /// @dev Most entries that a first distribution can have.
    function MAX_ALLOCATIONS() external view returns (uint256);

    /// @dev The book of facts that all stewardships of this factory share.
    function catalogue() external view returns (address);

    /// @dev The contracts that hold a part's creation code, piece by piece, each behind one zero byte.
    function storesOf(Part part) external view returns (address[] memory);

    /// @dev The keccak-256 of a part's creation code, to compare with a compiler's output.
    function creationCodeHash(Part part) external view returns (bytes32);

    /// @dev The keccak-256 of the ABI-encoded parameters.
    function keyOf(Parameters calldata parameters) external pure returns (bytes32);

    /// @dev Where the parts of a stewardship are, or will be.
    function addressesOf(bytes32 key) external view returns (Addresses memory);

    /// @dev How many parts of a stewardship are built.
    function partsBuilt(bytes32 key) external view returns (uint256);

    function isComplete(bytes32 key) external view returns (bool);

    /// @dev Whether this factory has built the whole stewardship of this governor.
    function isStewardship(address governor) external view returns (bool);

    function stewardshipCount() external view returns (uint256);

    /// @dev The governors of at most `count` complete stewardships, oldest first, from the one at index `from`.
    function stewardships(uint256 from, uint256 count) external view returns (address[] memory governors);

    /**
     * @dev Builds the parts of a stewardship that are missing, until `upTo` parts exist. Does nothing if they do already,
     * so that whoever comes second loses nothing. Anyone can call it. Reverts as a part's constructor does that refuses
     * its parameters.
     *
     * @param upTo From 1 to 7; more means all.
     * @return complete Whether all parts exist now.
     */
    function build(Parameters calldata parameters, uint256 upTo) external returns (bool complete);
}
