// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorVotesQuorumFraction} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Approval} from "./Approval.sol";
import {IGovernorBounds} from "./IGovernorBounds.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev OpenZeppelin's settings, each within hard bounds. Delay and period in seconds, the threshold in votes, the quorum's
 * fraction in basis points.
 */
abstract contract GovernorBounds is IGovernorBounds, GovernorVotesQuorumFraction, GovernorSettings {
    uint256 private constant MIN_VOTING_DELAY = 1 hours;
    uint256 private constant MAX_VOTING_DELAY = 30 days;
    uint256 private constant MIN_VOTING_PERIOD = 1 days;
    uint256 private constant MAX_VOTING_PERIOD = 60 days;
    uint256 private constant MIN_QUORUM_NUMERATOR = 100;
    uint256 private constant MAX_QUORUM_NUMERATOR = 5_000;

    /// @dev A threshold above a twentieth of the supply could leave nobody able to propose.
    uint256 private constant THRESHOLD_DIVISOR = 20;

    function proposalThreshold() public view virtual override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @dev The quorum's fraction is in basis points.
    function quorumDenominator() public view virtual override returns (uint256) {
        return Approval.BASIS_POINTS;
    }

    function _setVotingDelay(uint48 newVotingDelay) internal virtual override {
        SettingBounds.check("votingDelay", newVotingDelay, MIN_VOTING_DELAY, MAX_VOTING_DELAY);
        super._setVotingDelay(newVotingDelay);
    }

    function _setVotingPeriod(uint32 newVotingPeriod) internal virtual override {
        _checkVotingPeriod(newVotingPeriod);
        super._setVotingPeriod(newVotingPeriod);
    }

    function _setProposalThreshold(uint256 newProposalThreshold) internal virtual override {
        SettingBounds.check("proposalThreshold", newProposalThreshold, 1, _supply() / THRESHOLD_DIVISOR);
        super._setProposalThreshold(newProposalThreshold);
    }

    function _updateQuorumNumerator(uint256 newQuorumNumerator) internal virtual override {
        _checkQuorumNumerator(newQuorumNumerator);
        super._updateQuorumNumerator(newQuorumNumerator);
    }

    function _checkVotingPeriod(uint256 period) internal pure {
        SettingBounds.check("votingPeriod", period, MIN_VOTING_PERIOD, MAX_VOTING_PERIOD);
    }

    function _checkQuorumNumerator(uint256 numerator) internal pure {
        SettingBounds.check("quorumNumerator", numerator, MIN_QUORUM_NUMERATOR, MAX_QUORUM_NUMERATOR);
    }

    /// @dev The supply of votes now, in the token's smallest unit.
    function _supply() internal view returns (uint256) {
        return IERC20(address(token())).totalSupply();
    }
}
