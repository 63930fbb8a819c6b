// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorSequentialProposalId} from "@openzeppelin/contracts/governance/extensions/GovernorSequentialProposalId.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {GovernorBallots} from "./GovernorBallots.sol";
import {GovernorBounds} from "./GovernorBounds.sol";
import {GovernorClasses} from "./GovernorClasses.sol";
import {GovernorClassRules} from "./GovernorClassRules.sol";
import {GovernorExecution} from "./GovernorExecution.sol";
import {GovernorExpiry} from "./GovernorExpiry.sol";
import {GovernorHouse} from "./GovernorHouse.sol";
import {GovernorRule} from "./GovernorRule.sol";
import {GovernorTally} from "./GovernorTally.sol";
import {GovernorTexts} from "./GovernorTexts.sol";
import {GovernorTimelock} from "./GovernorTimelock.sol";
import {IStewardGovernor} from "./IStewardGovernor.sol";

/**
 * @dev A stewardship's governor: OpenZeppelin's, composed with our modules. It has no owner, guardian or key. Timepoints
 * are timestamps.
 */
contract StewardGovernor is
    GovernorSequentialProposalId,
    GovernorBallots,
    GovernorExpiry,
    GovernorExecution,
    GovernorTexts
{
    /// @dev ERC-4824's interface id: its one function.
    bytes4 private constant ERC4824_INTERFACE_ID = IStewardGovernor.daoURI.selector;

    string private _daoURI;

    constructor(
        string memory name_,
        string memory daoURI_,
        House memory house_,
        Settings memory settings
    )
        Governor(name_)
        GovernorVotes(IVotes(house_.token))
        GovernorBounds(settings.votingDelay, settings.proposalThreshold)
        GovernorTally(settings.lateQuorumVoteExtension)
        GovernorRule(settings.quorumFloor)
        GovernorTimelock(TimelockController(payable(house_.timelock)))
        GovernorHouse(house_)
        GovernorClassRules(settings.votingPeriod, settings.quorumNumerator, settings.classes)
        GovernorExpiry(settings.queueWindow, settings.executionWindow)
    {
        _setDaoURI(daoURI_);
    }

    /// @dev Refuses ether, as {GovernorTimelock} refuses other tokens: the governor holds nothing.
    receive() external payable override {
        revert GovernorDisabledDeposit();
    }

    /// @inheritdoc IStewardGovernor
    function daoURI() external view returns (string memory) {
        return _daoURI;
    }

    /// @inheritdoc IStewardGovernor
    function setDaoURI(string calldata newDaoURI) external onlyGovernance {
        _setDaoURI(newDaoURI);
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

    function proposalDeadline(uint256 proposalId) public view override(Governor, GovernorTally) returns (uint256) {
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
        override(Governor, GovernorSequentialProposalId, GovernorClasses, GovernorExecution, GovernorTexts)
        returns (uint256)
    {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _isValidDescriptionForProposer(
        address proposer,
        string memory description
    ) internal view override(Governor, GovernorTexts) returns (bool) {
        return super._isValidDescriptionForProposer(proposer, description);
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
    ) internal override(Governor, GovernorTally) returns (uint256) {
        return super._countVote(proposalId, account, support, totalWeight, params);
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, GovernorTally) {
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

    function onERC721Received(
        address operator,
        address from,
        uint256 tokenId,
        bytes memory data
    ) public override(Governor, GovernorTimelock) returns (bytes4) {
        return super.onERC721Received(operator, from, tokenId, data);
    }

    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes memory data
    ) public override(Governor, GovernorTimelock) returns (bytes4) {
        return super.onERC1155Received(operator, from, id, value, data);
    }

    function onERC1155BatchReceived(
        address operator,
        address from,
        uint256[] memory ids,
        uint256[] memory values,
        bytes memory data
    ) public override(Governor, GovernorTimelock) returns (bytes4) {
        return super.onERC1155BatchReceived(operator, from, ids, values, data);
    }

    function _executor() internal view override(Governor, GovernorTimelock) returns (address) {
        return super._executor();
    }
}
