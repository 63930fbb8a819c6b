// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITreasury} from "../governance/ITreasury.sol";
import {IRunFunding} from "./IRunFunding.sol";
import {IRunTerms} from "./IRunTerms.sol";
import {RunAccounts} from "./RunAccounts.sol";
import {RunMoney} from "./RunMoney.sol";

/// @dev Votes fund runs, anyone adds to them, operators accept them.
abstract contract RunFunding is RunMoney {
    using RunAccounts for RunAccounts.Account;

    /// @inheritdoc IRunFunding
    mapping(uint256 runId => mapping(address funder => uint256)) public given;

    /// @inheritdoc IRunFunding
    function fund(Spec calldata spec) external onlyTimelock nonReentrant returns (uint256) {
        return _fund(spec, false);
    }

    /// @inheritdoc IRunFunding
    function fundAboveLimit(Spec calldata spec) external onlyTimelock nonReentrant returns (uint256) {
        return _fund(spec, true);
    }

    /// @inheritdoc IRunFunding
    function cofund(uint256 runId, uint128 amount) external payable nonReentrant {
        Run storage entry = _expect(runId, FUNDED | AWAITED | UNDER_REVIEW | DISPUTED);
        _checkUnearned(runId);
        given[runId][msg.sender] += amount;
        RunAccounts.Account memory account = entry.account.fund(amount);
        _setAccount(runId, account);
        uint256 funded = account.funded;
        emit RunCofunded(runId, msg.sender, amount, funded);
        _record(RunCofunded.selector, abi.encode(runId, msg.sender, amount, funded));
        _take(entry.token, amount);
    }

    /// @inheritdoc IRunFunding
    function accept(uint256 runId, bytes32 specHash) external payable nonReentrant {
        Run storage entry = _expect(runId, FUNDED);
        _checkOperator(runId);
        _checkUntil(runId, entry.acceptBy);
        if (specHash != entry.specHash) revert RunsSpecMismatch(runId, entry.specHash, specHash);
        entry.status = Status.Active;
        entry.activeSince = uint48(block.timestamp);
        uint256 bond = _rulesOf(runId).operatorBond;
        emit RunAccepted(runId, msg.sender, specHash, bond);
        _record(RunAccepted.selector, abi.encode(runId, msg.sender, specHash, bond));
        _takeBond(runId, bond);
    }

    /// @inheritdoc IRunFunding
    function hashSpec(Spec calldata spec) public pure returns (bytes32) {
        return keccak256(abi.encode(spec));
    }

    function _fund(Spec calldata spec, bool aboveLimit) private returns (uint256 runId) {
        runId = ++runCount;
        uint128 amount = IRunTerms(terms).agree(runId, spec);
        bytes32 specHash = hashSpec(spec);
        uint256 proposalId = _executingProposal();
        _store(runId, spec);
        Run storage entry = _runs[runId];
        entry.specHash = specHash;
        entry.proposalId = uint64(proposalId);
        entry.promised = amount;
        _setAccount(runId, entry.account.fund(amount));
        given[runId][treasury] = amount;
        emit RunFunded(runId, spec.modelId, spec.operator, amount, specHash, spec, proposalId);
        _record(RunFunded.selector, abi.encode(runId, spec.modelId, spec.operator, amount, specHash, spec, proposalId));

        uint256 before = _balance(spec.token);
        ITreasury(treasury).drawForRun(spec.token, amount, aboveLimit);
        _checkReceived(spec.token, before, amount);
    }

    function _store(uint256 runId, Spec calldata spec) private {
        Run storage entry = _runs[runId];
        entry.modelId = spec.modelId;
        entry.status = Status.Funded;
        entry.operator = spec.operator;
        entry.token = spec.token;
        entry.adoptedSet = spec.adoptedSet;
        entry.outputTerms = spec.outputTerms;
        entry.acceptBy = spec.acceptBy;
        entry.milestones = uint8(spec.milestones.length);
    }
}
