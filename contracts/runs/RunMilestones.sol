// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunMilestones} from "./IRunMilestones.sol";
import {RunAccounts} from "./RunAccounts.sol";
import {RunMoney} from "./RunMoney.sol";

/// @dev Operators submit milestones, verifiers check them, anyone has them paid.
abstract contract RunMilestones is RunMoney {
    using RunAccounts for RunAccounts.Account;

    /// @dev How many blocks after a submission the one lies whose hash draws the segment.
    uint48 private constant DRAW_DELAY = 32;

    /// @dev EIP-2935's contract, which knows the hashes of the last 8,191 blocks.
    address private constant BLOCK_HASHES = 0x0000F90827F1C53a10cb7A02335B175320002935;

    /// @inheritdoc IRunMilestones
    function submitMilestone(uint256 runId, Evidence calldata evidence) external nonReentrant {
        Run storage entry = _expect(runId, AWAITED);
        _checkOperator(runId);
        _checkUntil(runId, _cureEnd(runId));

        uint256 index = entry.earned;
        Tranche storage part = _tranches[runId][index];
        uint8 missing = _next(runId).requiredEvidence & ~_fields(evidence);
        if (missing != 0) revert RunsMissingEvidence(runId, index, missing);

        Tier tier = evidence.checkpointRoot == 0 ? Tier.Reported : Tier.Committed;
        uint48 endsAt = uint48(block.timestamp) + _rulesOf(runId).reviewWindow;
        uint48 drawBlock = uint48(block.number) + DRAW_DELAY;
        uint32 number = entry.review + 1;
        part.tier = tier;
        part.evidenceHash = keccak256(abi.encode(evidence));
        entry.status = Status.UnderReview;
        entry.review = number;
        entry.reviewEndsAt = endsAt;
        _reviews[runId] = Review({drawBlock: drawBlock, rulingBy: 0, challenger: address(0), segment: 0});
        emit MilestoneSubmitted(runId, index, number, evidence, tier, endsAt, drawBlock);
        _record(MilestoneSubmitted.selector, abi.encode(runId, index, number, evidence, tier, endsAt, drawBlock));
    }

    /// @inheritdoc IRunMilestones
    function drawSegment(uint256 runId, uint32 number) external {
        uint256 index = _underCheck(runId, number);
        Review storage current = _reviews[runId];
        if (current.segment != 0) revert RunsSegmentDrawn(runId, current.segment);
        bytes32 hash = _hashOf(current.drawBlock);
        if (hash == 0) revert RunsHashUnavailable(runId, current.drawBlock);
        bytes32 segment = keccak256(abi.encode(hash, runId, number));
        current.segment = segment;
        emit SegmentDrawn(runId, index, number, segment);
        _record(SegmentDrawn.selector, abi.encode(runId, index, number, segment));
    }

    /// @inheritdoc IRunMilestones
    function attest(uint256 runId, uint32 number, Tier tier, bytes32 report) external {
        uint256 index = _underCheck(runId, number);
        if (msg.sender != _rulesOf(runId).verifier) revert RunsUnauthorizedVerifier(runId, msg.sender);
        _checkDocument(runId, report);
        Tier oldTier = _tranches[runId][index].tier;
        bool committed = oldTier != Tier.Reported && tier != Tier.Reported;
        bool drawn = tier != Tier.Resampled || _reviews[runId].segment != 0;
        if (!committed || !drawn) revert RunsInvalidTier(runId, tier);
        _tranches[runId][index].tier = tier;
        emit TierAttested(runId, index, number, oldTier, tier, report);
        _record(TierAttested.selector, abi.encode(runId, index, number, oldTier, tier, report));
    }

    /// @inheritdoc IRunMilestones
    function closeReview(uint256 runId) external nonReentrant {
        Run storage entry = _existing(runId);
        Status status = _statusNow(runId, entry);
        _checkStatus(runId, status, status == Status.UnderReview);
        _checkAfter(runId, entry.reviewEndsAt);
        _settled(runId);
    }

    /// @inheritdoc IRunMilestones
    function payTranche(uint256 runId, uint256 index) external nonReentrant {
        Run storage entry = _settled(runId);
        uint128 amount = index == entry.milestones ? _keptAndDue(entry) : _earnedAndDue(runId, index);
        if (amount == 0) revert RunsNotPayable(runId, index);
        if (index == entry.milestones) entry.kept = 0;
        else _tranches[runId][index].paid = true;
        _setAccount(runId, entry.account.pay(amount));
        address to = payee(runId, entry.operator);
        emit TranchePaid(runId, index, to, amount);
        _record(TranchePaid.selector, abi.encode(runId, index, to, amount));
        _send(entry.token, to, amount);
    }

    /// @inheritdoc IRunMilestones
    function tranche(uint256 runId, uint256 index) external view returns (Tranche memory) {
        return _tranches[runId][index];
    }

    /// @dev A milestone can be checked as long as its review lasts, and as long as a dispute over it is not ended.
    function _underCheck(uint256 runId, uint32 number) private returns (uint256 index) {
        Run storage entry = _expect(runId, UNDER_REVIEW | DISPUTED);
        _checkReview(runId, number);
        _checkUnearned(runId);
        index = entry.earned;
    }

    /// @dev Zero if it is out of reach. OpenZeppelin's Blockhash would take what the contract reverts with for a hash.
    function _hashOf(uint256 blockNumber) private view returns (bytes32) {
        if (blockNumber + 256 >= block.number) return blockhash(blockNumber);
        (bool known, bytes memory hash) = BLOCK_HASHES.staticcall(abi.encode(blockNumber));
        return known && hash.length == 32 ? abi.decode(hash, (bytes32)) : bytes32(0);
    }

    function _keptAndDue(Run storage entry) private view returns (uint128) {
        return (ENDED_WELL >> uint8(entry.status)) & 1 == 1 ? entry.kept : 0;
    }

    function _earnedAndDue(uint256 runId, uint256 index) private view returns (uint128 amount) {
        if (index >= _runs[runId].earned || _tranches[runId][index].paid) return 0;
        amount = _milestone(runId, index).amount;
        amount -= uint128(RunAccounts.kept(amount, _rulesOf(runId).holdback));
    }

    /// @dev One bit per field of {Evidence} that is not zero.
    function _fields(Evidence calldata evidence) private pure returns (uint8 bits) {
        if (evidence.checkpointRoot != 0) bits |= 1;
        if (evidence.step != 0) bits |= 2;
        if (evidence.tokensSeen != 0) bits |= 4;
        if (evidence.gpuSeconds != 0) bits |= 8;
        if (evidence.dataCursor != 0) bits |= 16;
        if (evidence.logs != 0) bits |= 32;
        if (evidence.evaluation != 0) bits |= 64;
        if (evidence.environment != 0) bits |= 128;
    }
}
