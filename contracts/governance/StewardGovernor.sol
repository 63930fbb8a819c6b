// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorSequentialProposalId} from "@openzeppelin/contracts/governance/extensions/GovernorSequentialProposalId.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IStewardshipFork} from "../plurality/IStewardshipFork.sol";
import {ITrainingRuns} from "../runs/ITrainingRuns.sol";
import {GovernorBallots} from "./GovernorBallots.sol";
import {GovernorBounds} from "./GovernorBounds.sol";
import {GovernorExecution} from "./GovernorExecution.sol";
import {GovernorExpiry} from "./GovernorExpiry.sol";
import {GovernorRule} from "./GovernorRule.sol";
import {GovernorTexts} from "./GovernorTexts.sol";
import {GovernorTimelock} from "./GovernorTimelock.sol";
import {IStewardGovernor} from "./IStewardGovernor.sol";
import {ITimelocked} from "./ITimelocked.sol";
import {ITreasury} from "./ITreasury.sol";

/**
 * @dev A stewardship's governor: OpenZeppelin's, composed with our modules. It has no owner, guardian or key. Timepoints
 * are timestamps.
 */
contract StewardGovernor is
    IStewardGovernor,
    GovernorSequentialProposalId,
    GovernorBallots,
    GovernorExpiry,
    GovernorExecution,
    GovernorTexts
{
    /// @dev ERC-4824's interface id: its one function.
    bytes4 private constant ERC4824_INTERFACE_ID = IStewardGovernor.daoURI.selector;

    address private immutable _treasury;
    address private immutable _registry;
    address private immutable _runs;
    address private immutable _fork;
    address private immutable _catalogue;

    string private _daoURI;

    constructor(
        string memory name_,
        string memory daoURI_,
        House memory house_,
        Settings memory settings
    )
        Governor(name_)
        GovernorSettings(settings.votingDelay, settings.votingPeriod, settings.proposalThreshold)
        GovernorVotes(IVotes(house_.token))
        GovernorBallots(settings.lateQuorumVoteExtension)
        GovernorVotesQuorumFraction(settings.quorumNumerator)
        GovernorRule(settings.quorumFloor)
        GovernorTimelock(TimelockController(payable(house_.timelock)))
        GovernorExpiry(settings.queueWindow, settings.executionWindow)
    {
        _treasury = house_.treasury;
        _registry = house_.registry;
        _runs = house_.runs;
        _fork = house_.fork;
        _catalogue = house_.catalogue;
        _checkHouse(house_);
        _setDaoURI(daoURI_);
    }

    /// @inheritdoc IStewardGovernor
    function daoURI() external view returns (string memory) {
        return _daoURI;
    }

    /// @inheritdoc IStewardGovernor
    function setDaoURI(string calldata newDaoURI) external onlyGovernance {
        _setDaoURI(newDaoURI);
    }

    /// @inheritdoc IStewardGovernor
    function house() public view returns (House memory) {
        return House(address(token()), timelock(), _treasury, _registry, _runs, _fork, _catalogue);
    }

    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == ERC4824_INTERFACE_ID || super.supportsInterface(interfaceId);
    }

    function clock() public view override(Governor, GovernorVotes) returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override(Governor, GovernorVotes) returns (string memory) {
        return "mode=timestamp";
    }

    function _setDaoURI(string memory newDaoURI) private {
        _daoURI = newDaoURI;
        emit DAOURIUpdate(address(this), newDaoURI);
    }

    /// @dev Proves at birth that every power of the house ends in this governor.
    function _checkHouse(House memory house_) private view {
        TimelockController timelock_ = TimelockController(payable(house_.timelock));
        bool sole =
            timelock_.hasRole(timelock_.PROPOSER_ROLE(), address(this)) &&
                timelock_.hasRole(timelock_.CANCELLER_ROLE(), address(this)) &&
                timelock_.hasRole(timelock_.EXECUTOR_ROLE(), address(this));
        if (!sole) revert StewardGovernorForeignPart(house_.timelock);

        address[4] memory parts = [house_.token, house_.treasury, house_.registry, house_.runs];
        for (uint256 i = 0; i < parts.length; ++i) {
            if (ITimelocked(parts[i]).timelock() != house_.timelock) revert StewardGovernorForeignPart(parts[i]);
        }
        ITreasury treasury = ITreasury(house_.treasury);
        if (treasury.runs() != house_.runs || treasury.fork() != house_.fork) {
            revert StewardGovernorForeignPart(house_.treasury);
        }
        IStewardshipFork fork = IStewardshipFork(house_.fork);
        if (fork.governor() != address(this) || fork.token() != house_.token || fork.treasury() != house_.treasury)
            revert StewardGovernorForeignPart(house_.fork);
        IModelRegistry registry = IModelRegistry(house_.registry);
        if (
            registry.governor() != address(this) ||
            registry.runs() != house_.runs ||
            registry.catalogue() != house_.catalogue
        ) revert StewardGovernorForeignPart(house_.registry);
        ITrainingRuns runs = ITrainingRuns(house_.runs);
        if (runs.treasury() != house_.treasury || runs.registry() != house_.registry) {
            revert StewardGovernorForeignPart(house_.runs);
        }
    }

    function _isOwnContract(address target) internal view override returns (bool) {
        return
            target == address(this) ||
            target == address(token()) ||
            target == timelock() ||
            target == _treasury ||
            target == _registry ||
            target == _runs ||
            target == _fork ||
            target == _catalogue;
    }

    // What follows only confirms, as Solidity asks, that each function runs through all modules in the order above.

    function state(uint256 proposalId) public view override(Governor, GovernorExpiry) returns (ProposalState) {
        return super.state(proposalId);
    }

    function getProposalId(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public view override(Governor, GovernorSequentialProposalId) returns (uint256) {
        return super.getProposalId(targets, values, calldatas, descriptionHash);
    }

    function proposalDeadline(uint256 proposalId) public view override(Governor, GovernorBallots) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    function proposalNeedsQueuing(uint256 proposalId) public view override(Governor, GovernorTimelock) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function proposalThreshold() public view override(Governor, GovernorBounds) returns (uint256) {
        return super.proposalThreshold();
    }

    function relay(
        address target,
        uint256 value,
        bytes calldata data
    ) public payable override(Governor, GovernorTimelock) {
        super.relay(target, value, data);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    )
        internal
        override(Governor, GovernorSequentialProposalId, GovernorExpiry, GovernorExecution, GovernorTexts)
        returns (uint256)
    {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal override(Governor, GovernorBallots, GovernorTexts) returns (uint256) {
        return super._castVote(proposalId, account, support, reason, params);
    }

    function _countVote(
        uint256 proposalId,
        address account,
        uint8 support,
        uint256 totalWeight,
        bytes memory params
    ) internal override(Governor, GovernorBallots) returns (uint256) {
        return super._countVote(proposalId, account, support, totalWeight, params);
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, GovernorBallots) {
        super._tallyUpdated(proposalId);
    }

    function _validateVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        bytes memory signature
    ) internal override(Governor, GovernorBallots) returns (bool) {
        return super._validateVoteSig(proposalId, support, voter, signature);
    }

    function _validateExtendedVoteSig(
        uint256 proposalId,
        uint8 support,
        address voter,
        string memory reason,
        bytes memory params,
        bytes memory signature
    ) internal override(Governor, GovernorBallots) returns (bool) {
        return super._validateExtendedVoteSig(proposalId, support, voter, reason, params, signature);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelock) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelock, GovernorExecution) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelock) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelock) returns (address) {
        return super._executor();
    }
}
