// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Class} from "../../../../contracts/governance/ClassLattice.sol";
import {IGovernorBallots} from "../../../../contracts/governance/IGovernorBallots.sol";
import {IGovernorExpiry} from "../../../../contracts/governance/IGovernorExpiry.sol";
import {Vm} from "../../helpers/TestBase.sol";
import {MoneyTale} from "./MoneyTale.sol";

/// @dev What the events say of every proposal, and whether one follows from what was told before.
abstract contract GovernanceTale is MoneyTale {
    struct Call {
        address target;
        uint256 value;
        bytes data;
    }

    struct Told {
        address proposer;
        Class class;
        uint256 snapshot;
        uint256 deadline;
        uint256 extensions;
        bytes32 descriptionHash;
        uint256[3] votes;
        uint256 queuedAt;
        uint256 eta;
        bool executed;
        bool cancelled;
    }

    /// @dev What stood when the vote opened, seen at the end of that very second.
    struct Opening {
        bool seen;
        uint256 supply;
        uint256 quorum;
        uint256 approval;
        uint256 queueWindow;
        uint256 executionWindow;
    }

    uint256 internal proposals;
    uint256 internal ballots;
    uint256 internal executions;
    mapping(uint256 proposalId => Told) internal told;
    mapping(uint256 proposalId => Call[]) internal calls;
    mapping(uint256 proposalId => Opening) internal openings;
    mapping(uint256 proposalId => mapping(address voter => uint256)) internal votesAtOpening;
    mapping(uint256 proposalId => mapping(address voter => uint256)) internal timesVoted;

    /// @dev Calls that have left the timelock and belong to no executed proposal yet.
    Call[] private _left;

    function _hear(Vm.Log[] memory logs) internal {
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter == _governor) _hearGovernor(logs[i]);
            else if (logs[i].emitter == _timelock) _hearTimelock(logs[i]);
            else if (logs[i].emitter == _treasury) _hearTreasury(logs[i]);
        }
        _checkBacked();
        assertEq(_left.length, 0, "every call that leaves the timelock is an executed proposal's");
    }

    /// @dev The state that follows from the events and the time.
    function _stateTold(uint256 id) internal view returns (IGovernor.ProposalState) {
        Told storage entry = told[id];
        if (entry.executed) return IGovernor.ProposalState.Executed;
        if (entry.cancelled) return IGovernor.ProposalState.Canceled;
        if (_now <= entry.snapshot) return IGovernor.ProposalState.Pending;
        if (_now <= entry.deadline) return IGovernor.ProposalState.Active;
        if (!_hasPassed(id)) return IGovernor.ProposalState.Defeated;
        bool queued = entry.eta != 0;
        uint256 end = queued ? entry.eta + openings[id].executionWindow : entry.deadline + openings[id].queueWindow;
        if (_now > end) return IGovernor.ProposalState.Expired;
        return queued ? IGovernor.ProposalState.Queued : IGovernor.ProposalState.Succeeded;
    }

    /// @dev Of our own arithmetic, over what was seen when the vote opened.
    function _hasPassed(uint256 id) internal view returns (bool) {
        uint256[3] memory votes = told[id].votes;
        bool quorate = votes[1] + votes[2] >= openings[id].quorum;
        return quorate && votes[1] * 10_000 > (votes[1] + votes[0]) * openings[id].approval;
    }

    function _callsOf(
        uint256 id
    ) internal view returns (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) {
        uint256 count = calls[id].length;
        (targets, values, calldatas) = (new address[](count), new uint256[](count), new bytes[](count));
        for (uint256 i = 0; i < count; ++i) {
            (targets[i], values[i], calldatas[i]) = (calls[id][i].target, calls[id][i].value, calls[id][i].data);
        }
    }

    function _hearGovernor(Vm.Log memory log) private {
        bytes32 kind = log.topics[0];
        if (kind == IGovernor.ProposalCreated.selector) _hearCreated(log.data);
        else if (kind == IGovernor.VoteCast.selector) _hearBallot(address(uint160(uint256(log.topics[1]))), log.data);
        else if (kind == IGovernorBallots.ProposalExtended.selector) _hearExtended(log);
        else if (kind == IGovernor.ProposalQueued.selector) _hearQueued(log.data);
        else if (kind == IGovernor.ProposalExecuted.selector) _hearExecuted(abi.decode(log.data, (uint256)));
        else if (kind == IGovernor.ProposalCanceled.selector) told[abi.decode(log.data, (uint256))].cancelled = true;
        else if (kind == IGovernorExpiry.ProposalExpired.selector) _hearExpired(uint256(log.topics[1]));
        else _hearSetting(log);
    }

    function _hearTimelock(Vm.Log memory log) private {
        if (log.topics[0] == TimelockController.CallExecuted.selector) {
            (address target, uint256 value, bytes memory data) = abi.decode(log.data, (address, uint256, bytes));
            assertEq(uint256(log.topics[2]), _left.length, "calls leave in their order");
            _left.push(Call(target, value, data));
        } else if (log.topics[0] == TimelockController.MinDelayChange.selector) {
            _hearSetting(log);
        }
    }

    function _hearCreated(bytes memory data) private {
        (
            uint256 id,
            address proposer,
            address[] memory targets,
            uint256[] memory values,
            ,
            bytes[] memory calldatas,
            uint256 snapshot,
            uint256 deadline,
            string memory description
        ) = abi.decode(data, (uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, string));
        assertEq(id, ++proposals, "proposals are numbered in order");
        Told storage entry = told[id];
        entry.proposer = proposer;
        entry.snapshot = snapshot;
        entry.deadline = deadline;
        entry.descriptionHash = keccak256(bytes(description));
        for (uint256 i = 0; i < targets.length; ++i) {
            calls[id].push(Call(targets[i], values[i], calldatas[i]));
            Class class = _classTold(targets[i], values[i], calldatas[i]);
            if (class > entry.class) entry.class = class;
        }
        assertEq(snapshot, _now + _setting(VOTING_DELAY), "the vote opens after the delay");
        assertEq(deadline, snapshot + _ruleTold(entry.class).votingPeriod, "and is open as long as its class says");
    }

    function _hearBallot(address voter, bytes memory data) private {
        (uint256 id, uint8 support, uint256 weight, ) = abi.decode(data, (uint256, uint8, uint256, string));
        assertTrue(_now > told[id].snapshot && _now <= told[id].deadline, "votes count while the vote is open");
        assertEq(++timesVoted[id][voter], 1, "everybody votes once");
        assertEq(weight, votesAtOpening[id][voter], "with the votes that it had when the vote opened");
        told[id].votes[support] += weight;
        ++ballots;
    }

    function _hearExtended(Vm.Log memory log) private {
        Told storage entry = told[uint256(log.topics[1])];
        uint256 deadline = abi.decode(log.data, (uint64));
        assertTrue(deadline > entry.deadline, "a deadline only moves away");
        assertEq(++entry.extensions, 1, "and once");
        entry.deadline = deadline;
    }

    function _hearQueued(bytes memory data) private {
        (uint256 id, uint256 eta) = abi.decode(data, (uint256, uint256));
        Told storage entry = told[id];
        assertEq(entry.eta, 0, "queued once");
        assertTrue(!entry.cancelled && _hasPassed(id), "what is queued has passed");
        assertTrue(_now > entry.deadline, "after its vote");
        assertTrue(_now <= entry.deadline + openings[id].queueWindow, "and in time");
        assertEq(eta, _now + _setting(MIN_DELAY), "the delay is the timelock's");
        (entry.queuedAt, entry.eta) = (_now, eta);
    }

    function _hearExpired(uint256 id) private view {
        Told storage entry = told[id];
        assertTrue(entry.eta != 0 && !entry.executed, "what expires in the queue was there");
        assertTrue(_now > entry.eta + openings[id].executionWindow, "and is late");
    }

    /// @dev What left is what was proposed, byte by byte, had passed, and waited.
    function _hearExecuted(uint256 id) private {
        Told storage entry = told[id];
        assertTrue(entry.eta != 0 && !entry.executed && !entry.cancelled, "executed once, from the queue");
        assertTrue(_hasPassed(id), "what leaves the timelock has its class's quorum and approval");
        assertTrue(_now >= entry.eta && entry.eta >= entry.queuedAt + 1 days, "after a delay of a day at least");
        assertTrue(_now <= entry.eta + openings[id].executionWindow, "and in time");
        assertTrue(
            keccak256(abi.encode(_left)) == keccak256(abi.encode(calls[id])),
            "and consists of the calls of ProposalCreated"
        );
        delete _left;
        _backPayments();
        entry.executed = true;
        ++executions;
    }
}
