// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {StewardGovernor} from "../../../contracts/governance/StewardGovernor.sol";
import {SampleDollar} from "../../../contracts/local/SampleDollar.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {Vm} from "../helpers/TestBase.sol";
import {GovernanceHandler} from "./campaign/GovernanceHandler.sol";

/// @dev Where the machine finds the handlers.
contract GovernanceDeeds is GovernanceHandler {
    constructor(
        StewardGovernor governor,
        SampleDollar dollar,
        uint256 start,
        Vm.Log[] memory birth
    ) GovernanceHandler(governor, dollar, start, birth) {}
}

contract GovernanceTest is HouseBase {
    GovernanceDeeds private _handler;

    function setUp() public {
        vm.recordLogs();
        build();
        _handler = new GovernanceDeeds(governor, new SampleDollar(), block.timestamp, vm.getRecordedLogs());
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    /// @dev That states follow from the events, move forward and stay when they are final, every handler checks at its end.
    function invariant_theTallyIsTheSumOfTheBallots() external view {
        _handler.checkTallies();
    }

    function invariant_noMoreVotesThanTheSupplyAtTheSnapshot() external view {
        _handler.checkSupply();
    }

    function invariant_everybodyVotesOnceWithWhatItHadAtTheSnapshot() external view {
        _handler.checkVoters();
    }

    function invariant_whatAProposalNeedsNeverChanges() external view {
        _handler.checkNeeds();
    }

    function invariant_onlyWhatPassedAndWaitedIsExecuted() external view {
        _handler.checkExecuted();
    }

    function invariant_theSettingsAreWhatTheEventsTell() external view {
        _handler.checkSettings();
    }

    function invariant_theSettingsStayInBoundsAndInOrder() external view {
        _handler.checkBounds();
    }

    function invariant_aClassNeverFalls() external view {
        _handler.checkClasses();
    }

    function invariant_moneyLeavesByVotesAlone() external view {
        _handler.checkMoney();
    }

    function invariant_ordinarySpendingKeepsToTheLimit() external view {
        _handler.checkLimits();
    }

    function invariant_thePastOfVotesAndRulesStays() external view {
        _handler.checkPast();
    }

    function invariant_everyDeedSucceedsOftenEnough() external view {
        _handler.checkSuccess();
    }
}
