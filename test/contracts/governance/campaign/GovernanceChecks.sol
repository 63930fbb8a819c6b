// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Class, ClassLattice} from "../../../../contracts/governance/ClassLattice.sol";
import {IGovernorBallots} from "../../../../contracts/governance/IGovernorBallots.sol";
import {IGovernorClasses} from "../../../../contracts/governance/IGovernorClasses.sol";
import {StewardGovernor} from "../../../../contracts/governance/StewardGovernor.sol";
import {StewardTimelock} from "../../../../contracts/governance/StewardTimelock.sol";
import {Treasury} from "../../../../contracts/governance/Treasury.sol";
import {SampleDollar} from "../../../../contracts/local/SampleDollar.sol";
import {StewardToken} from "../../../../contracts/token/StewardToken.sol";
import {GovernanceActors} from "./GovernanceActors.sol";

/// @dev What must be true whatever happened.
abstract contract GovernanceChecks is GovernanceActors {
    uint256 private _turn;

    constructor(
        StewardGovernor governor_,
        SampleDollar dollar_,
        uint256 now_
    ) GovernanceActors(governor_, dollar_, now_) {}

    function checkTallies() external view {
        for (uint256 id = 1; id <= proposals; ++id) {
            (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
            uint256[3] memory votes = told[id].votes;
            assertEq(against, votes[0], "Against is the sum of its ballots");
            assertEq(inFavour, votes[1], "For is the sum of its ballots");
            assertEq(abstain, votes[2], "Abstain is the sum of its ballots");
        }
    }

    function checkSupply() external view {
        for (uint256 id = 1; id <= proposals; ++id) {
            if (!openings[id].seen) continue;
            (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
            uint256 supply = token.getPastTotalSupply(told[id].snapshot);
            assertEq(supply, openings[id].supply, "the supply at the snapshot stays");
            assertTrue(against + inFavour + abstain <= supply, "no more votes than there were");
        }
    }

    function checkVoters() external view {
        for (uint256 id = 1; id <= proposals; ++id) {
            uint256 sum = 0;
            for (uint256 i = 0; i < ACTORS; ++i) {
                uint256 times = timesVoted[id][_actor(i)];
                assertTrue(times <= 1, "one vote each");
                assertTrue(governor.hasVoted(id, _actor(i)) == (times == 1), "who has voted is known");
                if (times == 1) sum += votesAtOpening[id][_actor(i)];
            }
            uint256[3] memory votes = told[id].votes;
            assertEq(votes[0] + votes[1] + votes[2], sum, "with what they had when the vote opened");
        }
    }

    function checkNeeds() external view {
        for (uint256 id = 1; id <= proposals; ++id) {
            Told storage entry = told[id];
            assertTrue(governor.proposalClass(id) == entry.class, "its class is the strictest of its calls");
            assertEq(governor.proposalSnapshot(id), entry.snapshot, "the snapshot stays");
            assertEq(governor.proposalDeadline(id), entry.deadline, "the deadline moves only as told");
            assertTrue(entry.extensions <= 1, "once");
            assertEq(governor.proposalEta(id), entry.eta, "the end of the delay stays");
            if (!openings[id].seen) continue;
            assertEq(governor.proposalQuorum(id), openings[id].quorum, "the quorum is its class's at the snapshot");
            assertEq(governor.proposalApproval(id), openings[id].approval, "and so is the approval");
        }
    }

    function checkExecuted() external view {
        uint256 count = 0;
        for (uint256 id = 1; id <= proposals; ++id) {
            bool executed = governor.state(id) == IGovernor.ProposalState.Executed;
            assertTrue(executed == told[id].executed, "executed is what was told to be");
            if (!executed) continue;
            ++count;
            assertTrue(told[id].eta != 0 && _hasPassed(id), "and had passed and waited");
        }
        assertEq(count, executions, "as many as were told");
    }

    function checkSettings() external view {
        assertEq(governor.votingDelay(), _setting(VOTING_DELAY), "voting delay");
        assertEq(governor.votingPeriod(), _setting(VOTING_PERIOD), "voting period");
        assertEq(governor.proposalThreshold(), _setting(THRESHOLD), "proposal threshold");
        assertEq(governor.quorumNumerator(), _setting(QUORUM), "quorum");
        assertEq(governor.quorumFloor(), _setting(FLOOR), "least quorum");
        assertEq(governor.lateQuorumVoteExtension(), _setting(EXTENSION), "extension");
        assertEq(governor.queueWindow(), _setting(QUEUE_WINDOW), "time for queueing");
        assertEq(governor.executionWindow(), _setting(EXECUTION_WINDOW), "time for executing");
        assertEq(StewardTimelock(payable(_timelock)).getMinDelay(), _setting(MIN_DELAY), "delay");
        for (uint256 i = 0; i < 4; ++i) {
            bytes32 asked = keccak256(abi.encode(governor.classRule(Class(i))));
            assertTrue(asked == keccak256(abi.encode(_ruleTold(Class(i)))), "rules are what was told");
        }
    }

    function checkBounds() external view {
        _within(governor.votingDelay(), 1 hours, 30 days);
        _within(governor.queueWindow(), 1 days, 60 days);
        _within(governor.executionWindow(), 1 days, 60 days);
        _within(StewardTimelock(payable(_timelock)).getMinDelay(), 1 days, 30 days);
        _within(governor.proposalThreshold(), 1, token.totalSupply() / 20);
        _within(governor.quorumFloor(), 1, token.totalSupply() / 2);
        IGovernorClasses.ClassRule memory last = IGovernorClasses.ClassRule(1 days, 100, 5_000);
        for (uint256 i = 0; i < 4; ++i) {
            IGovernorClasses.ClassRule memory rule = governor.classRule(Class(i));
            _within(rule.votingPeriod, last.votingPeriod, 60 days);
            _within(rule.quorum, last.quorum, 5_000);
            _within(rule.approval, last.approval, 9_000);
            last = rule;
        }
    }

    /// @dev What nobody may change stays what it was at birth, and what others call has the class that was told.
    function checkClasses() external view {
        for (uint256 id = 1; id <= proposals; ++id) {
            for (uint256 i = 0; i < calls[id].length; ++i) {
                Call memory made = calls[id][i];
                Class class = governor.callClass(made.target, made.value, made.data);
                assertTrue(class == _classTold(made.target, made.value, made.data), "a call's class is as told");
                if (made.target == address(outside)) assertTrue(class != Class.Restrictive, "none is Restrictive");
                else assertTrue(class <= told[id].class, "and never above its proposal's");
            }
        }
    }

    function checkMoney() external view {
        for (uint256 i = 0; i < 2; ++i) {
            address asset = _asset(i);
            uint256 held = i == 0 ? _treasury.balance : SampleDollar(dollar).balanceOf(_treasury);
            assertEq(held + paid[asset], given[asset], "money left by votes alone");
        }
    }

    function checkLimits() external view {
        Treasury treasury = Treasury(payable(_treasury));
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(treasury.limit(_asset(i)), _limitTold(_asset(i)), "the limit is what was told");
            assertEq(treasury.available(_asset(i)), _availableTold(_asset(i)), "and leaves what was not spent");
        }
    }

    function checkPast() external view {
        for (uint256 i = 0; i < memories.length; ++i) {
            Memory storage past = memories[i];
            uint256 timepoint = past.timepoint;
            assertEq(token.getPastVotes(past.account, timepoint), past.votes, "past votes stay");
            assertEq(token.getPastBalance(past.account, timepoint), past.balance, "past balances stay");
            assertEq(token.getPastTotalSupply(timepoint), past.supply, "past supply stays");
            assertEq(governor.quorumFloor(timepoint), past.floor, "past floors stay");
            bytes32 rule = keccak256(abi.encode(governor.classRule(past.class, timepoint)));
            assertTrue(rule == past.rule, "past rules stay");
        }
    }

    /// @dev Every kind of deed does something in three cases of ten at least.
    function checkSuccess() external view {
        for (uint256 i = 0; i <= uint256(type(Deed).max); ++i) {
            uint256 times = tried[Deed(i)];
            assertTrue(times < 20 || succeeded[Deed(i)] * 10 >= times * 3, _nameOf(Deed(i)));
        }
    }

    /// @dev Of all that have not ended, and in turn of those that have.
    function _compareStates() internal {
        ++_turn;
        for (uint256 id = 1; id <= proposals; ++id) {
            if (_isFinal(_lastState[id]) && (id + _turn) % 8 != 0) continue;
            IGovernor.ProposalState state = governor.state(id);
            assertTrue(state == _stateTold(id), "the state is what follows from the events and the time");
            assertTrue(_rank(state) >= _rank(_lastState[id]), "states only move forward");
            assertTrue(!_isFinal(_lastState[id]) || state == _lastState[id], "final states stay");
            _lastState[id] = state;
        }
    }

    function _within(uint256 value, uint256 min, uint256 max) private pure {
        assertTrue(value >= min && value <= max, "in bounds and in order");
    }
}
