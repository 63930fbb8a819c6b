// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ITreasury} from "./ITreasury.sol";
import {Timelocked} from "./Timelocked.sol";
import {TreasuryReserves} from "./TreasuryReserves.sol";

/**
 * @dev Holds ether and ERC-20 tokens and spends them on the timelock's word. What an ordinary vote can spend is limited per
 * token and period; whatever is above needs another function, which a stricter rule can guard. What belongs to members who
 * leave is out of reach of both.
 */
contract Treasury is ITreasury, Timelocked, TreasuryReserves {
    struct Spending {
        uint256 limit;
        uint256 period;
        uint256 spent;
    }

    /// @inheritdoc ITreasury
    uint256 public constant LIMIT_PERIOD = 30 days;

    /// @inheritdoc ITreasury
    address public immutable runs;

    mapping(address token => Spending) private _spendings;

    constructor(address timelock_, address runs_, address fork_) Timelocked(timelock_) TreasuryReserves(fork_) {
        runs = runs_;
    }

    receive() external payable {
        emit EtherReceived(msg.sender, msg.value);
    }

    /// @inheritdoc ITreasury
    function pay(address token, address to, uint256 amount) external onlyTimelock nonReentrant {
        _countAgainstLimit(token, amount);
        _pay(token, to, amount, false);
    }

    /// @inheritdoc ITreasury
    function payAboveLimit(address token, address to, uint256 amount) external onlyTimelock nonReentrant {
        _pay(token, to, amount, true);
    }

    /// @inheritdoc ITreasury
    function setLimit(address token, uint256 newLimit) external onlyTimelock {
        uint256 oldLimit = _spendings[token].limit;
        _spendings[token].limit = newLimit;
        emit LimitSet(token, oldLimit, newLimit);
    }

    /// @inheritdoc ITreasury
    function drawForRun(address token, uint256 amount, bool aboveLimit) external nonReentrant {
        if (msg.sender != runs) revert TreasuryUnauthorizedRuns(msg.sender);
        if (!aboveLimit) _countAgainstLimit(token, amount);
        emit RunFundsDrawn(token, amount, aboveLimit);
        _spend(token, runs, amount);
    }

    /// @inheritdoc ITreasury
    function limit(address token) external view returns (uint256) {
        return _spendings[token].limit;
    }

    /// @inheritdoc ITreasury
    function available(address token) public view returns (uint256) {
        Spending storage spending = _spendings[token];
        uint256 spent = spending.period == _period() ? spending.spent : 0;
        return Math.saturatingSub(spending.limit, spent);
    }

    function _countAgainstLimit(address token, uint256 amount) private {
        uint256 left = available(token);
        if (amount > left) revert TreasuryLimitExceeded(token, amount, left);
        Spending storage spending = _spendings[token];
        uint256 period = _period();
        if (spending.period == period) {
            spending.spent += amount;
        } else {
            spending.period = period;
            spending.spent = amount;
        }
    }

    function _pay(address token, address to, uint256 amount, bool aboveLimit) private {
        bool lost = to == address(0) || to == address(this) || to == runs || to == fork;
        if (lost) revert TreasuryInvalidRecipient(to);
        emit Paid(token, to, amount, aboveLimit);
        _spend(token, to, amount);
    }

    function _period() private view returns (uint256) {
        return block.timestamp / LIMIT_PERIOD;
    }
}
