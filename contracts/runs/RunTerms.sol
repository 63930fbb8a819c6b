// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IRunTerms} from "./IRunTerms.sol";
import {RunSpecs} from "./RunSpecs.sol";

/// @dev Keeps what was agreed, and lets the operator change a little of it, a vote more, and nobody anything else.
contract RunTerms is RunSpecs {
    /// @inheritdoc IRunTerms
    address public immutable runs;

    address private immutable _timelock;

    mapping(uint256 runId => Rules) private _rules;
    mapping(uint256 runId => Setup) private _setups;
    mapping(uint256 runId => Milestone[]) private _milestones;

    modifier onlyRuns() {
        if (msg.sender != runs) revert RunTermsUnauthorizedCaller(msg.sender);
        _;
    }

    /// @dev Whoever creates it are its training runs.
    constructor(address timelock, address registry) RunSpecs(registry) {
        runs = msg.sender;
        _timelock = timelock;
    }

    /// @inheritdoc IRunTerms
    function agree(uint256 runId, Spec calldata spec) external onlyRuns returns (uint128 promised) {
        Rules memory law = spec.rules;
        if (law.arbiter == address(0)) law.arbiter = _timelock;
        if (law.verifier == address(0)) law.verifier = law.arbiter;
        promised = _checkMilestones(spec.milestones);
        _checkSpec(spec, law, promised);
        _checkData(spec);
        _rules[runId] = law;
        _setups[runId] = spec.setup;
        for (uint256 i = 0; i < spec.milestones.length; ++i) _milestones[runId].push(spec.milestones[i]);
    }

    /// @inheritdoc IRunTerms
    function amend(
        uint256 runId,
        Setup calldata newSetup,
        uint128[] calldata newAmounts,
        Amendment calldata amendment
    ) external onlyRuns returns (uint128 newPromise, bytes32 record) {
        Setup memory oldSetup = _setups[runId];
        if (amendment.byVote) _bound("delay", newSetup.delay, oldSetup.delay, MAX_DELAY);
        else _checkEnvelope(runId, oldSetup, newSetup);
        _setups[runId] = newSetup;
        uint128[] memory oldAmounts = new uint128[](newAmounts.length);
        newPromise = amendment.oldPromise;
        if (newAmounts.length != 0) newPromise = _amendAmounts(runId, newAmounts, amendment, oldAmounts);

        bytes32 reason = amendment.reason;
        uint256 proposalId = amendment.proposalId;
        emit RunAmended(runId, oldSetup, newSetup, oldAmounts, newAmounts, reason, proposalId);
        record = keccak256(abi.encode(runId, oldSetup, newSetup, oldAmounts, newAmounts, reason, proposalId));
    }

    /// @inheritdoc IRunTerms
    function rules(uint256 runId) external view returns (Rules memory) {
        return _rules[runId];
    }

    /// @inheritdoc IRunTerms
    function setup(uint256 runId) external view returns (Setup memory) {
        return _setups[runId];
    }

    /// @inheritdoc IRunTerms
    function milestone(uint256 runId, uint256 index) external view returns (Milestone memory) {
        return _milestones[runId][index];
    }

    /// @inheritdoc IRunTerms
    function deadlines(
        uint256 runId,
        uint256 index,
        uint48 since
    ) external view returns (uint256 overdueAfter, uint256 cureEnd) {
        uint256 dueAt = uint256(_milestones[runId][index].dueAt) + _setups[runId].delay;
        overdueAfter = Math.max(dueAt, since) + _rules[runId].grace;
        cureEnd = overdueAfter + _rules[runId].cure;
    }

    /// @dev Fills in the old amounts.
    function _amendAmounts(
        uint256 runId,
        uint128[] calldata newAmounts,
        Amendment calldata amendment,
        uint128[] memory oldAmounts
    ) private returns (uint128) {
        Milestone[] storage milestones = _milestones[runId];
        if (amendment.first + newAmounts.length != milestones.length) revert RunsInvalidAmounts(runId);
        uint256 sum = amendment.oldPromise;
        for (uint256 i = 0; i < newAmounts.length; ++i) {
            if (newAmounts[i] == 0) revert RunsInvalidAmounts(runId);
            Milestone storage changed = milestones[amendment.first + i];
            oldAmounts[i] = changed.amount;
            changed.amount = newAmounts[i];
            sum = sum + newAmounts[i] - oldAmounts[i];
        }
        if (sum < amendment.oldPromise || sum > amendment.budget) {
            revert RunsInvalidPromise(sum, amendment.oldPromise, amendment.budget);
        }
        return uint128(sum);
    }

    function _checkEnvelope(uint256 runId, Setup memory old, Setup calldata next) private view {
        Envelope memory envelope = _rules[runId].envelope;
        uint8 outside = _changed(old, next) & ~envelope.parts;
        bool moved = next.delay != old.delay && (next.delay < old.delay || next.delay > envelope.mostDelay);
        bool longer =
            next.plannedGpuSeconds > old.plannedGpuSeconds && next.plannedGpuSeconds > envelope.mostGpuSeconds;
        if (outside != 0 || moved || longer) {
            revert RunsOutsideEnvelope(runId, outside, next.delay, next.plannedGpuSeconds);
        }
    }

    /// @dev One bit per digest that is another.
    function _changed(Setup memory old, Setup calldata next) private pure returns (uint8 bits) {
        if (next.config != old.config) bits |= 1;
        if (next.code != old.code) bits |= 2;
        if (next.container != old.container) bits |= 4;
        if (next.tokenizer != old.tokenizer) bits |= 8;
        if (next.evaluationPlan != old.evaluationPlan) bits |= 16;
    }
}
