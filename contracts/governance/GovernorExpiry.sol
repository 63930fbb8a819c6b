// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {GovernorTimelock} from "./GovernorTimelock.sol";
import {IGovernorExpiry} from "./IGovernorExpiry.sol";
import {SettingBounds} from "./SettingBounds.sol";

/**
 * @dev A decision that nobody carries out in time expires, so that an old majority can't act on a later community. Both
 * windows count for a proposal as they stood at its snapshot, so what has expired stays expired whatever they become.
 */
abstract contract GovernorExpiry is IGovernorExpiry, GovernorTimelock {
    using Checkpoints for Checkpoints.Trace208;

    uint256 private constant MIN_WINDOW = 1 days;
    uint256 private constant MAX_WINDOW = 60 days;

    Checkpoints.Trace208 private _queueWindows;
    Checkpoints.Trace208 private _executionWindows;

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
        return _queueWindows.latest();
    }

    /// @inheritdoc IGovernorExpiry
    function executionWindow() public view virtual returns (uint256) {
        return _executionWindows.latest();
    }

    /// @inheritdoc IGovernorExpiry
    function proposalQueueDeadline(uint256 proposalId) public view virtual returns (uint256) {
        return proposalDeadline(proposalId) + _windowOf(_queueWindows, proposalId);
    }

    /// @inheritdoc IGovernorExpiry
    function proposalExecutionDeadline(uint256 proposalId) public view virtual returns (uint256) {
        uint256 eta = proposalEta(proposalId);
        return eta == 0 ? 0 : eta + _windowOf(_executionWindows, proposalId);
    }

    /// @inheritdoc IGovernorExpiry
    function expire(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) external virtual returns (uint256 proposalId) {
        proposalId = getProposalId(targets, values, calldatas, descriptionHash);
        _validateStateBitmap(proposalId, _encodeStateBitmap(ProposalState.Expired));
        emit ProposalExpired(proposalId);
        _cancelOperation(targets, values, calldatas, descriptionHash);
    }

    /// @inheritdoc IGovernorExpiry
    function setQueueWindow(uint32 newQueueWindow) external virtual onlyGovernance {
        _setQueueWindow(newQueueWindow);
    }

    /// @inheritdoc IGovernorExpiry
    function setExecutionWindow(uint32 newExecutionWindow) external virtual onlyGovernance {
        _setExecutionWindow(newExecutionWindow);
    }

    function _setQueueWindow(uint32 newQueueWindow) internal virtual {
        emit QueueWindowSet(queueWindow(), newQueueWindow);
        _setWindow(_queueWindows, "queueWindow", newQueueWindow);
    }

    function _setExecutionWindow(uint32 newExecutionWindow) internal virtual {
        emit ExecutionWindowSet(executionWindow(), newExecutionWindow);
        _setWindow(_executionWindows, "executionWindow", newExecutionWindow);
    }

    function _setWindow(Checkpoints.Trace208 storage windows, bytes32 setting, uint32 newWindow) private {
        SettingBounds.check(setting, newWindow, MIN_WINDOW, MAX_WINDOW);
        windows.push(clock(), newWindow);
    }

    function _windowOf(Checkpoints.Trace208 storage windows, uint256 proposalId) private view returns (uint256) {
        return windows.upperLookup(uint48(proposalSnapshot(proposalId)));
    }
}
