// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IModelRegistry} from "../models/IModelRegistry.sol";
import {IRunAmendments} from "./IRunAmendments.sol";
import {IRunTerms} from "./IRunTerms.sol";
import {RunBase} from "./RunBase.sol";

/// @dev What changes half-way: a little by the operator, more by a vote, nothing without a trace.
abstract contract RunAmendments is RunBase {
    uint256 private constant ACCEPTED = AWAITED | UNDER_REVIEW | DISPUTED;

    /// @inheritdoc IRunAmendments
    function amend(uint256 runId, Setup calldata newSetup, bytes32 reason) external nonReentrant {
        Run storage entry = _expect(runId, ACCEPTED);
        _checkOperator(runId);
        if (entry.status == Status.Active) _checkUntil(runId, _cureEnd(runId));
        _amend(runId, newSetup, new uint128[](0), reason, false);
    }

    /// @inheritdoc IRunAmendments
    function amendByVote(
        uint256 runId,
        Setup calldata newSetup,
        uint128[] calldata amounts,
        bytes32 reason
    ) external onlyTimelock nonReentrant {
        _expect(runId, ACCEPTED);
        _amend(runId, newSetup, amounts, reason, true);
    }

    /// @inheritdoc IRunAmendments
    function recordIncident(uint256 runId, bytes32 document) external {
        _expect(runId, ACCEPTED | FINAL_REVIEW);
        if (msg.sender != timelock()) _checkOperator(runId);
        _checkDocument(runId, document);
        uint256 proposalId = _executingProposal();
        emit IncidentRecorded(runId, document, proposalId);
        _record(IncidentRecorded.selector, abi.encode(runId, document, proposalId));
    }

    /// @dev What is submitted keeps its price, also while it is under review.
    function _amend(
        uint256 runId,
        Setup calldata newSetup,
        uint128[] memory amounts,
        bytes32 reason,
        bool byVote
    ) private {
        _checkDocument(runId, reason);
        _checkUnearned(runId);
        Run storage entry = _runs[runId];
        uint256 first = entry.earned;
        if (entry.status != Status.Active) ++first;
        bytes32 record;
        (entry.promised, record) = IRunTerms(terms).amend(
            runId,
            newSetup,
            amounts,
            IRunTerms.Amendment({
                byVote: byVote,
                first: first,
                oldPromise: entry.promised,
                budget: entry.account.funded,
                reason: reason,
                proposalId: _executingProposal()
            })
        );
        IModelRegistry(registry).recordRunChange(IRunTerms.RunAmended.selector, record);
    }
}
