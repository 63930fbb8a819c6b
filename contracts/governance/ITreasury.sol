// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITreasuryReserves} from "./ITreasuryReserves.sol";

/**
 * @dev A stewardship's money. The zero address stands for ether, amounts are in a token's smallest unit (wei for ether).
 */
interface ITreasury is ITreasuryReserves {
    /// @dev Emitted when ether arrives.
    event EtherReceived(address indexed from, uint256 amount);

    /// @dev Emitted when a vote pays somebody.
    event Paid(address indexed token, address indexed to, uint256 amount, bool aboveLimit);

    /// @dev Emitted when a vote funds a training run.
    event RunFundsDrawn(address indexed token, uint256 amount, bool aboveLimit);

    /// @dev Emitted when a token's limit changes.
    event LimitSet(address indexed token, uint256 oldLimit, uint256 newLimit);

    /// @dev Thrown when an ordinary payment exceeds what is left of the token's limit in this period.
    error TreasuryLimitExceeded(address token, uint256 amount, uint256 available);

    /// @dev Thrown when anyone but the training runs draws money for a run.
    error TreasuryUnauthorizedRuns(address caller);

    /// @dev Thrown when a payment would go to nobody, to the treasury itself, or to the training runs or the
    /// forks, which could not return it.
    error TreasuryInvalidRecipient(address to);

    /// @dev Length of a limit's period, in seconds. Periods are counted from 1970.
    function LIMIT_PERIOD() external view returns (uint256);

    /// @dev The training runs that may draw what votes gave them. They never change.
    function runs() external view returns (address);

    /// @dev What ordinary votes may spend of a token in one period. Zero until a vote sets it.
    function limit(address token) external view returns (uint256);

    /// @dev What ordinary votes may still spend of a token in the present period.
    function available(address token) external view returns (uint256);

    /// @dev Pays within the limit. Only the timelock.
    function pay(address token, address to, uint256 amount) external;

    /// @dev Pays whatever the limit says, and does not count against it. Only the timelock.
    function payAboveLimit(address token, address to, uint256 amount) external;

    /// @dev Sets what ordinary votes may spend of a token in one period. Only the timelock.
    function setLimit(address token, uint256 newLimit) external;

    /// @dev Hands the training runs the money of a run that a vote has just funded. Only the training runs.
    function drawForRun(address token, uint256 amount, bool aboveLimit) external;
}
