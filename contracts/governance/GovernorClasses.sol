// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "../catalogue/ICatalogue.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IRunAmendments} from "../runs/IRunAmendments.sol";
import {IRunDisputes} from "../runs/IRunDisputes.sol";
import {IRunEndings} from "../runs/IRunEndings.sol";
import {IRunFunding} from "../runs/IRunFunding.sol";
import {IRunMilestones} from "../runs/IRunMilestones.sol";
import {IStewardToken} from "../token/IStewardToken.sol";
import {Class, ClassLattice} from "./ClassLattice.sol";
import {GovernorClassRules} from "./GovernorClassRules.sol";
import {GovernorHouse} from "./GovernorHouse.sol";
import {GovernorRecords} from "./GovernorRecords.sol";
import {IGovernorClasses} from "./IGovernorClasses.sol";
import {ITreasury} from "./ITreasury.sol";

/**
 * @dev Decides a proposal's class from its calls, never from its proposer's word, and fixes it with the proposal. The
 * stewardship's own calls are listed once, at birth; whatever is listed nowhere is Constitutional.
 */
abstract contract GovernorClasses is GovernorClassRules, GovernorHouse, GovernorRecords {
    mapping(address target => mapping(bytes4 selector => uint8)) private _listed;

    /// @dev The class of the proposal being made, so that OpenZeppelin's record and event of it get its period. Else Ordinary.
    uint8 private transient _proposing;

    constructor() {
        House memory own = house();
        _listCall(own.registry, IModelRegistry.quarantine.selector, Class.Restrictive);

        _listCall(own.registry, IModelRegistry.adopt.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.concludeTerms.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.supersede.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.withdraw.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.revoke.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.reject.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.recordRelease.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.recordContribution.selector, Class.Ordinary);
        _listCall(own.registry, IModelRegistry.recordResolution.selector, Class.Ordinary);
        _listCall(own.runs, IRunFunding.fund.selector, Class.Ordinary);
        _listCall(own.runs, IRunEndings.cancel.selector, Class.Ordinary);
        _listCall(own.runs, IRunAmendments.amendByVote.selector, Class.Ordinary);
        _listCall(own.runs, IRunAmendments.recordIncident.selector, Class.Ordinary);
        _listCall(own.runs, IRunDisputes.rule.selector, Class.Ordinary);
        _listCall(own.runs, IRunMilestones.attest.selector, Class.Ordinary);
        _listCall(own.treasury, ITreasury.pay.selector, Class.Ordinary);
        // Facts that anyone can record without a vote: in a proposal they come before the calls that name them.
        _listCall(own.catalogue, ICatalogue.publish.selector, Class.Ordinary);
        _listCall(own.catalogue, ICatalogue.registerTerms.selector, Class.Ordinary);
        _listCall(own.catalogue, ICatalogue.registerDataset.selector, Class.Ordinary);
        _listCall(own.catalogue, ICatalogue.addLocator.selector, Class.Ordinary);

        _listCall(own.registry, IModelRegistry.createModel.selector, Class.Terms);
        _listCall(own.registry, IModelRegistry.setOutputTerms.selector, Class.Terms);
        _listCall(own.registry, IModelRegistry.setPolicy.selector, Class.Terms);
        _listCall(own.registry, IModelRegistry.setCharter.selector, Class.Terms);
        _listCall(own.token, IStewardToken.mint.selector, Class.Terms);
    }

    /// @inheritdoc IGovernorClasses
    function callClass(address target, uint256 value, bytes memory data) public view virtual returns (Class) {
        if (value > 0 || data.length < 4) return Class.Constitutional;
        return ClassLattice.fromListed(_listed[target][bytes4(data)]);
    }

    /// @inheritdoc IGovernorClasses
    function proposalClass(uint256 proposalId) external view virtual returns (Class) {
        if (proposalSnapshot(proposalId) == 0) revert GovernorNonexistentProposal(proposalId);
        return _recordedClass(proposalId);
    }

    /// @inheritdoc IGovernorClasses
    function setCallClass(address target, bytes4 selector, Class class) external virtual onlyGovernance {
        if (_isOwnContract(target)) revert GovernorFixedCallClass(target);
        if (class == Class.Restrictive) revert GovernorInvalidCallClass(target, selector, class);
        _listCall(target, selector, class);
    }

    /// @dev Ordinary's.
    function votingPeriod() public view virtual override returns (uint256) {
        return _periodOf(ClassLattice.fromKept(_proposing));
    }

    function _listCall(address target, bytes4 selector, Class class) internal {
        emit CallClassSet(target, selector, ClassLattice.fromListed(_listed[target][selector]), class);
        _listed[target][selector] = ClassLattice.toListed(class);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        Class class = _strictest(targets, values, calldatas);
        _proposing = ClassLattice.toKept(class);
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        _proposing = 0;
        _recordClass(proposalId, class);
    }

    /// @dev Lists of different lengths, and no calls at all, are left for {Governor} to refuse.
    function _strictest(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas
    ) private view returns (Class class) {
        if (targets.length != values.length || targets.length != calldatas.length) return class;
        for (uint256 i = 0; i < targets.length; ++i) {
            class = ClassLattice.join(class, callClass(targets[i], values[i], calldatas[i]));
        }
    }
}
