// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Class} from "./ClassLattice.sol";
import {IGovernorBounds} from "./IGovernorBounds.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev What a proposal is made by, each within hard bounds: the delay, the threshold and the period of every class. They
 * share one slot, so that proposing reads one. Functions and events are those of OpenZeppelin's GovernorSettings.
 */
abstract contract GovernorBounds is IGovernorBounds, GovernorVotes {
    using SafeCast for uint256;

    uint256 private constant MIN_VOTING_DELAY = 1 hours;
    uint256 private constant MAX_VOTING_DELAY = 30 days;
    uint256 private constant MIN_VOTING_PERIOD = 1 days;
    uint256 private constant MAX_VOTING_PERIOD = 60 days;

    /// @dev A threshold above a twentieth of the supply could leave nobody able to propose.
    uint256 private constant THRESHOLD_DIVISOR = 20;

    /// @dev In seconds.
    uint48 private _votingDelay;
    /// @dev In votes, which are never more than the token's greatest supply.
    uint104 private _proposalThreshold;
    /// @dev In seconds, 24 bits for each class. The greatest period needs 23.
    uint96 private _periods;

    constructor(uint48 initialVotingDelay, uint256 initialProposalThreshold) {
        _setVotingDelay(initialVotingDelay);
        _setProposalThreshold(initialProposalThreshold);
    }

    function votingDelay() public view virtual override returns (uint256) {
        return _votingDelay;
    }

    function proposalThreshold() public view virtual override returns (uint256) {
        return _proposalThreshold;
    }

    /// @inheritdoc IGovernorBounds
    function setVotingDelay(uint48 newVotingDelay) external virtual onlyGovernance {
        _setVotingDelay(newVotingDelay);
    }

    /// @inheritdoc IGovernorBounds
    function setProposalThreshold(uint256 newProposalThreshold) external virtual onlyGovernance {
        _setProposalThreshold(newProposalThreshold);
    }

    function _setVotingDelay(uint48 newVotingDelay) private {
        SettingBounds.check("votingDelay", newVotingDelay, MIN_VOTING_DELAY, MAX_VOTING_DELAY);
        emit VotingDelaySet(_votingDelay, newVotingDelay);
        _votingDelay = newVotingDelay;
    }

    function _setProposalThreshold(uint256 newProposalThreshold) private {
        SettingBounds.check("proposalThreshold", newProposalThreshold, 1, _supply() / THRESHOLD_DIVISOR);
        emit ProposalThresholdSet(_proposalThreshold, newProposalThreshold);
        _proposalThreshold = newProposalThreshold.toUint104();
    }

    /// @dev A class's period for proposals made now, in seconds.
    function _periodOf(Class class) internal view returns (uint256) {
        return uint24(_periods >> (24 * uint8(class)));
    }

    function _setPeriod(Class class, uint256 period) internal {
        SettingBounds.check("votingPeriod", period, MIN_VOTING_PERIOD, MAX_VOTING_PERIOD);
        uint256 offset = 24 * uint8(class);
        _periods = uint96((_periods & ~(uint256(type(uint24).max) << offset)) | (period << offset));
    }

    /// @dev The supply of votes now, in the token's smallest unit.
    function _supply() internal view returns (uint256) {
        return IERC20(address(token())).totalSupply();
    }
}
