// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ICatalogue} from "../../../contracts/catalogue/ICatalogue.sol";
import {Treasury} from "../../../contracts/governance/Treasury.sol";
import {SampleDollar} from "../../../contracts/local/SampleDollar.sol";
import {ModelRegistry} from "../../../contracts/models/ModelRegistry.sol";
import {ITrainingRuns} from "../../../contracts/runs/ITrainingRuns.sol";
import {TrainingRuns} from "../../../contracts/runs/TrainingRuns.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Votes, operators and strangers who move every run in every order that the contract allows.
contract RunsHandler is TestBase {
    uint256 private constant MOST_RUNS = 8;

    TrainingRuns private immutable _runs;
    Treasury private immutable _treasury;
    ModelRegistry private immutable _registry;
    SampleDollar private immutable _dollar;

    uint256 private _now;
    mapping(uint256 runId => uint256) private _paid;

    constructor(TrainingRuns runs, Treasury treasury, ModelRegistry registry, SampleDollar dollar, uint256 start) {
        _runs = runs;
        _treasury = treasury;
        _registry = registry;
        _dollar = dollar;
        _now = start;
    }

    function operator(uint256 runId) public pure returns (address) {
        return address(uint160(0x2001 + (runId % 3)));
    }

    function fund(uint256 seed, uint256 amount, uint256 milestones, bool ether_) external {
        if (_runs.runCount() >= MOST_RUNS) return;
        ITrainingRuns.Spec memory spec = _spec(seed, amount, 1 + (milestones % 4), ether_);
        vm.prank(_runs.timelock());
        _runs.fundAboveLimit(spec);
    }

    function accept(uint256 seed) external {
        (uint256 id, ITrainingRuns.Run memory run) = _choose(seed);
        if (run.status != ITrainingRuns.Status.Funded || _now > run.acceptBy) return;
        vm.prank(run.operator);
        _runs.accept(id, run.specHash);
    }

    function submit(uint256 seed) external {
        (uint256 id, ITrainingRuns.Run memory run) = _choose(seed);
        if (run.status != ITrainingRuns.Status.Active || run.submitted == run.milestones) return;
        ITrainingRuns.Evidence memory evidence;
        evidence.logs = bytes32(seed | 1);
        vm.prank(run.operator);
        _runs.submitMilestone(id, evidence);
    }

    /// @dev Anyone may try to have any tranche paid at any time; what is paid is counted here.
    function pay(uint256 seed, uint256 index) external {
        (uint256 id, ITrainingRuns.Run memory run) = _choose(seed);
        if (id == 0) return;
        index = index % (run.milestones + 1);
        ITrainingRuns.Tranche memory tranche = _runs.tranche(id, index);
        bool payable_ = !tranche.paid && tranche.payableAt != 0 && _now > tranche.payableAt;
        try _runs.payTranche(id, index) {
            assertTrue(payable_, "paid what was not payable");
            _paid[id] += tranche.amount;
        } catch {
            assertTrue(!payable_, "refused what was payable");
        }
    }

    function lapse(uint256 seed) external {
        (uint256 id, ITrainingRuns.Run memory run) = _choose(seed);
        if (run.status != ITrainingRuns.Status.Funded || _now <= run.acceptBy) return;
        _runs.lapse(id);
    }

    function cancel(uint256 seed) external {
        (uint256 id, ITrainingRuns.Run memory run) = _choose(seed);
        bool running =
            run.status == ITrainingRuns.Status.Funded ||
                run.status == ITrainingRuns.Status.Active ||
                run.status == ITrainingRuns.Status.UnderReview;
        if (!running || (seed >> 8) % 2 == 0) return;
        vm.prank(_runs.timelock());
        _runs.cancel(id);
    }

    function wait(uint256 duration) external {
        _now += bound(duration, 1, 3 days);
        vm.warp(_now);
    }

    function check() external view {
        uint256 etherHeld;
        uint256 dollarsHeld;
        for (uint256 id = 1; id <= _runs.runCount(); ++id) {
            ITrainingRuns.Run memory run = _runs.run(id);
            uint256 held = _runs.held(id);
            assertEq(run.paid + run.refunded + held, run.funded, "paid + refunded + held = funded");
            assertEq(run.paid, _paid[id], "what the run says it paid was paid");
            if (run.token == address(0)) etherHeld += held;
            else dollarsHeld += held;
            _checkStatus(run, held);
        }
        assertEq(address(_runs).balance, etherHeld, "ether is what runs hold");
        assertEq(_dollar.balanceOf(address(_runs)), dollarsHeld, "dollars are what runs hold");
    }

    /// @dev Nothing is made and nothing is lost.
    function checkSum(uint256 total) external view {
        uint256 etherSum = address(_runs).balance + address(_treasury).balance;
        uint256 dollarSum = _dollar.balanceOf(address(_runs)) + _dollar.balanceOf(address(_treasury));
        for (uint256 i = 0; i < 3; ++i) {
            etherSum += operator(i).balance;
            dollarSum += _dollar.balanceOf(operator(i));
        }
        assertEq(etherSum, total, "ether");
        assertEq(dollarSum, total, "dollars");
    }

    function _checkStatus(ITrainingRuns.Run memory run, uint256 held) private pure {
        if (run.status == ITrainingRuns.Status.Completed) {
            assertEq(run.paid, run.funded, "a completed run is paid whole");
            assertEq(run.submitted, run.milestones, "a completed run has every milestone");
        } else if (run.status == ITrainingRuns.Status.Lapsed) {
            assertEq(run.refunded, run.funded, "a lapsed run is refunded whole");
        } else if (run.status != ITrainingRuns.Status.Cancelled) {
            assertEq(run.refunded, 0, "a live run is not refunded");
            assertTrue(held > 0, "a live run holds money");
        }
    }

    function _choose(uint256 seed) private view returns (uint256 id, ITrainingRuns.Run memory run) {
        uint256 count = _runs.runCount();
        if (count == 0) return (id, run);
        id = 1 + (seed % count);
        run = _runs.run(id);
    }

    function _spec(
        uint256 seed,
        uint256 amount,
        uint256 milestones,
        bool ether_
    ) private view returns (ITrainingRuns.Spec memory spec) {
        (, , spec.adoptedSet) = _registry.adoptedSet(1);
        spec.modelId = 1;
        spec.operator = operator(seed);
        spec.token = ether_ ? address(0) : address(_dollar);
        spec.leastCoverage = ICatalogue.Coverage.None;
        spec.acceptBy = uint48(_now + 4 days);
        spec.reviewWindow = uint32(1 days + (seed % 3 days));
        spec.milestones = new ITrainingRuns.Milestone[](milestones);
        for (uint256 i = 0; i < milestones; ++i) {
            uint256 part = bound(uint256(keccak256(abi.encode(amount, i))), 1, 10 ether);
            spec.milestones[i] = ITrainingRuns.Milestone(uint128(part), uint48(_now + 30 days), 1 << 5);
        }
    }
}

contract ConservationTest is HouseBase {
    uint256 private constant TOTAL = 1_000 ether;

    RunsHandler private _handler;
    SampleDollar private _dollar;

    function setUp() public {
        build();
        _dollar = new SampleDollar();
        _dollar.mint(address(treasury), TOTAL);
        vm.deal(address(treasury), TOTAL);
        _handler = new RunsHandler(runs, treasury, registry, _dollar, block.timestamp);
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_everyRunAddsUp() external view {
        _handler.check();
    }

    function invariant_nothingIsMadeOrLost() external view {
        _handler.checkSum(TOTAL);
    }

    function testFuzz_aPeriodSpendsNoMoreThanItsLimit(uint256 limit, uint256[8] calldata amounts) external {
        limit = bound(limit, 0, TOTAL);
        vm.prank(address(timelock));
        treasury.setLimit(address(0), limit);
        uint256 spent;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint256 amount = bound(amounts[i], 0, TOTAL / 4);
            vm.prank(address(timelock));
            try treasury.pay(address(0), address(0xbeef), amount) {
                spent += amount;
            } catch {
                assertTrue(spent + amount > limit, "refused within the limit");
            }
            assertTrue(spent <= limit, "more than the limit");
            assertEq(treasury.available(address(0)), limit - spent, "what is left");
        }
        assertEq(address(0xbeef).balance, spent, "what arrived");
    }
}
