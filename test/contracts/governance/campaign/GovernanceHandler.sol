// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IGovernorBallots} from "../../../../contracts/governance/IGovernorBallots.sol";
import {ITreasury} from "../../../../contracts/governance/ITreasury.sol";
import {StewardGovernor} from "../../../../contracts/governance/StewardGovernor.sol";
import {SampleDollar} from "../../../../contracts/local/SampleDollar.sol";
import {StewardToken} from "../../../../contracts/token/StewardToken.sol";
import {Vm} from "../../helpers/TestBase.sol";
import {GovernanceChecks} from "./GovernanceChecks.sol";

/**
 * @dev Members, relays, strangers and time, who move a stewardship's governance in every order. Whatever happens, the tale
 * of its events is heard to the end and compared with what the contracts answer.
 */
abstract contract GovernanceHandler is GovernanceChecks {
    IGovernor.ProposalState private constant PENDING = IGovernor.ProposalState.Pending;
    IGovernor.ProposalState private constant ACTIVE = IGovernor.ProposalState.Active;
    IGovernor.ProposalState private constant QUEUED = IGovernor.ProposalState.Queued;

    uint256 private constant MOST_PROPOSALS = 100;

    /// @dev Each handler listens to the end, and counts whether what it tried was done.
    modifier heard(Deed deed) {
        vm.recordLogs();
        uint256 done = succeeded[deed];
        _;
        _listen();
        _compareStates();
        ++tried[deed];
        assertTrue(succeeded[deed] <= done + 1, "one deed for each call");
    }

    constructor(
        StewardGovernor governor_,
        SampleDollar dollar_,
        uint256 now_,
        Vm.Log[] memory birth
    ) GovernanceChecks(governor_, dollar_, now_) {
        _hear(birth);
        for (uint256 i = 0; i < SIGNERS; ++i) {
            vm.prank(_actor(SIGNERS + i));
            token.transfer(_actor(i), 400 ether);
        }
        _endow(0, 10_000);
        _endow(1, 10_000);
        _warp(_now + 1);
    }

    function propose(uint256 seed) external heard(Deed.Propose) {
        if (_propose(seed) != 0) ++succeeded[Deed.Propose];
    }

    /// @dev A first ballot in an open vote counts; any other is refused.
    function vote(uint256 seed, uint256 who, uint256 choice) external heard(Deed.Vote) {
        uint256 id = _opened(seed);
        if (id == 0) return;
        _listen();
        bool first = timesVoted[id][_actor(who)] == 0;
        vm.prank(_actor(who));
        try governor.castVote(id, uint8(choice % 3)) {
            assertTrue(first, "a second ballot was counted");
        } catch {
            assertTrue(!first, "a first ballot was refused");
            _forget();
        }
        ++succeeded[Deed.Vote];
    }

    /// @dev One member's ballots in all votes that are open to it.
    function voteOnAll(uint256 seed, uint256 who, uint256 choice) external heard(Deed.VoteOnAll) {
        if (_opened(seed) == 0) return;
        uint256[] memory ids = new uint256[](proposals);
        uint256 count = 0;
        for (uint256 id = 1; id <= proposals; ++id) {
            if (_stateTold(id) == ACTIVE && timesVoted[id][_actor(who)] == 0) ids[count++] = id;
        }
        uint256[] memory open = new uint256[](count);
        uint8[] memory choices = new uint8[](count);
        for (uint256 i = 0; i < count; ++i) (open[i], choices[i]) = (ids[i], uint8(_mix(choice, i) % 3));
        vm.prank(_actor(who));
        governor.castVotes(open, choices);
        ++succeeded[Deed.VoteOnAll];
    }

    /// @dev Signed ballots of some, good and bad: as many are counted as are good.
    function relay(uint256 seed, uint256 choice) external heard(Deed.Relay) {
        uint256 id = _opened(seed);
        if (id == 0) return;
        IGovernorBallots.SignedBallot[] memory ballots_ = new IGovernorBallots.SignedBallot[](SIGNERS + 1);
        uint256 good = 0;
        for (uint256 i = 0; i < SIGNERS; ++i) {
            bool forged = (choice >> i) % 4 == 0;
            ballots_[i] = _signed(id, i, uint8((choice / 256) % 3), forged ? SIGNERS + 1 : i + 1);
            if (!forged && timesVoted[id][_actor(i)] == 0 && votesAtOpening[id][_actor(i)] > 0) ++good;
        }
        ballots_[SIGNERS] = _signed(id, 0, uint8((choice / 256) % 3), 1);
        ballots_[SIGNERS].voter = address(0);
        assertEq(governor.castVotesBySig(ballots_), good, "good ballots count, bad ones don't stop them");
        ++succeeded[Deed.Relay];
    }

    /// @dev One step on for a proposal that has not ended.
    function advance(uint256 seed) external heard(Deed.Advance) {
        uint256 id = _unfinished(seed);
        if (id != 0 && _advance(id)) ++succeeded[Deed.Advance];
    }

    /// @dev A proposal all the way to its end, if the votes and its calls allow it.
    function carry(uint256 seed) external heard(Deed.Carry) {
        uint256 id = _unfinished(seed);
        if (id != 0 && _carry(id)) ++succeeded[Deed.Carry];
    }

    /// @dev A proposer can withdraw a proposal before its vote, and nobody else can, nor anybody later.
    function cancel(uint256 seed, uint256 who) external heard(Deed.Cancel) {
        uint256 id = seed % 2 == 0 || proposals == 0 ? _propose(seed) : 1 + (seed % proposals);
        if (id == 0) return;
        _listen();
        address from = who % 2 == 0 ? told[id].proposer : _actor(who);
        bool possible = governor.state(id) == PENDING && from == told[id].proposer;
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _callsOf(id);
        vm.prank(from);
        try governor.cancel(targets, values, calldatas, told[id].descriptionHash) {
            assertTrue(possible, "somebody else cancelled, or too late");
        } catch {
            assertTrue(!possible, "its proposer could not cancel");
            _forget();
        }
        ++succeeded[Deed.Cancel];
    }

    /// @dev Expired operations can be closed by anyone, once; nothing else can.
    function close(uint256 seed, uint256 duration) external heard(Deed.Close) {
        uint256 id = _unfinished(seed);
        if (id == 0) return;
        while (governor.state(id) != QUEUED) if (!_advance(id)) return;
        _warp(governor.proposalExecutionDeadline(id) + (duration % 2));
        bool late = duration % 2 == 1;
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _callsOf(id);
        for (uint256 i = 0; i < 2; ++i) {
            _listen();
            try governor.expire(targets, values, calldatas, told[id].descriptionHash) {
                assertTrue(late && i == 0, "closed too early or twice");
            } catch {
                assertTrue(!late || i == 1, "what has expired could not be closed");
                _forget();
            }
        }
        ++succeeded[Deed.Close];
    }

    function trade(uint256 from, uint256 to, uint256 amount) external heard(Deed.Trade) {
        amount = bound(amount, 0, token.balanceOf(_actor(from)));
        vm.prank(_actor(from));
        token.transfer(_actor(to), amount);
        ++succeeded[Deed.Trade];
    }

    function delegate(uint256 from, uint256 to) external heard(Deed.Delegate) {
        vm.prank(_actor(from));
        token.delegate(to % 5 == 0 ? address(0) : _actor(to));
        ++succeeded[Deed.Delegate];
    }

    function wait(uint256 duration) external heard(Deed.Wait) {
        _warp(_now + bound(duration, 1, 4 days));
        ++succeeded[Deed.Wait];
    }

    /// @dev Any setter, by a vote of everybody. Seeds come again and again; what they mean changes.
    function set(uint256 seed) external heard(Deed.Set) {
        (address target, bytes memory data) = _anySetter(_mix(seed, tried[Deed.Set]));
        bytes[] memory calldatas = new bytes[](1);
        calldatas[0] = data;
        uint256 id = _submit(only(target), new uint256[](1), calldatas, seed);
        if (id != 0 && _carry(id)) ++succeeded[Deed.Set];
    }

    function give(uint256 which, uint256 amount) external heard(Deed.Give) {
        _endow(which, bound(amount, 1, 1_000));
        ++succeeded[Deed.Give];
    }

    /// @dev Whatever a stranger tries without a vote is refused.
    function attack(uint256 seed, uint256 who) external heard(Deed.Attack) {
        (address target, bytes memory data) = _attack(seed, who);
        vm.prank(_actor(who));
        (bool success, ) = target.call(data);
        assertTrue(!success, "an attack went through");
        _forget();
        ++succeeded[Deed.Attack];
    }

    function _attack(uint256 seed, uint256 who) private view returns (address target, bytes memory data) {
        uint256 kind = seed % 6;
        bytes32 role = keccak256("EXECUTOR_ROLE");
        target = governor.timelock();
        if (kind == 0) return _anySetter(seed / 6);
        if (kind == 1) data = abi.encodeCall(TimelockController.execute, (PAYEE, 0, "", 0, bytes32(seed)));
        if (kind == 2) data = abi.encodeCall(TimelockController.schedule, (PAYEE, 0, "", 0, bytes32(seed), 30 days));
        if (kind == 3) data = abi.encodeWithSignature("grantRole(bytes32,address)", role, _actor(who));
        if (kind == 4) {
            target = address(_treasury);
            data = abi.encodeCall(ITreasury.payAboveLimit, (_asset(seed / 6), _actor(who), 1));
        }
        if (kind == 5) {
            target = address(governor);
            data = _otherBytes(seed);
        }
    }

    /// @dev A proposal's execution with one byte more, or of one that is in no queue.
    function _otherBytes(uint256 seed) private view returns (bytes memory) {
        if (proposals == 0) return "";
        uint256 id = 1 + (seed % proposals);
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _callsOf(id);
        if (governor.state(id) == QUEUED || seed % 2 == 0) calldatas[0] = bytes.concat(calldatas[0], hex"00");
        return abi.encodeCall(governor.execute, (targets, values, calldatas, told[id].descriptionHash));
    }

    function _propose(uint256 seed) private returns (uint256) {
        uint256 count = 1 + (seed % 3);
        address[] memory targets = new address[](count);
        uint256[] memory values = new uint256[](count);
        bytes[] memory calldatas = new bytes[](count);
        for (uint256 i = 0; i < count; ++i)
            (targets[i], values[i], calldatas[i]) = _anyCall(_mix(seed, 8 * proposals + i));
        return _submit(targets, values, calldatas, seed);
    }

    /// @dev By whoever has most votes.
    function _submit(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        uint256 seed
    ) private returns (uint256) {
        if (proposals == MOST_PROPOSALS) return 0;
        address proposer = _actor(0);
        for (uint256 i = 1; i < ACTORS; ++i) if (_wasAbove(_actor(i), proposer)) proposer = _actor(i);
        vm.prank(proposer);
        return governor.propose(targets, values, calldatas, string(abi.encodePacked("Proposal ", proposals, seed)));
    }

    /// @dev As far as it can go. Returns whether it was executed.
    function _carry(uint256 id) private returns (bool) {
        _listen();
        for (uint256 step = 0; step < 5 && _advance(id); ++step) _listen();
        return governor.state(id) == IGovernor.ProposalState.Executed;
    }

    function _wasAbove(address a, address b) private view returns (bool) {
        return token.getPastVotes(a, _now - 1) > token.getPastVotes(b, _now - 1);
    }

    /// @dev A proposal whose vote is open; one that waits is brought there.
    function _opened(uint256 seed) private returns (uint256) {
        for (uint256 i = 0; i < proposals; ++i) {
            uint256 id = 1 + (((seed % proposals) + i) % proposals);
            if (_stateTold(id) == ACTIVE) return id;
        }
        uint256 unfinished = _unfinished(seed);
        if (unfinished == 0 || governor.state(unfinished) != PENDING) return 0;
        _warp(governor.proposalSnapshot(unfinished) + 1);
        return unfinished;
    }

    /// @dev A proposal that has not ended, or a new one.
    function _unfinished(uint256 seed) private returns (uint256 id) {
        for (uint256 i = 0; i < proposals; ++i) {
            id = 1 + (((seed % proposals) + i) % proposals);
            if (!stuck[id] && !_isFinal(_stateTold(id))) return id;
        }
        id = _propose(seed);
        _listen();
    }

    function _advance(uint256 id) private returns (bool) {
        IGovernor.ProposalState state = governor.state(id);
        if (_isFinal(state)) return false;
        if (state == PENDING) _warp(governor.proposalSnapshot(id) + 1);
        else if (state == ACTIVE) _approve(id);
        else return _proceed(id, state);
        return true;
    }

    /// @dev Everybody who has not voted votes For.
    function _approve(uint256 id) private {
        for (uint256 i = 0; i < ACTORS; ++i) {
            if (timesVoted[id][_actor(i)] != 0) continue;
            vm.prank(_actor(i));
            governor.castVote(id, 1);
        }
        _warp(governor.proposalDeadline(id) + 1);
    }

    function _proceed(uint256 id, IGovernor.ProposalState state) private returns (bool) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calldatas) = _callsOf(id);
        if (state != QUEUED) {
            governor.queue(targets, values, calldatas, told[id].descriptionHash);
            return true;
        }
        if (_now < governor.proposalEta(id)) _warp(governor.proposalEta(id));
        uint256 sum = 0;
        for (uint256 i = 0; i < values.length; ++i) sum += values[i];
        vm.deal(address(this), sum);
        _listen();
        try governor.execute{value: sum}(targets, values, calldatas, told[id].descriptionHash) {
            return true;
        } catch {
            _forget();
            stuck[id] = true;
            return false;
        }
    }
}
