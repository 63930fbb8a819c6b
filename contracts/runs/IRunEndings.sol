// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IRunTypes} from "./IRunTypes.sol";

/**
 * @dev How runs end. Whatever ends one, what was earned stays payable, nothing is transferred at that moment, and every
 * funder can have its part of the rest sent back.
 */
interface IRunEndings is IRunTypes {
    /**
     * @dev Emitted when a run is completed, lapses, fails or is cancelled. `unspent` is what its funders get back together,
     * `reserved` what was earned and is still to be paid, `forfeited` what a failed run had held back, which is unspent now.
     */
    event RunEnded(
        uint256 indexed runId,
        Status indexed status,
        uint256 unspent,
        uint256 reserved,
        uint256 forfeited,
        uint256 proposalId
    );

    /// @dev Emitted when a funder's part of the unspent money is sent.
    event RefundClaimed(uint256 indexed runId, address indexed funder, address to, uint256 amount);

    /// @dev What a funder of an ended run would get back now.
    function refundable(uint256 runId, address funder) external view returns (uint256);

    /// @dev Closes a run that was not accepted in time. Anyone may call it.
    function lapse(uint256 runId) external;

    /// @dev Fails a run that stayed overdue through its cure period. Anyone may call it.
    function fail(uint256 runId) external;

    /// @dev Completes a run that has passed its final review. Anyone may call it.
    function complete(uint256 runId) external;

    /**
     * @dev Ends a run that has not earned every milestone. Nobody loses a bond by it, and what was held back becomes payable.
     * Only the timelock.
     */
    function cancel(uint256 runId) external;

    /**
     * @dev Sends a funder its part of what an ended run did not spend, rounded down; the treasury, once everybody else
     * is settled, gets what rounding left. Anyone may call it.
     */
    function claimRefund(uint256 runId, address funder) external;
}
