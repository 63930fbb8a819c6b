// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {IGovernorTexts} from "./IGovernorTexts.sol";

/// @dev Refuses proposals without a description (an unreadable proposal has passed elsewhere unseen) and endless texts.
abstract contract GovernorTexts is IGovernorTexts, Governor {
    /// @inheritdoc IGovernorTexts
    uint256 public constant MAX_DESCRIPTION_LENGTH = 16_384;

    /// @inheritdoc IGovernorTexts
    uint256 public constant MAX_REASON_LENGTH = 2_048;

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal virtual override returns (uint256) {
        uint256 length = bytes(description).length;
        if (length > MAX_DESCRIPTION_LENGTH || !_isVisible(bytes(description))) {
            revert GovernorInvalidDescription(length, MAX_DESCRIPTION_LENGTH);
        }
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _castVote(
        uint256 proposalId,
        address account,
        uint8 support,
        string memory reason,
        bytes memory params
    ) internal virtual override returns (uint256) {
        uint256 length = bytes(reason).length;
        if (length > MAX_REASON_LENGTH) revert GovernorReasonTooLong(length, MAX_REASON_LENGTH);
        return super._castVote(proposalId, account, support, reason, params);
    }

    /// @dev Whether a text has a byte beyond ASCII's space and control characters.
    function _isVisible(bytes memory text) private pure returns (bool) {
        for (uint256 i = 0; i < text.length; ++i) {
            if (text[i] > 0x20 && text[i] != 0x7f) return true;
        }
        return false;
    }
}
