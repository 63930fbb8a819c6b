// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "../catalogue/ICatalogue.sol";
import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IRunTerms} from "./IRunTerms.sol";

/// @dev What a sound spec is. No vote can fund a run that could be stuck, or that nobody could challenge.
abstract contract RunSpecs is IRunTerms {
    uint256 private constant MAX_MILESTONES = 32;
    uint256 private constant MAX_ACCEPTANCE = 365 days;
    uint256 private constant MAX_DURATION = 5 * 365 days;
    uint256 private constant MAX_WINDOW = 90 days;
    uint256 private constant MAX_HOLDBACK = 5_000;
    uint256 private constant MAX_STRIKES = 10;
    uint8 private constant CHECKPOINT = 1;

    /// @dev Longest that due dates can be delayed, by whomever.
    uint256 internal constant MAX_DELAY = 2 * 365 days;

    address private immutable _registry;

    constructor(address registry) {
        _registry = registry;
    }

    /**
     * @param law The spec's rules, with the arbiter and the verifier that nobody named.
     * @param promised The sum of all milestones.
     */
    function _checkSpec(Spec calldata spec, Rules memory law, uint256 promised) internal view {
        address operator = spec.operator;
        if (operator == address(0) || operator == law.arbiter || operator == law.verifier) {
            revert RunsInvalidOperator(operator);
        }
        _bound("acceptBy", spec.acceptBy, block.timestamp, block.timestamp + MAX_ACCEPTANCE);
        _bound("operatorBond", law.operatorBond, 0, promised);
        _bound("challengeBond", law.challengeBond, 1, promised);
        _bound("reviewWindow", law.reviewWindow, 1 days, MAX_WINDOW);
        _bound("disputeWindow", law.disputeWindow, 1 days, MAX_WINDOW);
        _bound("finalReview", law.finalReview, 0, MAX_WINDOW);
        _bound("grace", law.grace, 0, MAX_WINDOW);
        _bound("cure", law.cure, 1 days, MAX_WINDOW);
        _bound("holdback", law.holdback, 0, MAX_HOLDBACK);
        _bound("maxStrikes", law.maxStrikes, 0, MAX_STRIKES);
        _bound("mostDelay", law.envelope.mostDelay, 0, MAX_DELAY);
        _bound("delay", spec.setup.delay, 0, 0);
    }

    /// @return promised The sum of all milestones.
    function _checkMilestones(Milestone[] calldata milestones) internal view returns (uint128 promised) {
        _bound("milestones", milestones.length, 1, MAX_MILESTONES);
        uint256 earliest = block.timestamp;
        uint256 latest = block.timestamp + MAX_DURATION;
        for (uint256 i = 0; i < milestones.length; ++i) {
            Milestone calldata milestone = milestones[i];
            bool timely = milestone.dueAt >= earliest && milestone.dueAt <= latest;
            bool checkable = milestone.leastTier == Tier.Reported || milestone.requiredEvidence & CHECKPOINT != 0;
            if (milestone.amount == 0 || milestone.requiredEvidence == 0 || !timely || !checkable) {
                revert RunsInvalidMilestone(i);
            }
            earliest = milestone.dueAt;
            promised += milestone.amount;
        }
    }

    /// @dev The model is made of what the voters saw, under the terms that they saw.
    function _checkData(Spec calldata spec) internal view {
        IModelRegistry models = IModelRegistry(_registry);
        // Ids are given in order: one that is free now would name whatever is released next.
        if (spec.parentRelease != 0) models.release(spec.parentRelease);
        bytes32 outputTerms = models.model(spec.modelId).outputTerms;
        if (outputTerms != spec.outputTerms) revert RunsOutputTermsChanged(spec.outputTerms, outputTerms);

        (bytes32[] memory ids, , bytes32 adoptedSet) = models.adoptedSet(spec.modelId);
        if (adoptedSet != spec.adoptedSet) revert RunsAdoptedSetChanged(spec.adoptedSet, adoptedSet);
        if (spec.leastCoverage == ICatalogue.Coverage.None) return;
        ICatalogue catalogue = ICatalogue(models.catalogue());
        for (uint256 i = 0; i < ids.length; ++i) {
            ICatalogue.Coverage coverage = catalogue.dataset(ids[i]).coverage;
            if (coverage < spec.leastCoverage) {
                revert RunsInsufficientCoverage(ids[i], coverage, spec.leastCoverage);
            }
        }
    }

    function _bound(bytes32 field, uint256 value, uint256 min, uint256 max) internal pure {
        if (value < min || value > max) revert RunsOutOfBounds(field, value, min, max);
    }
}
