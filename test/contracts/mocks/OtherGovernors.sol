// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockCompound} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockCompound.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {ICompoundTimelock} from "@openzeppelin/contracts/vendor/compound/ICompoundTimelock.sol";
import {PlainToken} from "./Plain.sol";

/// @dev OpenZeppelin's votes with a clock of seconds.
contract SecondsToken is PlainToken {
    constructor(address holder, uint256 supply) PlainToken(holder, supply) {}

    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }
}

/// @dev Votes whose name, symbol and decimals are whatever their maker likes.
contract BoastingToken is PlainToken {
    string private _boast;
    uint8 private immutable _decimals;

    constructor(address holder, uint256 supply, string memory boast, uint8 decimals_) PlainToken(holder, supply) {
        _boast = boast;
        _decimals = decimals_;
    }

    function name() public view override returns (string memory) {
        return _boast;
    }

    function symbol() public view override returns (string memory) {
        return _boast;
    }

    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}

/// @dev OpenZeppelin's governor without a timelock: it carries out what was decided itself. Durations in its token's clock.
contract BareGovernor is
    Governor,
    GovernorSettings,
    GovernorCountingSimple,
    GovernorVotes,
    GovernorVotesQuorumFraction
{
    constructor(
        string memory name_,
        IVotes token,
        uint48 votingDelay_,
        uint32 votingPeriod_,
        uint256 threshold,
        uint256 quorumPercent
    )
        Governor(name_)
        GovernorSettings(votingDelay_, votingPeriod_, threshold)
        GovernorVotes(token)
        GovernorVotesQuorumFraction(quorumPercent)
    {}

    function proposalThreshold() public view virtual override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }
}

/// @dev A governor over Compound's timelock.
contract CompoundGovernor is BareGovernor, GovernorTimelockCompound {
    constructor(
        IVotes token,
        ICompoundTimelock timelock
    ) BareGovernor("Compound style", token, 1, 20, 0, 4) GovernorTimelockCompound(timelock) {}

    function state(uint256 id) public view override(Governor, GovernorTimelockCompound) returns (ProposalState) {
        return super.state(id);
    }

    function proposalThreshold() public view override(Governor, BareGovernor) returns (uint256) {
        return super.proposalThreshold();
    }

    function proposalNeedsQueuing(uint256 id) public view override(Governor, GovernorTimelockCompound) returns (bool) {
        return super.proposalNeedsQueuing(id);
    }

    function _queueOperations(
        uint256 id,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockCompound) returns (uint48) {
        return super._queueOperations(id, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 id,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockCompound) {
        super._executeOperations(id, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockCompound) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockCompound) returns (address) {
        return super._executor();
    }
}

/// @dev The part of Compound's timelock that tells a reader what it is.
contract CompoundDelay {
    // solhint-disable-next-line const-name-snakecase
    uint256 public constant delay = 2 days;
    // solhint-disable-next-line func-name-mixedcase
    uint256 public constant GRACE_PERIOD = 14 days;
}

/// @dev Governor Bravo's own words, which are not those of IGovernor.
contract BravoWords {
    uint256 public proposalCount = 7;

    function quorumVotes() external pure returns (uint256) {
        return 400_000 ether;
    }

    function votingDelay() external pure returns (uint256) {
        return 13_140;
    }

    function votingPeriod() external pure returns (uint256) {
        return 19_710;
    }
}

/// @dev Answers whatever it is asked with the same bytes.
contract Parrot {
    bytes private _words;

    constructor(bytes memory words) {
        _words = words;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        return _words;
    }
}
