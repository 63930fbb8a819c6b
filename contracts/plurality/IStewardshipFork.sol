// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IStewardshipFactory} from "./IStewardshipFactory.sol";

/**
 * @dev How members who lost a vote leave with their share of the treasury. (A fork of the lineage alone needs nobody's leave
 * and nothing of this: anyone can have the factory build a stewardship whose first model names the model that it forks.)
 *
 * A fork is made against one proposal that passed, under one plan, which says what the child will be; the fork's id is the
 * hash of both. Members lodge tokens, and can take them back, until the threshold is reached. From that moment the fork has
 * begun: what is lodged stays, the parent's treasury keeps the fork's share of every asset, and others can join. Then the
 * child is built, lodged tokens are burned here and given out there, and the shares go to the child's treasury, never to a
 * person. A fork whose child is not finished in time is abandoned, and everybody takes back what they lodged. Nobody owns
 * this contract, and no vote can change a word of it.
 *
 * Periods are in seconds, tokens in their smallest unit, fractions in basis points.
 */
interface IStewardshipFork {
    enum Status {
        None,
        /// Tokens can be lodged while the proposal waits, and taken back at any time.
        Open,
        /// Past the threshold: others can join, then the child is built.
        Begun,
        /// The child exists. Lodged tokens are burned and can be claimed there.
        Finished,
        /// The child was not finished in time. Lodged tokens can be taken back.
        Abandoned
    }

    struct Fork {
        uint256 proposalId;
        uint104 lodged;
        /// The tokens that the fork shares the treasury with, its own included. Zero until it begins.
        uint104 supply;
        /// When it began; zero until then.
        uint48 begunAt;
        Status status;
        address childToken;
        address childTreasury;
    }

    /// @dev What a member has lodged in one fork, and when it last lodged more.
    struct Lodging {
        uint104 amount;
        uint48 since;
    }

    /// @dev What a begun fork claims of each asset: the part that its lodged tokens are of the supply.
    struct Claim {
        bytes32 forkId;
        uint256 supply;
        uint256 lodged;
    }

    /// @dev Emitted when a plan is put forward against a proposal.
    event ForkOpened(
        bytes32 indexed forkId,
        uint256 indexed proposalId,
        address indexed opener,
        IStewardshipFactory.Parameters plan
    );

    /// @dev Emitted when a member lodges tokens. `lodged` is what is lodged in the fork now.
    event Lodged(bytes32 indexed forkId, address indexed member, uint256 amount, uint256 lodged, string reason);

    /// @dev Emitted when a member takes tokens back. `lodged` is what is still lodged in the fork.
    event Withdrawn(bytes32 indexed forkId, address indexed member, uint256 amount, uint256 lodged);

    /// @dev Emitted when a member moves tokens between forks, beside {Withdrawn} and {Lodged}.
    event LodgingMoved(bytes32 indexed from, bytes32 indexed to, address indexed member, uint256 amount);

    /// @dev Emitted when the threshold is reached.
    event ForkBegun(bytes32 indexed forkId, uint256 lodged, uint256 supply, uint256 joinUntil, uint256 finishUntil);

    /// @dev Emitted when the child is finished and the lodged tokens are burned.
    event ForkFinished(
        bytes32 indexed forkId,
        address indexed childGovernor,
        address childToken,
        address childTreasury,
        uint256 burned
    );

    /// @dev Emitted when a member gets its tokens of the child.
    event Claimed(bytes32 indexed forkId, address indexed member, uint256 amount);

    /// @dev Emitted when a fork's child was not finished in time.
    event ForkAbandoned(bytes32 indexed forkId);

    /// @dev Thrown when the threshold is out of its bounds.
    error ForkInvalidThreshold(uint256 threshold, uint256 min, uint256 max);

    /// @dev Thrown when a plan gives out tokens, or a share of the supply above the whole.
    error ForkInvalidPlan(uint256 allocations, uint256 proposalThreshold, uint256 quorumFloor);

    /// @dev Thrown when a plan is not the one that the fork was opened with.
    error ForkForeignPlan(bytes32 forkId, bytes32 given);

    /// @dev Thrown when a fork's status does not allow what was asked.
    error ForkUnexpectedStatus(bytes32 forkId, Status status);

    /// @dev Thrown when a fork that has not begun is opened or lodged in, and its proposal is neither passed nor queued.
    error ForkUnexpectedProposalState(uint256 proposalId, IGovernor.ProposalState state);

    /// @dev Thrown before a step's time has come. `from` is its first second.
    error ForkTooEarly(bytes32 forkId, uint256 from);

    /// @dev Thrown after a step's time has passed. `until` was its last second.
    error ForkTooLate(bytes32 forkId, uint256 until);

    /// @dev Thrown when a reason has too many bytes.
    error ForkReasonTooLong(uint256 length, uint256 max);

    /// @dev Thrown when nothing would be lodged, taken back, moved or claimed.
    error ForkNothing(bytes32 forkId, address member);

    /// @dev Thrown when a member lodges more against a proposal than it held at the snapshot.
    error ForkAboveEntitlement(address member, uint256 amount, uint256 left);

    /// @dev Thrown when a member takes back more than it has lodged.
    error ForkAboveLodging(address member, uint256 amount, uint256 lodged);

    /// @dev Thrown when tokens that were lodged after the snapshot of another fork's proposal are moved to it.
    error ForkLodgedAfterSnapshot(address member, uint256 since, uint256 snapshot);

    /// @dev Thrown when the factory has not built the child yet.
    error ForkChildIncomplete(bytes32 key);

    /// @dev Bounds of {threshold}.
    function MIN_THRESHOLD() external view returns (uint256);

    function MAX_THRESHOLD() external view returns (uint256);

    /// @dev How long others can join a fork that has begun.
    function JOIN_PERIOD() external view returns (uint256);

    /// @dev How long, after joining has ended, assets can still be counted before the fork can be finished.
    function COUNT_PERIOD() external view returns (uint256);

    /// @dev How long, after joining has ended, the child can be built and the fork finished.
    function FINISH_PERIOD() external view returns (uint256);

    /// @dev Most bytes of a reason.
    function MAX_REASON_LENGTH() external view returns (uint256);

    function governor() external view returns (address);

    function token() external view returns (address);

    function treasury() external view returns (address);

    /// @dev What builds the children.
    function factory() external view returns (address);

    /// @dev The part of the supply at the proposal's snapshot that begins a fork.
    function threshold() external view returns (uint256);

    function fork(bytes32 forkId) external view returns (Fork memory);

    function lodging(bytes32 forkId, address member) external view returns (Lodging memory);

    /// @dev What a member has lodged against a proposal, under all plans.
    function lodgedAgainst(uint256 proposalId, address member) external view returns (uint256);

    /**
     * @dev The most that a member may lodge against a proposal: what it held itself at the snapshot, whoever voted with it,
     * and what it has moved here from other forks where it was at that time.
     */
    function entitlement(uint256 proposalId, address member) external view returns (uint256);

    /**
     * @dev The claims of all forks that have begun and are neither finished nor abandoned. There can't be many: the tokens
     * of each are locked, and are at least the threshold.
     */
    function claims() external view returns (Claim[] memory);

    /// @dev The id of a fork against a proposal under a plan.
    function forkIdOf(
        uint256 proposalId,
        IStewardshipFactory.Parameters calldata plan
    ) external pure returns (bytes32 forkId);

    /**
     * @dev What the factory is asked to build: the plan, with the fork's id as its salt, all tokens for this contract, which
     * gives them to the members, and the votes that the plan names in basis points.
     */
    function childOf(
        bytes32 forkId,
        IStewardshipFactory.Parameters calldata plan
    ) external view returns (IStewardshipFactory.Parameters memory child);

    /**
     * @dev Puts a plan forward. Anyone can, since a plan does nothing until members lodge tokens under it.
     *
     * @param plan As the factory takes it, but `allocations` is empty, and `settings.proposalThreshold` and
     * `settings.quorumFloor` are basis points of the child's supply. Whether the child's constructors take the rest shows
     * when it is built; if not, the fork will be abandoned.
     */
    function open(uint256 proposalId, IStewardshipFactory.Parameters calldata plan) external returns (bytes32 forkId);

    /**
     * @dev Lodges the caller's tokens, which this contract must be allowed to take. Until the fork begins the proposal must be
     * passed or queued; afterwards it no longer matters, and joining ends with {JOIN_PERIOD}.
     */
    function lodge(bytes32 forkId, uint256 amount, string calldata reason) external;

    /// @dev {lodge}, with a signed permit for exactly `amount` (ERC-2612). One that was used already does no harm.
    function lodgeWithPermit(
        bytes32 forkId,
        uint256 amount,
        string calldata reason,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external;

    /// @dev Takes tokens back from a fork that has not begun, or was abandoned.
    function withdraw(bytes32 forkId, uint256 amount) external;

    /**
     * @dev Moves tokens from a fork that has not begun, or was abandoned, to another, so that who waits in one can still leave
     * over another proposal. The caller must not have lodged more in `from` since that proposal's snapshot.
     */
    function move(bytes32 from, bytes32 to, uint256 amount, string calldata reason) external;

    /// @dev Has the factory build the child, until `upTo` of its parts exist. Anyone can call it when joining has ended.
    function build(
        bytes32 forkId,
        IStewardshipFactory.Parameters calldata plan,
        uint256 upTo
    ) external returns (bool complete);

    /**
     * @dev Burns the lodged tokens, ends the counting of shares and opens their settlement. Anyone can call it when the child
     * is complete and {COUNT_PERIOD} is over.
     */
    function finish(bytes32 forkId, IStewardshipFactory.Parameters calldata plan) external;

    /// @dev Gives a member its tokens of the child, one for one. Anyone can call it for anyone.
    function claim(bytes32 forkId, address member) external;

    /// @dev Gives up a fork that was not finished in time. Anyone can call it.
    function abandon(bytes32 forkId) external;
}
