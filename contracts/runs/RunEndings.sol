// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IRunEndings} from "./IRunEndings.sol";
import {RunAccounts} from "./RunAccounts.sol";
import {RunFunding} from "./RunFunding.sol";

/// @dev How runs end, and how what they did not spend goes back.
abstract contract RunEndings is RunFunding {
    using RunAccounts for RunAccounts.Account;

    /// @dev What the funders gave together who have had their part.
    mapping(uint256 runId => uint256) private _settledGifts;

    /// @inheritdoc IRunEndings
    function lapse(uint256 runId) external nonReentrant {
        Run storage entry = _expect(runId, FUNDED);
        _checkAfter(runId, entry.acceptBy);
        _end(runId, Status.Lapsed);
    }

    /// @inheritdoc IRunEndings
    function fail(uint256 runId) external nonReentrant {
        _expect(runId, STALLED);
        _checkAfter(runId, _cureEnd(runId));
        _fail(runId, 0);
    }

    /// @inheritdoc IRunEndings
    function complete(uint256 runId) external nonReentrant {
        Run storage entry = _expect(runId, FINAL_REVIEW);
        _checkAfter(runId, entry.reviewEndsAt);
        _complete(runId);
    }

    /// @inheritdoc IRunEndings
    function cancel(uint256 runId) external onlyTimelock nonReentrant {
        Run storage entry = _expect(runId, FUNDED | AWAITED | UNDER_REVIEW | DISPUTED);
        _checkUnearned(runId);
        Status status = entry.status;
        _end(runId, Status.Cancelled);
        if (status == Status.Disputed) _release(runId, _reviews[runId].challenger, _rulesOf(runId).challengeBond);
        if (status != Status.Funded) _release(runId, entry.operator, _rulesOf(runId).operatorBond);
    }

    /// @inheritdoc IRunEndings
    function claimRefund(uint256 runId, address funder) external nonReentrant {
        Run storage entry = _expect(runId, ENDED);
        uint256 gift = given[runId][funder];
        uint128 amount = _refundable(runId, funder);
        if (gift == 0 && amount == 0) revert RunsNothingOwed(runId, funder);
        given[runId][funder] = 0;
        _settledGifts[runId] += gift;
        _setAccount(runId, entry.account.refund(amount));
        address to = payee(runId, funder);
        emit RefundClaimed(runId, funder, to, amount);
        _record(RefundClaimed.selector, abi.encode(runId, funder, to, amount));
        _send(entry.token, to, amount);
    }

    /// @inheritdoc IRunEndings
    function refundable(uint256 runId, address funder) external view returns (uint256) {
        bool ended = (ENDED >> uint8(_existing(runId).status)) & 1 == 1;
        return ended ? _refundable(runId, funder) : 0;
    }

    function _complete(uint256 runId) internal {
        _end(runId, Status.Completed);
        _release(runId, _runs[runId].operator, _rulesOf(runId).operatorBond);
    }

    /// @dev The treasury gets the operator's bond, less `reward`, which is somebody else's already.
    function _fail(uint256 runId, uint256 reward) internal {
        _end(runId, Status.Failed);
        _release(runId, treasury, _rulesOf(runId).operatorBond - reward);
    }

    /// @dev What whoever challenged a failed run gets of the operator's bond. An operator that challenges itself saves half at most.
    function _reward(uint256 runId) internal view returns (uint256) {
        return Math.min(_rulesOf(runId).challengeBond, _rulesOf(runId).operatorBond / 2);
    }

    function _end(uint256 runId, Status status) private {
        Run storage entry = _runs[runId];
        RunAccounts.Account memory account = entry.account;
        uint128 forfeited = status == Status.Failed ? entry.kept : 0;
        if (forfeited != 0) {
            entry.kept = 0;
            account = account.forgive(forfeited);
            _setAccount(runId, account);
        }
        entry.status = status;
        uint256 unspent = account.unspent();
        uint256 proposalId = _executingProposal();
        emit RunEnded(runId, status, unspent, account.owed, forfeited, proposalId);
        _record(RunEnded.selector, abi.encode(runId, status, unspent, account.owed, forfeited, proposalId));
    }

    function _refundable(uint256 runId, address funder) private view returns (uint128) {
        RunAccounts.Account memory account = _runs[runId].account;
        uint256 gift = given[runId][funder];
        bool isLast = account.funded - _settledGifts[runId] == gift;
        if (funder == treasury && isLast) return account.free();
        return uint128(RunAccounts.share(account.unspent(), gift, account.funded));
    }
}
