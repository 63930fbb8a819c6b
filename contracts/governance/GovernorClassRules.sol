// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Approval} from "./Approval.sol";
import {Class, ClassLattice} from "./ClassLattice.sol";
import {GovernorBounds} from "./GovernorBounds.sol";
import {IGovernorBounds} from "./IGovernorBounds.sol";
import {IGovernorClasses} from "./IGovernorClasses.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev The rule of each class, within hard bounds and in order: whatever setter is used, no number is greater for a class
 * than for a stricter one. Every rule is kept as it stood at any time. Governor's period and quorum are Ordinary's.
 */
abstract contract GovernorClassRules is IGovernorClasses, GovernorBounds {
    using SafeCast for uint256;
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant MIN_QUORUM_NUMERATOR = 100;
    uint256 private constant MAX_QUORUM_NUMERATOR = 5_000;
    uint256 private constant MIN_APPROVAL = 5_000;
    uint256 private constant MAX_APPROVAL = 9_000;

    /// @dev Where the least quorum begins in the word that keeps a rule.
    uint256 private constant FLOOR_OFFSET = 96;

    /// @dev By class.
    Checkpoints.Trace208[4] private _rules;

    constructor(uint32 period, uint256 numerator, ClassRules memory rules) {
        _setRule(Class.Ordinary, ClassRule(period, numerator.toUint32(), rules.ordinaryApproval));
        _setRule(Class.Restrictive, rules.restrictive);
        _setRule(Class.Terms, rules.terms);
        _setRule(Class.Constitutional, rules.constitutional);
        _checkOrder();
    }

    /// @inheritdoc IGovernorBounds
    function quorumNumerator() external view virtual returns (uint256) {
        return quorumNumerator(clock());
    }

    /// @inheritdoc IGovernorBounds
    function quorumNumerator(uint256 timepoint) public view virtual returns (uint256) {
        return _quorumIn(_ruleAt(Class.Ordinary, timepoint));
    }

    /// @inheritdoc IGovernorBounds
    function quorumDenominator() external view virtual returns (uint256) {
        return Approval.BASIS_POINTS;
    }

    /// @inheritdoc IGovernorClasses
    function classRule(Class class) public view virtual returns (ClassRule memory) {
        return classRule(class, clock());
    }

    /// @inheritdoc IGovernorClasses
    function classRule(Class class, uint256 timepoint) public view virtual returns (ClassRule memory) {
        uint256 rule = _ruleAt(class, timepoint);
        return ClassRule(uint32(_periodIn(rule)), uint32(_quorumIn(rule)), uint32(_approvalIn(rule)));
    }

    /// @inheritdoc IGovernorBounds
    function setVotingPeriod(uint32 newVotingPeriod) external virtual onlyGovernance {
        uint256 rule = _ruleAt(Class.Ordinary, clock());
        emit VotingPeriodSet(_periodIn(rule), newVotingPeriod);
        _keep(Class.Ordinary, newVotingPeriod, _quorumIn(rule), _approvalIn(rule));
        _checkOrder();
    }

    /// @inheritdoc IGovernorBounds
    function updateQuorumNumerator(uint256 newQuorumNumerator) external virtual onlyGovernance {
        uint256 rule = _ruleAt(Class.Ordinary, clock());
        emit QuorumNumeratorUpdated(_quorumIn(rule), newQuorumNumerator);
        _keep(Class.Ordinary, _periodIn(rule), newQuorumNumerator, _approvalIn(rule));
        _checkOrder();
    }

    /// @inheritdoc IGovernorClasses
    function setClassRule(Class class, ClassRule memory rule) external virtual onlyGovernance {
        _setRule(class, rule);
        _checkOrder();
    }

    /// @dev A class's rule at a timepoint, in the one word that keeps it.
    function _ruleAt(Class class, uint256 timepoint) internal view returns (uint256) {
        Checkpoints.Trace208 storage rules = _rules[uint8(class)];
        (, uint48 since, uint208 rule) = rules.latestCheckpoint();
        return since <= timepoint ? rule : rules.upperLookup(timepoint.toUint48());
    }

    function _periodIn(uint256 rule) internal pure returns (uint256) {
        return uint32(rule >> 64);
    }

    function _quorumIn(uint256 rule) internal pure returns (uint256) {
        return uint32(rule >> 32);
    }

    function _approvalIn(uint256 rule) internal pure returns (uint256) {
        return uint32(rule);
    }

    /// @dev The least quorum, in votes, which is the same for all classes and is kept with each, where it is read.
    function _floorIn(uint256 rule) internal pure returns (uint256) {
        return rule >> FLOOR_OFFSET;
    }

    function _keepFloor(uint256 floor) internal {
        for (uint256 i = 0; i < _rules.length; ++i) {
            uint256 rule = _rules[i].latest() % (1 << FLOOR_OFFSET);
            _rules[i].push(clock(), ((floor << FLOOR_OFFSET) | rule).toUint208());
        }
    }

    function _setRule(Class class, ClassRule memory rule) private {
        ClassRule memory old = classRule(class);
        if (class == Class.Ordinary) {
            emit VotingPeriodSet(old.votingPeriod, rule.votingPeriod);
            emit QuorumNumeratorUpdated(old.quorum, rule.quorum);
        }
        emit ClassRuleSet(class, old, rule);
        _keep(class, rule.votingPeriod, rule.quorum, rule.approval);
    }

    function _keep(Class class, uint256 period, uint256 quorum_, uint256 approval) private {
        _setPeriod(class, period);
        SettingBounds.check("quorumNumerator", quorum_, MIN_QUORUM_NUMERATOR, MAX_QUORUM_NUMERATOR);
        SettingBounds.check("approval", approval, MIN_APPROVAL, MAX_APPROVAL);
        Checkpoints.Trace208 storage rules = _rules[uint8(class)];
        uint256 floor = _floorIn(rules.latest()) << FLOOR_OFFSET;
        rules.push(clock(), uint208(floor | (period << 64) | (quorum_ << 32) | approval));
    }

    function _checkOrder() private view {
        uint48 now_ = clock();
        uint256 a = _ruleAt(Class.Restrictive, now_);
        uint256 b = _ruleAt(Class.Ordinary, now_);
        uint256 c = _ruleAt(Class.Terms, now_);
        uint256 d = _ruleAt(Class.Constitutional, now_);
        for (uint256 i = 0; i < 3; ++i) {
            if (!ClassLattice.isOrdered(uint32(a), uint32(b), uint32(c), uint32(d))) {
                revert GovernorClassOrder(uint32(a), uint32(b), uint32(c), uint32(d));
            }
            (a, b, c, d) = (a >> 32, b >> 32, c >> 32, d >> 32);
        }
    }
}
