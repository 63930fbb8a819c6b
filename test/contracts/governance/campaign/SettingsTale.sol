// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Class} from "../../../../contracts/governance/ClassLattice.sol";
import {IGovernorBallots} from "../../../../contracts/governance/IGovernorBallots.sol";
import {IGovernorBounds} from "../../../../contracts/governance/IGovernorBounds.sol";
import {IGovernorClasses} from "../../../../contracts/governance/IGovernorClasses.sol";
import {IGovernorExpiry} from "../../../../contracts/governance/IGovernorExpiry.sol";
import {IGovernorRule} from "../../../../contracts/governance/IGovernorRule.sol";
import {TestBase, Vm} from "../../helpers/TestBase.sol";

/// @dev What the events say of every setting, from birth on. Each that tells what was before must tell the truth.
abstract contract SettingsTale is TestBase {
    bytes32 internal constant VOTING_DELAY = IGovernorBounds.VotingDelaySet.selector;
    bytes32 internal constant VOTING_PERIOD = IGovernorBounds.VotingPeriodSet.selector;
    bytes32 internal constant THRESHOLD = IGovernorBounds.ProposalThresholdSet.selector;
    bytes32 internal constant QUORUM = IGovernorBounds.QuorumNumeratorUpdated.selector;
    bytes32 internal constant FLOOR = IGovernorRule.QuorumFloorSet.selector;
    bytes32 internal constant EXTENSION = IGovernorBallots.LateQuorumVoteExtensionSet.selector;
    bytes32 internal constant QUEUE_WINDOW = IGovernorExpiry.QueueWindowSet.selector;
    bytes32 internal constant EXECUTION_WINDOW = IGovernorExpiry.ExecutionWindowSet.selector;
    bytes32 internal constant MIN_DELAY = TimelockController.MinDelayChange.selector;

    address internal immutable _governor;
    address internal immutable _timelock;

    uint256 internal _now;

    mapping(bytes32 kind => uint256) private _settings;
    mapping(Class class => IGovernorClasses.ClassRule) private _rules;
    mapping(address target => mapping(bytes4 selector => uint256)) private _classPlusOne;

    constructor(address governor, address timelock) {
        (_governor, _timelock) = (governor, timelock);
    }

    function _setting(bytes32 kind) internal view returns (uint256) {
        return _settings[kind];
    }

    function _ruleTold(Class class) internal view returns (IGovernorClasses.ClassRule memory) {
        return _rules[class];
    }

    /// @dev What nobody has told anything of is Constitutional, and so is ether, and what has no selector.
    function _classTold(address target, uint256 value, bytes memory data) internal view returns (Class) {
        if (value != 0 || data.length < 4) return Class.Constitutional;
        uint256 found = _classPlusOne[target][bytes4(data)];
        return found == 0 ? Class.Constitutional : Class(found - 1);
    }

    function _hearSetting(Vm.Log memory log) internal {
        bytes32 kind = log.topics[0];
        if (kind == IGovernorClasses.ClassRuleSet.selector) {
            _hearRule(Class(uint256(log.topics[1])), log.data);
        } else if (kind == IGovernorClasses.CallClassSet.selector) {
            _hearCallClass(address(uint160(uint256(log.topics[1]))), bytes4(log.topics[2]), log.data);
        } else if (log.topics.length == 1 && log.data.length == 64) {
            (uint256 oldValue, uint256 newValue) = abi.decode(log.data, (uint256, uint256));
            assertEq(oldValue, _settings[kind], "what was before is told right");
            _settings[kind] = newValue;
            IGovernorClasses.ClassRule storage ordinary = _rules[Class.Ordinary];
            if (kind == VOTING_PERIOD) ordinary.votingPeriod = uint32(newValue);
            if (kind == QUORUM) ordinary.quorum = uint32(newValue);
        }
    }

    function _hearRule(Class class, bytes memory data) private {
        (IGovernorClasses.ClassRule memory oldRule, IGovernorClasses.ClassRule memory newRule) = abi.decode(
            data,
            (IGovernorClasses.ClassRule, IGovernorClasses.ClassRule)
        );
        IGovernorClasses.ClassRule memory known = _rules[class];
        // Ordinary's period and quorum have just been told by events of their own.
        if (class == Class.Ordinary) {
            assertEq(newRule.votingPeriod, known.votingPeriod, "the period is told alike");
            assertEq(newRule.quorum, known.quorum, "the quorum is told alike");
            (oldRule.votingPeriod, oldRule.quorum) = (known.votingPeriod, known.quorum);
        }
        bool same = keccak256(abi.encode(oldRule)) == keccak256(abi.encode(known));
        assertTrue(same, "the rule before is told right");
        _rules[class] = newRule;
    }

    function _hearCallClass(address target, bytes4 selector, bytes memory data) private {
        (Class oldClass, Class newClass) = abi.decode(data, (Class, Class));
        assertTrue(oldClass == _classTold(target, 0, bytes.concat(selector)), "the class before is told right");
        _classPlusOne[target][selector] = uint256(newClass) + 1;
    }
}
