// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunTypes} from "../../../contracts/runs/IRunTypes.sol";
import {RunsWatch} from "../helpers/RunsWatch.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Votes, operators, funders, challengers and strangers who move runs in every order that the contracts allow.
contract RunsHandler is RunsWatch {
    uint256 private constant MOST_RUNS = 8;
    uint256 private constant LIVE = FUNDED | ACTIVE | UNDER_REVIEW | STALLED | DISPUTED;

    address private immutable _owner = msg.sender;

    uint256 private _tried;
    uint256 private _done;

    modifier attempt() {
        ++_tried;
        vm.recordLogs();
        _;
        watch(vm.getRecordedLogs());
    }

    constructor() {
        prepare();
        vm.recordLogs();
        for (uint256 i = 0; i < 4; ++i) _fund(i, 2, i);
        watch(vm.getRecordedLogs());
        for (uint256 i = 0; i < 2; ++i) _accept(1 + i, runs.run(1 + i));
        watch(vm.getRecordedLogs());
    }

    function fund(uint256 seed, uint256 milestones, uint256 amount) external attempt {
        if (runs.runCount() == MOST_RUNS) return;
        _fund(seed, milestones, amount);
        ++_done;
    }

    function cofund(uint256 seed, uint256 who, uint256 amount) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, LIVE);
        bool open = _isOne(run.status, LIVE) && run.earned < run.milestones;
        if (id == 0) return;
        uint128 gift = uint128(bound(amount, 0, 3 ether));
        vm.prank(actor(who));
        try runs.cofund{value: _value(run, gift)}(id, gift) {
            assertTrue(open, "funded what can't be earned any more");
            gave[id][actor(who)] += gift;
            ++_done;
        } catch {
            _discard();
            assertTrue(!open, "a gift was refused");
        }
    }

    function accept(uint256 seed) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, FUNDED);
        if (run.status != IRunTypes.Status.Funded || block.timestamp > run.acceptBy) return;
        _accept(id, run);
        ++_done;
    }

    function submit(uint256 seed) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, ACTIVE | STALLED);
        if (!_isOne(run.status, ACTIVE | STALLED) || block.timestamp > cureEnd(id, run)) return;
        IRunTypes.Evidence memory evidence;
        evidence.checkpointRoot = bytes32(seed | 1);
        vm.prank(run.operator);
        runs.submitMilestone(id, evidence);
        ++_done;
    }

    function attest(uint256 seed, uint256 tier) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, UNDER_REVIEW);
        if (run.status != IRunTypes.Status.UnderReview) return;
        address verifier = rulesOf(id).verifier;
        uint256[3] memory tiers = [uint256(1), 2, 4];
        vm.prank(verifier);
        runs.attest(id, run.review, IRunTypes.Tier(tiers[tier % 3]), bytes32("report"));
        ++_done;
    }

    function challenge(uint256 seed, uint256 who) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, UNDER_REVIEW | FINAL_REVIEW);
        bool open = _isOne(run.status, UNDER_REVIEW | FINAL_REVIEW) && block.timestamp <= run.reviewEndsAt;
        if (id == 0 || !open) return;
        bool first = runs.review(id).challenger == address(0);
        uint256 bond = _value(run, rulesOf(id).challengeBond);
        vm.prank(actor(who));
        try runs.challenge{value: bond}(id, run.review, bytes32("objection")) {
            assertTrue(first, "challenged twice");
            ++_done;
        } catch {
            _discard();
            assertTrue(!first, "a challenge was refused");
        }
    }

    function rule(uint256 seed, bool upheld) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, DISPUTED);
        if (run.status != IRunTypes.Status.Disputed || block.timestamp > runs.review(id).rulingBy) return;
        address arbiter = rulesOf(id).arbiter;
        vm.prank(arbiter);
        runs.rule(id, run.review, upheld, bytes32("ruling"));
        ++_done;
    }

    /// @dev Anyone moves on what time has decided.
    function push(uint256 seed) external attempt {
        seed = seed % (type(uint256).max / 2);
        for (uint256 i = 0; i < runs.runCount(); ++i) {
            (uint256 id, ) = _choose(seed + i);
            if (!_push(id)) continue;
            ++_done;
            return;
        }
    }

    /// @dev Anyone may try to have any tranche paid at any time. Half of the time it is one that is due, if there is any.
    function pay(uint256 seed, uint256 index, bool any) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _choose(seed);
        if (id == 0) return;
        index = index % (uint256(run.milestones) + 2);
        for (uint256 i = 1; !any && i <= runs.runCount() && !isDue(id, run, index); ++i) {
            (id, run) = (i, runs.run(i));
            index = 0;
            while (index < run.milestones && !isDue(id, run, index)) ++index;
        }
        bool due = isDue(id, run, index);
        try runs.payTranche(id, index) {
            assertTrue(due, "paid what was not due");
            ++_done;
        } catch {
            _discard();
            assertTrue(!due, "refused what was due");
        }
    }

    function refund(uint256 seed, uint256 who) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, ENDED);
        address funder = who % 4 == 0 ? address(treasury) : actor(who);
        uint256 given = id == 0 ? 0 : runs.given(id, funder);
        if (id == 0) return;
        try runs.claimRefund(id, funder) {
            assertTrue(_isOne(run.status, ENDED), "sent back before the end");
            ++_done;
        } catch {
            _discard();
            assertTrue(!_isOne(run.status, ENDED) || given == 0, "a refund was refused");
        }
    }

    function withdraw(uint256 seed, uint256 who) external attempt {
        seed = seed % runs.runCount();
        uint256 id = 0;
        address account;
        for (uint256 i = 0; i < (ACTORS + 1) * runs.runCount() && account == address(0); ++i) {
            id = 1 + ((seed + i) % runs.runCount());
            uint256 index = ((who % ACTORS) + i / runs.runCount()) % (ACTORS + 1);
            address one = index == ACTORS ? address(treasury) : actor(index);
            if (runs.released(id, one) > 0) account = one;
        }
        if (account == address(0)) return;
        runs.withdrawBond(id, account);
        ++_done;
    }

    function setPayee(uint256 seed, uint256 who, uint256 to) external attempt {
        (uint256 id, ) = _choose(seed);
        if (id == 0) return;
        vm.prank(actor(who));
        runs.setPayee(id, actor(to));
        ++_done;
    }

    /// @dev Rarely, or no run would live for long.
    function cancel(uint256 seed) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _choose(seed);
        if (uint256(keccak256(abi.encode(seed))) % 4 != 0) {
            --_tried;
            return;
        }
        if (!_isOne(run.status, LIVE) || run.earned == run.milestones) return;
        vm.prank(address(timelock));
        runs.cancel(id);
        ++_done;
    }

    /// @dev A vote moves due dates, and gives what was given on top to the milestones that are left.
    function amend(uint256 seed, uint256 delay) external attempt {
        (uint256 id, IRunTypes.Run memory run) = _seek(seed, ACTIVE | STALLED);
        if (!_isOne(run.status, ACTIVE | STALLED)) return;
        IRunTypes.Setup memory setup = termsOf().setup(id);
        setup.delay += uint32(bound(delay, 0, 2 days));
        uint128[] memory amounts = new uint128[](run.milestones - run.earned);
        for (uint256 i = 0; i < amounts.length; ++i) amounts[i] = termsOf().milestone(id, run.earned + i).amount;
        amounts[0] += run.account.funded - run.promised;
        vm.prank(address(timelock));
        runs.amendByVote(id, setup, amounts, bytes32("reason"));
        ++_done;
    }

    function wait(uint256 duration) external attempt {
        vm.warp(block.timestamp + bound(duration, 1, 2 days));
        ++_done;
    }

    function checkSuccess() external view {
        assertTrue(_tried < 60 || _done * 10 >= _tried * 3, "fewer than 30 in 100 went through");
    }

    /// @dev In the end strangers alone bring every run to its end, and all money out.
    function leave() external attempt {
        if (msg.sender != _owner) return;
        for (uint256 id = 1; id <= runs.runCount(); ++id) {
            uint256 steps = 0;
            while (!_isOne(runs.run(id).status, ENDED)) {
                assertTrue(++steps < 60, "a run can't be brought to its end");
                vm.warp(block.timestamp + 12 days);
                _push(id);
                watch(vm.getRecordedLogs());
            }
            uint256 last = runs.run(id).milestones;
            for (uint256 i = 0; i <= last; ++i) if (isDue(id, runs.run(id), i)) runs.payTranche(id, i);
            for (uint256 i = 0; i <= ACTORS; ++i) {
                address account = i == ACTORS ? address(treasury) : actor(i);
                if (runs.released(id, account) > 0) runs.withdrawBond(id, account);
                if (runs.given(id, account) + runs.refundable(id, account) > 0) runs.claimRefund(id, account);
            }
            assertEq(runs.bonded(id), 0, "no bond stays behind");
            assertEq(runs.held(id), 0, "no money stays behind");
        }
        assertEq(address(runs).balance, 0, "no ether stays behind");
        assertEq(dollar.balanceOf(address(runs)), 0, "no dollar stays behind");
    }

    function _fund(uint256 seed, uint256 milestones, uint256 amount) private {
        IRunTypes.Spec memory spec = _spec(seed, 1 + (milestones % 3), amount);
        vm.prank(address(timelock));
        uint256 id = runs.fundAboveLimit(spec);
        gave[id][address(treasury)] = runs.run(id).promised;
    }

    function _accept(uint256 id, IRunTypes.Run memory run) private {
        uint256 bond = _value(run, rulesOf(id).operatorBond);
        vm.prank(run.operator);
        runs.accept{value: bond}(id, run.specHash);
    }

    /// @dev What a refused call announced was undone with it, but is recorded.
    function _discard() private {
        vm.getRecordedLogs();
    }

    /// @return Whether there was anything to do.
    function _push(uint256 id) private returns (bool) {
        IRunTypes.Run memory run = runs.run(id);
        bool over = block.timestamp > run.reviewEndsAt;
        if (run.status == IRunTypes.Status.Funded && block.timestamp > run.acceptBy) runs.lapse(id);
        else if (run.status == IRunTypes.Status.Stalled && block.timestamp > cureEnd(id, run)) runs.fail(id);
        else if (run.status == IRunTypes.Status.FinalReview && over) runs.complete(id);
        else if (run.status == IRunTypes.Status.Disputed && block.timestamp > runs.review(id).rulingBy)
            runs.closeDispute(id);
        else return _close(id);
        return true;
    }

    function _close(uint256 id) private returns (bool) {
        try runs.closeReview(id) {
            return true;
        } catch {
            _discard();
            return false;
        }
    }

    function _spec(uint256 seed, uint256 milestones, uint256 amount) private view returns (IRunTypes.Spec memory spec) {
        (, , spec.adoptedSet) = registry.adoptedSet(1);
        spec.modelId = 1;
        spec.operator = actor(seed % 3);
        spec.token = seed % 2 == 0 ? address(0) : address(dollar);
        spec.acceptBy = uint48(block.timestamp + 4 days);
        spec.milestones = new IRunTypes.Milestone[](milestones);
        for (uint256 i = 0; i < milestones; ++i) {
            uint256 part = bound(uint256(keccak256(abi.encode(amount, i))), 10, 10 ether);
            IRunTypes.Tier least = IRunTypes.Tier((seed >> 8) % 3);
            spec.milestones[i] = IRunTypes.Milestone(
                uint128(part),
                uint48(block.timestamp + 10 days + i * 5 days),
                1,
                least
            );
        }
        spec.rules = IRunTypes.Rules({
            operatorBond: uint128((seed >> 16) % 11),
            challengeBond: uint128(1 + ((seed >> 24) % 10)),
            reviewWindow: 2 days,
            disputeWindow: 3 days,
            finalReview: uint32((seed >> 32) % 3) * 1 days,
            grace: 1 days,
            cure: 2 days,
            holdback: uint16((seed >> 40) % 5_001),
            maxStrikes: uint8((seed >> 56) % 3),
            arbiter: (seed >> 64) % 2 == 0 ? address(0) : actor(ACTORS - 1),
            verifier: address(0),
            envelope: IRunTypes.Envelope(0, 0, 0)
        });
    }

    function _value(IRunTypes.Run memory run, uint256 amount) private pure returns (uint256) {
        return run.token == address(0) ? amount : 0;
    }

    function _isOne(IRunTypes.Status status, uint256 mask) private pure returns (bool) {
        return (mask >> uint256(status)) & 1 == 1;
    }

    /// @dev The first run in one of the states from one on that is chosen at random, or that one if there is none.
    function _seek(uint256 seed, uint256 mask) private view returns (uint256 id, IRunTypes.Run memory run) {
        seed = seed % (type(uint256).max / 2);
        for (uint256 i = 0; i < runs.runCount(); ++i) {
            (id, run) = _choose(seed + i);
            if (_isOne(run.status, mask)) return (id, run);
        }
        return _choose(seed);
    }

    function _choose(uint256 seed) private view returns (uint256 id, IRunTypes.Run memory run) {
        if (runs.runCount() == 0) return (id, run);
        id = 1 + (seed % runs.runCount());
        run = runs.run(id);
    }
}

contract RunInvariantsTest is TestBase {
    RunsHandler private _handler;

    function setUp() public {
        _handler = new RunsHandler();
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_everyBudgetAddsUp() external view {
        _handler.checkBudgets();
    }

    function invariant_nothingIsMadeOrLost() external view {
        _handler.checkHoldings();
    }

    function invariant_everyBondIsSomebodys() external view {
        _handler.checkBonds();
    }

    function invariant_statesOnlyMoveAlongTheDiagram() external view {
        _handler.checkStates();
    }

    function invariant_noTrancheIsPaidTwice() external view {
        _handler.checkTranches();
    }

    function invariant_everyFunderGetsItsPartAndNoMore() external view {
        _handler.checkRefunds();
    }

    function invariant_oneHeadCoversEveryChange() external view {
        _handler.checkHistory();
    }

    function invariant_enoughGoesThrough() external view {
        _handler.checkSuccess();
    }

    function afterInvariant() external {
        _handler.leave();
    }
}
