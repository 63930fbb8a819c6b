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

    /**
     * @dev OpenZeppelin's rule, in less code: a description that ends with `#proposer=0x` and forty hexadecimal digits of any
     * case can be sent by that account alone. Any other ending means nothing.
     */
    function _isValidDescriptionForProposer(
        address proposer,
        string memory description
    ) internal view virtual override returns (bool) {
        bytes memory text = bytes(description);
        if (text.length < 52) return true;
        bytes12 marker = "#proposer=0x";
        uint256 named;
        unchecked {
            uint256 start = text.length - 52;
            for (uint256 i = 0; i < 52; ++i) {
                uint256 character = uint8(text[start + i]);
                if (i < 12) {
                    if (character != uint8(marker[i])) return true;
                    continue;
                }
                uint256 digit = character - 48;
                if (digit > 9) {
                    digit = (character | 32) - 87;
                    if (digit < 10 || digit > 15) return true;
                }
                named = (named << 4) | digit;
            }
        }
        return named == uint160(proposer);
    }

    /// @dev Whether a text has a byte beyond ASCII's space and control characters.
    function _isVisible(bytes memory text) private pure returns (bool) {
        for (uint256 i = 0; i < text.length; ++i) {
            if (text[i] > 0x20 && text[i] != 0x7f) return true;
        }
        return false;
    }
}
