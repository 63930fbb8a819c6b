// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Class} from "../../../../contracts/governance/ClassLattice.sol";
import {IGovernorClasses} from "../../../../contracts/governance/IGovernorClasses.sol";
import {ITreasury} from "../../../../contracts/governance/ITreasury.sol";
import {StewardGovernor} from "../../../../contracts/governance/StewardGovernor.sol";
import {IModelRegistry} from "../../../../contracts/models/IModelRegistry.sol";
import {IStewardToken} from "../../../../contracts/token/IStewardToken.sol";
import {Batch} from "../../mocks/Batch.sol";
import {TestBase} from "../../helpers/TestBase.sol";

/// @dev What members may want: every setter and every kind of call, most of them possible, some not.
abstract contract GovernanceCalls is TestBase {
    uint256 private constant SETTERS = 12;
    uint256 private constant KINDS = 22;

    address internal constant PAYEE = address(0xbeef);

    StewardGovernor internal immutable governor;
    Batch internal immutable outside;

    address internal immutable dollar;

    constructor(StewardGovernor governor_, address dollar_) {
        governor = governor_;
        dollar = dollar_;
        outside = new Batch();
    }

    function _asset(uint256 seed) internal view returns (address) {
        return seed % 2 == 0 ? address(0) : dollar;
    }

    function _anyCall(uint256 seed) internal view returns (address target, uint256 value, bytes memory data) {
        uint256 kind = seed % KINDS;
        uint256 x = _mix(seed, 1);
        if (kind < SETTERS) {
            (target, data) = _setter(kind, x);
        } else if (kind < SETTERS + 4) {
            (target, data) = _payment(kind - SETTERS, x);
        } else {
            (target, value, data) = _other(kind - SETTERS - 4, x);
        }
    }

    function _anySetter(uint256 seed) internal view returns (address target, bytes memory data) {
        return _setter(seed % SETTERS, _mix(seed, 1));
    }

    function _mix(uint256 seed, uint256 salt) internal pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, salt)));
    }

    /// @dev One value in eight is beyond the bounds.
    function _value(uint256 x, uint256 min, uint256 max) internal pure returns (uint256) {
        return x % 8 == 0 ? max + 1 : bound(x / 8, min, max);
    }

    function _setter(uint256 kind, uint256 x) private view returns (address target, bytes memory data) {
        target = address(governor);
        uint256 supply = governor.token().getPastTotalSupply(block.timestamp - 1);
        if (kind == 0) data = abi.encodeCall(governor.setVotingDelay, (uint48(_value(x, 1 hours, 30 days))));
        if (kind == 1) data = abi.encodeCall(governor.setVotingPeriod, (_ordered(x, Class.Ordinary).votingPeriod));
        if (kind == 2) data = abi.encodeCall(governor.setProposalThreshold, (_value(x, 1, supply / 20)));
        if (kind == 3) data = abi.encodeCall(governor.updateQuorumNumerator, (_ordered(x, Class.Ordinary).quorum));
        if (kind == 4) data = abi.encodeCall(governor.setQuorumFloor, (_value(x, 1, supply / 2)));
        if (kind == 5) data = abi.encodeCall(governor.setLateQuorumVoteExtension, (uint48(_value(x, 0, 2 days))));
        if (kind == 6) data = abi.encodeCall(governor.setQueueWindow, (uint32(_value(x, 1 days, 60 days))));
        if (kind == 7) data = abi.encodeCall(governor.setExecutionWindow, (uint32(_value(x, 1 days, 60 days))));
        if (kind == 8) data = _classRule(x);
        if (kind == 9) data = _callClass(x);
        if (kind == 10) {
            target = governor.timelock();
            data = abi.encodeCall(TimelockController.updateDelay, (_value(x, 1 days, 30 days)));
        }
        if (kind == 11) {
            target = governor.house().treasury;
            data = abi.encodeCall(ITreasury.setLimit, (_asset(x), bound(x / 2, 0, 1_000)));
        }
    }

    function _classRule(uint256 x) private view returns (bytes memory) {
        Class class = Class(x % 4);
        return abi.encodeCall(governor.setClassRule, (class, _ordered(x / 4, class)));
    }

    /// @dev A rule between those of the classes beside it; one number in eight is beyond.
    function _ordered(uint256 x, Class class) private view returns (IGovernorClasses.ClassRule memory) {
        IGovernorClasses.ClassRule memory least = IGovernorClasses.ClassRule(1 days, 100, 5_000);
        IGovernorClasses.ClassRule memory most = IGovernorClasses.ClassRule(60 days, 5_000, 9_000);
        if (class != Class.Restrictive) least = governor.classRule(Class(uint8(class) - 1));
        if (class != Class.Constitutional) most = governor.classRule(Class(uint8(class) + 1));
        return
            IGovernorClasses.ClassRule({
                votingPeriod: uint32(_value(x, least.votingPeriod, most.votingPeriod)),
                quorum: uint32(_value(x / 8, least.quorum, most.quorum)),
                approval: uint32(bound(x, least.approval, most.approval))
            });
    }

    /// @dev Sometimes of a contract of the house, or down to Restrictive: both are refused.
    function _callClass(uint256 x) private view returns (bytes memory) {
        address target = x % 8 == 0 ? governor.house().treasury : address(outside);
        Class class = x % 11 == 0 ? Class.Restrictive : Class(1 + ((x / 8) % 3));
        bytes4 selector = x % 3 == 0 ? bytes4(0) : outside.run.selector;
        return abi.encodeCall(governor.setCallClass, (target, selector, class));
    }

    function _payment(uint256 kind, uint256 x) private view returns (address target, bytes memory data) {
        target = governor.house().treasury;
        uint256 amount = bound(x / 2, 0, 300);
        if (kind < 2) data = abi.encodeCall(ITreasury.pay, (_asset(x), PAYEE, amount));
        if (kind == 2) data = abi.encodeCall(ITreasury.payAboveLimit, (_asset(x), PAYEE, amount));
        if (kind == 3) {
            target = governor.house().token;
            data = abi.encodeCall(IStewardToken.mint, (PAYEE, bound(x, 0, 10 ether)));
        }
    }

    /// @dev Records, ether, unknown and short calls, and payments wrapped in another contract's call.
    function _other(uint256 kind, uint256 x) private view returns (address target, uint256 value, bytes memory data) {
        address registry = governor.house().registry;
        if (kind == 0) return (registry, 0, abi.encodeCall(IModelRegistry.recordResolution, (1, bytes32(x | 1))));
        if (kind == 1) return (registry, 0, abi.encodeCall(IModelRegistry.setCharter, (1, bytes32(x | 1))));
        if (kind == 2) return (PAYEE, bound(x, 0, 5), "");
        if (kind == 3) return (registry, 0, abi.encodePacked(uint24(x)));
        if (kind == 4) return (address(outside), 0, _wrapped(x));
        return (address(outside), 0, abi.encodeCall(outside.run, (new address[](0), new bytes[](0))));
    }

    function _wrapped(uint256 x) private view returns (bytes memory) {
        bytes[] memory calls = new bytes[](1);
        address target;
        (target, calls[0]) = _payment(0, x);
        return abi.encodeCall(outside.run, (only(target), calls));
    }
}
