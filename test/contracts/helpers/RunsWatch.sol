// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {SampleDollar} from "../../../contracts/local/SampleDollar.sol";
import {IModelRegistry} from "../../../contracts/models/IModelRegistry.sol";
import {IRunDisputes} from "../../../contracts/runs/IRunDisputes.sol";
import {IRunEndings} from "../../../contracts/runs/IRunEndings.sol";
import {IRunFunding} from "../../../contracts/runs/IRunFunding.sol";
import {IRunMilestones} from "../../../contracts/runs/IRunMilestones.sol";
import {IRunMoney} from "../../../contracts/runs/IRunMoney.sol";
import {IRunTerms} from "../../../contracts/runs/IRunTerms.sol";
import {IRunTypes} from "../../../contracts/runs/IRunTypes.sol";
import {RunAccounts} from "../../../contracts/runs/RunAccounts.sol";
import {HouseBase} from "./HouseBase.sol";
import {Vm} from "./TestBase.sol";

/// @dev Keeps its own books of several runs from what they announce, and compares.
abstract contract RunsWatch is HouseBase {
    using RunAccounts for RunAccounts.Account;

    uint256 internal constant ACTORS = 8;
    uint256 internal constant WEALTH = 1_000 ether;

    uint256 internal constant FUNDED = 1 << uint256(IRunTypes.Status.Funded);
    uint256 internal constant ACTIVE = 1 << uint256(IRunTypes.Status.Active);
    uint256 internal constant UNDER_REVIEW = 1 << uint256(IRunTypes.Status.UnderReview);
    uint256 internal constant STALLED = 1 << uint256(IRunTypes.Status.Stalled);
    uint256 internal constant DISPUTED = 1 << uint256(IRunTypes.Status.Disputed);
    uint256 internal constant FINAL_REVIEW = 1 << uint256(IRunTypes.Status.FinalReview);
    uint256 internal constant COMPLETED = 1 << uint256(IRunTypes.Status.Completed);
    uint256 internal constant LAPSED = 1 << uint256(IRunTypes.Status.Lapsed);
    uint256 internal constant FAILED = 1 << uint256(IRunTypes.Status.Failed);
    uint256 internal constant CANCELLED = 1 << uint256(IRunTypes.Status.Cancelled);
    uint256 internal constant ENDED = COMPLETED | LAPSED | FAILED | CANCELLED;

    SampleDollar internal dollar;

    /// @dev What every funder gave, got back, and what the run did not spend when it ended.
    mapping(uint256 runId => mapping(address funder => uint256)) internal gave;
    mapping(uint256 runId => mapping(address funder => uint256)) private _got;
    mapping(uint256 runId => uint256) private _unspent;

    mapping(uint256 runId => uint256) private _paid;
    mapping(uint256 runId => uint256) private _bondsIn;
    mapping(uint256 runId => uint256) private _bondsOut;
    mapping(uint256 runId => IRunTypes.Status) private _status;
    mapping(uint256 runId => mapping(uint256 index => uint256)) private _payments;

    bool private _strayed;
    bytes32 private _head;
    uint256 private _length;
    bool private _unrecorded;

    function actor(uint256 index) internal pure returns (address) {
        return address(uint160(0x2001 + (index % ACTORS)));
    }

    function prepare() internal {
        build();
        dollar = new SampleDollar();
        dollar.mint(address(treasury), WEALTH);
        vm.deal(address(treasury), WEALTH);
        for (uint256 i = 0; i < ACTORS; ++i) {
            vm.deal(actor(i), WEALTH);
            dollar.mint(actor(i), WEALTH);
            vm.prank(actor(i));
            dollar.approve(address(runs), type(uint256).max);
        }
        (_head, _length) = registry.head();
    }

    function termsOf() internal view returns (IRunTerms) {
        return IRunTerms(runs.terms());
    }

    function rulesOf(uint256 id) internal view returns (IRunTypes.Rules memory) {
        return termsOf().rules(id);
    }

    function cureEnd(uint256 id, IRunTypes.Run memory run) internal view returns (uint256 end) {
        (, end) = termsOf().deadlines(id, run.earned, run.activeSince);
    }

    function isDue(uint256 id, IRunTypes.Run memory run, uint256 index) internal view returns (bool) {
        bool well = run.status == IRunTypes.Status.Completed || run.status == IRunTypes.Status.Cancelled;
        if (index == run.milestones) return well && run.kept > 0;
        return index < run.earned && !runs.tranche(id, index).paid;
    }

    /// @dev Reads what was announced, and where every run is now.
    function watch(Vm.Log[] memory logs) internal {
        bytes32 kind;
        bytes memory arguments;
        for (uint256 i = 0; i < logs.length; ++i) {
            Vm.Log memory entry = logs[i];
            if (entry.emitter == address(runs) || entry.emitter == address(termsOf())) {
                if (kind != 0) _unrecorded = true;
                kind = entry.topics[0];
                arguments = _arguments(entry);
                _book(kind, entry);
            } else if (entry.topics[0] == IModelRegistry.HistoryAdvanced.selector) {
                (bytes32 record, ) = abi.decode(entry.data, (bytes32, bytes32));
                bool dynamic = kind == IRunFunding.RunFunded.selector || kind == IRunTerms.RunAmended.selector;
                if (kind != entry.topics[2] || (!dynamic && record != keccak256(arguments))) _unrecorded = true;
                _head = keccak256(abi.encode(_head, kind, record, block.timestamp));
                ++_length;
                kind = 0;
            }
        }
        if (kind != 0) _unrecorded = true;
        for (uint256 id = 1; id <= runs.runCount(); ++id) _follow(id);
    }

    /// @dev For each run and token: what was paid, what went back and what is held is what was given.
    function checkBudgets() external view {
        for (uint256 id = 1; id <= runs.runCount(); ++id) {
            RunAccounts.Account memory account = runs.run(id).account;
            uint256 given = gave[id][address(treasury)];
            uint256 got = _got[id][address(treasury)];
            for (uint256 i = 0; i < ACTORS; ++i) {
                given += gave[id][actor(i)];
                got += _got[id][actor(i)];
            }
            assertEq(account.funded, given, "a budget is what was given");
            assertEq(account.paid, _paid[id], "what the run says it paid was paid");
            assertEq(account.refunded, got, "what the run says it sent back was sent back");
            assertEq(_paid[id] + got + runs.held(id), given, "paid + refunded + held = funded");
        }
    }

    /// @dev The contract has what its runs hold, of ether and of dollars, and nothing was made or lost.
    function checkHoldings() external view {
        uint256[2] memory held;
        for (uint256 id = 1; id <= runs.runCount(); ++id) {
            held[runs.run(id).token == address(0) ? 0 : 1] += runs.held(id) + runs.bonded(id);
        }
        assertEq(address(runs).balance, held[0], "ether is what runs hold");
        assertEq(dollar.balanceOf(address(runs)), held[1], "dollars are what runs hold");
        uint256 etherSum = address(runs).balance + address(treasury).balance;
        uint256 dollarSum = dollar.balanceOf(address(runs)) + dollar.balanceOf(address(treasury));
        for (uint256 i = 0; i < ACTORS; ++i) {
            etherSum += actor(i).balance;
            dollarSum += dollar.balanceOf(actor(i));
        }
        assertEq(dollarSum, WEALTH * (ACTORS + 1), "no dollar is made or lost");
        assertEq(etherSum, WEALTH * (ACTORS + 1), "no ether is made or lost");
    }

    /// @dev Bonds are what came in and did not leave: released to somebody, or at stake.
    function checkBonds() external view {
        for (uint256 id = 1; id <= runs.runCount(); ++id) {
            assertEq(runs.bonded(id), _bondsIn[id] - _bondsOut[id], "what is bonded came in and did not leave");
            uint256 sum = runs.released(id, address(treasury));
            for (uint256 i = 0; i < ACTORS; ++i) sum += runs.released(id, actor(i));
            IRunTypes.Status status = runs.run(id).status;
            bool accepted = ((ENDED | FUNDED) >> uint256(status)) & 1 == 0;
            if (accepted) sum += rulesOf(id).operatorBond;
            if (status == IRunTypes.Status.Disputed) sum += rulesOf(id).challengeBond;
            assertEq(runs.bonded(id), sum, "every bond is somebody's");
        }
    }

    function checkStates() external view {
        assertTrue(!_strayed, "a run went where the diagram has no way");
    }

    function checkTranches() external view {
        for (uint256 id = 1; id <= runs.runCount(); ++id) {
            IRunTypes.Run memory run = runs.run(id);
            for (uint256 i = 0; i <= run.milestones; ++i) assertTrue(_payments[id][i] <= 1, "a tranche was paid twice");
            assertTrue(run.account.paid + run.account.owed <= run.promised, "no more than the milestones");
            assertTrue(run.kept <= run.account.owed, "what is held back is owed");
            assertTrue(run.promised <= run.account.funded, "every milestone can be paid");
        }
    }

    /// @dev Within one unit of its part; the treasury gets what rounding left, which is less than a unit for each funder.
    function checkRefunds() external view {
        for (uint256 id = 1; id <= runs.runCount(); ++id) {
            IRunTypes.Run memory run = runs.run(id);
            for (uint256 i = 0; i < ACTORS; ++i) {
                uint256 part = gave[id][actor(i)];
                uint256 got = _got[id][actor(i)];
                assertTrue(got <= part, "more went back than was given");
                if (got == 0) continue;
                assertTrue(got * run.account.funded <= _unspent[id] * part, "no more than its part");
                assertTrue((got + 1) * run.account.funded > _unspent[id] * part, "no less than its part");
            }
            uint256 own = gave[id][address(treasury)];
            uint256 back = _got[id][address(treasury)];
            assertTrue(back <= own + ACTORS, "the treasury got more than it gave, and dust");
            assertTrue(
                back * run.account.funded <= _unspent[id] * own + ACTORS * run.account.funded,
                "its part, and dust"
            );
        }
    }

    function checkHistory() external view {
        (bytes32 head, uint256 length) = registry.head();
        assertTrue(!_unrecorded, "a change is not in the history");
        assertTrue(head == _head, "the head is the fold of the changes");
        assertEq(length, _length, "as many links as changes");
    }

    /// @dev An event's arguments in their order; the indexed ones come first in all events of runs.
    function _arguments(Vm.Log memory entry) private pure returns (bytes memory arguments) {
        for (uint256 i = 1; i < entry.topics.length; ++i) arguments = bytes.concat(arguments, entry.topics[i]);
        arguments = bytes.concat(arguments, entry.data);
    }

    function _book(bytes32 kind, Vm.Log memory entry) private {
        uint256 id = uint256(entry.topics[1]);
        if (kind == IRunMilestones.TranchePaid.selector) {
            ++_payments[id][uint256(entry.topics[2])];
            _paid[id] += abi.decode(entry.data, (uint256));
        } else if (kind == IRunEndings.RunEnded.selector) {
            (_unspent[id], , , ) = abi.decode(entry.data, (uint256, uint256, uint256, uint256));
        } else if (kind == IRunEndings.RefundClaimed.selector) {
            (, uint256 amount) = abi.decode(entry.data, (address, uint256));
            _got[id][address(uint160(uint256(entry.topics[2])))] += amount;
        } else if (kind == IRunFunding.RunAccepted.selector) {
            (, uint256 bond) = abi.decode(entry.data, (bytes32, uint256));
            _bondsIn[id] += bond;
        } else if (kind == IRunDisputes.ReviewChallenged.selector) {
            (, uint256 bond, ) = abi.decode(entry.data, (bytes32, uint256, uint48));
            _bondsIn[id] += bond;
        } else if (kind == IRunMoney.BondWithdrawn.selector) {
            (, uint256 amount) = abi.decode(entry.data, (address, uint256));
            _bondsOut[id] += amount;
        }
    }

    function _follow(uint256 id) private {
        IRunTypes.Status status = runs.run(id).status;
        IRunTypes.Status before = _status[id];
        if (status == before) return;
        if ((_ways(before) >> uint256(status)) & 1 == 0) _strayed = true;
        _status[id] = status;
    }

    /// @dev Where a run can be after one more step, or after time has passed.
    function _ways(IRunTypes.Status from) private pure returns (uint256) {
        if (from == IRunTypes.Status.None) return FUNDED;
        if (from == IRunTypes.Status.Funded) return ACTIVE | LAPSED | CANCELLED;
        if (from == IRunTypes.Status.Active) return UNDER_REVIEW | STALLED | CANCELLED;
        if (from == IRunTypes.Status.UnderReview) return ACTIVE | STALLED | DISPUTED | FINAL_REVIEW | CANCELLED;
        if (from == IRunTypes.Status.Stalled) return ACTIVE | UNDER_REVIEW | FAILED | CANCELLED;
        if (from == IRunTypes.Status.Disputed)
            return ACTIVE | UNDER_REVIEW | FINAL_REVIEW | COMPLETED | FAILED | CANCELLED;
        if (from == IRunTypes.Status.FinalReview) return DISPUTED | COMPLETED;
        return 0;
    }
}
