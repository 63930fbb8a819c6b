// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ITreasury} from "./ITreasury.sol";
import {Timelocked} from "./Timelocked.sol";

/**
 * @dev Holds ether and ERC-20 tokens and spends them on the timelock's word. What an ordinary vote can spend is limited per
 * token and period; whatever is above needs another function, which a stricter rule can guard.
 */
contract Treasury is ITreasury, Timelocked {
    using SafeERC20 for IERC20;

    struct Spending {
        uint256 limit;
        uint256 period;
        uint256 spent;
    }

    /// @inheritdoc ITreasury
    uint256 public constant LIMIT_PERIOD = 30 days;

    address private constant ETHER = address(0);

    /// @inheritdoc ITreasury
    address public immutable runs;

    mapping(address token => Spending) private _spendings;

    constructor(address timelock_, address runs_) Timelocked(timelock_) {
        runs = runs_;
    }

    receive() external payable {
        emit EtherReceived(msg.sender, msg.value);
    }

    /// @inheritdoc ITreasury
    function pay(address token, address to, uint256 amount) external onlyTimelock {
        _countAgainstLimit(token, amount);
        _pay(token, to, amount, false);
    }

    /// @inheritdoc ITreasury
    function payAboveLimit(address token, address to, uint256 amount) external onlyTimelock {
        _pay(token, to, amount, true);
    }

    /// @inheritdoc ITreasury
    function setLimit(address token, uint256 newLimit) external onlyTimelock {
        uint256 oldLimit = _spendings[token].limit;
        _spendings[token].limit = newLimit;
        emit LimitSet(token, oldLimit, newLimit);
    }

    /// @inheritdoc ITreasury
    function drawForRun(address token, uint256 amount, bool aboveLimit) external {
        if (msg.sender != runs) revert TreasuryUnauthorizedRuns(msg.sender);
        if (!aboveLimit) _countAgainstLimit(token, amount);
        emit RunFundsDrawn(token, amount, aboveLimit);
        _transfer(token, runs, amount);
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
        if (to == address(0) || to == address(this) || to == runs) revert TreasuryInvalidRecipient(to);
        emit Paid(token, to, amount, aboveLimit);
        _transfer(token, to, amount);
    }

    function _transfer(address token, address to, uint256 amount) private {
        if (token == ETHER) {
            Address.sendValue(payable(to), amount);
        } else {
            IERC20(token).safeTransfer(to, amount);
        }
    }

    function _period() private view returns (uint256) {
        return block.timestamp / LIMIT_PERIOD;
    }
}
