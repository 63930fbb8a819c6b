// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {GovernorTimelock} from "./GovernorTimelock.sol";
import {IGovernorExpiry} from "./IGovernorExpiry.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev A decision that nobody carries out in time expires, so that an old majority can't act on a later community. Both
 * windows are fixed for a proposal when it is made, so what has expired stays expired whatever the settings become.
 */
abstract contract GovernorExpiry is IGovernorExpiry, GovernorTimelock {
    struct Expiry {
        uint32 queueWindow;
        uint32 executionWindow;
        bool closed;
    }

    uint256 private constant MIN_WINDOW = 1 days;
    uint256 private constant MAX_WINDOW = 60 days;

    uint32 private _queueWindow;
    uint32 private _executionWindow;

    mapping(uint256 proposalId => Expiry) private _expiries;

    constructor(uint32 initialQueueWindow, uint32 initialExecutionWindow) {
        _setQueueWindow(initialQueueWindow);
        _setExecutionWindow(initialExecutionWindow);
    }

    function state(uint256 proposalId) public view virtual override returns (ProposalState) {
        ProposalState current = super.state(proposalId);
        if (current == ProposalState.Succeeded && clock() > proposalQueueDeadline(proposalId)) {
            return ProposalState.Expired;
        }
        if (current == ProposalState.Queued && clock() > proposalExecutionDeadline(proposalId)) {
            return ProposalState.Expired;
        }
        return current;
    }

    /// @inheritdoc IGovernorExpiry
    function queueWindow() public view virtual returns (uint256) {
        return _queueWindow;
    }

    /// @inheritdoc IGovernorExpiry
    function executionWindow() public view virtual returns (uint256) {
        return _executionWindow;
    }

    /// @inheritdoc IGovernorExpiry
    function proposalQueueDeadline(uint256 proposalId) public view virtual returns (uint256) {
        return proposalDeadline(proposalId) + _expiries[proposalId].queueWindow;
    }

    /// @inheritdoc IGovernorExpiry
    function proposalExecutionDeadline(uint256 proposalId) public view virtual returns (uint256) {
        uint256 eta = proposalEta(proposalId);
        return eta == 0 ? 0 : eta + _expiries[proposalId].executionWindow;
    }

    /// @inheritdoc IGovernorExpiry
    function expire(uint256 proposalId) external virtual {
        Expiry storage expiry = _expiries[proposalId];
        ProposalState current = state(proposalId);
        if (current != ProposalState.Expired || expiry.closed) {
            revert GovernorUnexpectedProposalState(proposalId, current, _encodeStateBitmap(ProposalState.Expired));
        }
        expiry.closed = true;
        emit ProposalExpired(proposalId);
        _cancelOperation(proposalId);
    }

    /// @inheritdoc IGovernorExpiry
    function setQueueWindow(uint32 newQueueWindow) external virtual onlyGovernance {
        _setQueueWindow(newQueueWindow);
    }

    /// @inheritdoc IGovernorExpiry
    function setExecutionWindow(uint32 newExecutionWindow) external virtual onlyGovernance {
        _setExecutionWindow(newExecutionWindow);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256 proposalId) {
        proposalId = super._propose(targets, values, calldatas, description, proposer);
        Expiry storage expiry = _expiries[proposalId];
        expiry.queueWindow = _queueWindow;
        expiry.executionWindow = _executionWindow;
    }

    function _setQueueWindow(uint32 newQueueWindow) internal virtual {
        SettingBounds.check("queueWindow", newQueueWindow, MIN_WINDOW, MAX_WINDOW);
        emit QueueWindowSet(_queueWindow, newQueueWindow);
        _queueWindow = newQueueWindow;
    }

    function _setExecutionWindow(uint32 newExecutionWindow) internal virtual {
        SettingBounds.check("executionWindow", newExecutionWindow, MIN_WINDOW, MAX_WINDOW);
        emit ExecutionWindowSet(_executionWindow, newExecutionWindow);
        _executionWindow = newExecutionWindow;
    }
}
