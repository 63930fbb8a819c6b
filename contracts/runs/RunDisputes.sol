// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunDisputes} from "./IRunDisputes.sol";
import {RunEndings} from "./RunEndings.sol";

/// @dev Anyone challenges, the arbiter rules, and its silence has an outcome too.
abstract contract RunDisputes is RunEndings {
    /// @inheritdoc IRunDisputes
    function challenge(uint256 runId, uint32 number, bytes32 evidence) external payable nonReentrant {
        Run storage entry = _expect(runId, UNDER_REVIEW | FINAL_REVIEW);
        _checkReview(runId, number);
        _checkDocument(runId, evidence);
        _checkUntil(runId, entry.reviewEndsAt);
        Review storage current = _reviews[runId];
        if (current.challenger != address(0)) revert RunsAlreadyChallenged(runId, number);

        uint48 rulingBy = uint48(block.timestamp) + _rulesOf(runId).disputeWindow;
        uint256 bond = _rulesOf(runId).challengeBond;
        entry.status = Status.Disputed;
        current.challenger = msg.sender;
        current.rulingBy = rulingBy;
        emit ReviewChallenged(runId, number, msg.sender, evidence, bond, rulingBy);
        _record(ReviewChallenged.selector, abi.encode(runId, number, msg.sender, evidence, bond, rulingBy));
        _takeBond(runId, bond);
    }

    /// @inheritdoc IRunDisputes
    function rule(uint256 runId, uint32 number, bool upheld, bytes32 document) external nonReentrant {
        _expect(runId, DISPUTED);
        if (msg.sender != _rulesOf(runId).arbiter) revert RunsUnauthorizedArbiter(runId, msg.sender);
        _checkReview(runId, number);
        _checkDocument(runId, document);
        _checkUntil(runId, _reviews[runId].rulingBy);
        uint256 proposalId = _executingProposal();
        emit DisputeRuled(runId, number, upheld, document, proposalId);
        _record(DisputeRuled.selector, abi.encode(runId, number, upheld, document, proposalId));
        if (upheld) _uphold(runId);
        else _reject(runId);
    }

    /// @inheritdoc IRunDisputes
    function closeDispute(uint256 runId) external nonReentrant {
        Run storage entry = _expect(runId, DISPUTED);
        _checkAfter(runId, _reviews[runId].rulingBy);
        emit DisputeClosed(runId, entry.review);
        _record(DisputeClosed.selector, abi.encode(runId, entry.review));
        _release(runId, _reviews[runId].challenger, _rulesOf(runId).challengeBond);
        if (_isFinal(entry)) _complete(runId);
        else _fault(runId, 0, uint48(block.timestamp));
    }

    function _uphold(uint256 runId) private {
        Run storage entry = _runs[runId];
        bool isFinal = _isFinal(entry);
        if (!isFinal) _fault(runId, 1, uint48(block.timestamp));
        bool failed = isFinal || entry.strikes > _rulesOf(runId).maxStrikes;
        uint256 reward = failed ? _reward(runId) : 0;
        _release(runId, _reviews[runId].challenger, _rulesOf(runId).challengeBond + reward);
        if (failed) _fail(runId, reward);
    }

    function _reject(uint256 runId) private {
        Run storage entry = _runs[runId];
        _release(runId, entry.operator, _rulesOf(runId).challengeBond);
        if (_isFinal(entry)) {
            _complete(runId);
        } else if (_hasReachedTier(runId) || block.timestamp > entry.reviewEndsAt) {
            _conclude(runId, uint48(block.timestamp));
        } else {
            entry.status = Status.UnderReview;
        }
    }

    function _isFinal(Run storage entry) private view returns (bool) {
        return entry.earned == entry.milestones;
    }
}
