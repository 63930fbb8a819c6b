// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {IRunMoney} from "./IRunMoney.sol";
import {RunBase} from "./RunBase.sol";

/**
 * @dev The only door for money. What comes in and what leaves is measured, so that a token that takes fees can neither enter
 * nor pay one run out of another's money. Money never leaves but to somebody who asked for nothing else to happen.
 */
abstract contract RunMoney is RunBase {
    using SafeERC20 for IERC20;

    address internal constant ETHER = address(0);

    /// @inheritdoc IRunMoney
    mapping(uint256 runId => uint256) public bonded;

    /// @inheritdoc IRunMoney
    mapping(uint256 runId => mapping(address account => uint256)) public released;

    mapping(uint256 runId => mapping(address account => address)) private _payees;

    receive() external payable {
        if (msg.sender != treasury) revert RunsUnexpectedEther(msg.sender);
    }

    /// @inheritdoc IRunMoney
    function setPayee(uint256 runId, address newPayee) external {
        _existing(runId);
        if (newPayee == address(0) || newPayee == address(this)) revert RunsInvalidPayee(newPayee);
        address oldPayee = payee(runId, msg.sender);
        _payees[runId][msg.sender] = newPayee;
        emit PayeeSet(runId, msg.sender, oldPayee, newPayee);
        _record(PayeeSet.selector, abi.encode(runId, msg.sender, oldPayee, newPayee));
    }

    /// @inheritdoc IRunMoney
    function withdrawBond(uint256 runId, address account) external nonReentrant {
        uint256 amount = released[runId][account];
        if (amount == 0) revert RunsNothingOwed(runId, account);
        released[runId][account] = 0;
        bonded[runId] -= amount;
        address to = payee(runId, account);
        emit BondWithdrawn(runId, account, to, amount);
        _record(BondWithdrawn.selector, abi.encode(runId, account, to, amount));
        _send(_runs[runId].token, to, amount);
    }

    /// @inheritdoc IRunMoney
    function payee(uint256 runId, address account) public view returns (address) {
        address named = _payees[runId][account];
        return named == address(0) ? account : named;
    }

    /// @dev Takes a bond from the caller.
    function _takeBond(uint256 runId, uint256 amount) internal {
        bonded[runId] += amount;
        _take(_runs[runId].token, amount);
    }

    /// @dev Lets an account withdraw a part of the bonds.
    function _release(uint256 runId, address account, uint256 amount) internal {
        if (amount == 0) return;
        released[runId][account] += amount;
        emit BondReleased(runId, account, amount);
        _record(BondReleased.selector, abi.encode(runId, account, amount));
    }

    /// @dev Takes money from the caller.
    function _take(address token, uint256 amount) internal {
        uint256 value = token == ETHER ? amount : 0;
        if (msg.value != value) revert RunsUnexpectedAmount(ETHER, value, msg.value);
        if (token == ETHER || amount == 0) return;
        uint256 before = _balance(token);
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        _checkReceived(token, before, amount);
    }

    function _send(address token, address to, uint256 amount) internal {
        if (amount == 0) return;
        if (token == ETHER) {
            Address.sendValue(payable(to), amount);
            return;
        }
        uint256 before = _balance(token);
        IERC20(token).safeTransfer(to, amount);
        uint256 left = _balance(token);
        if (left + amount < before) revert RunsUnexpectedAmount(token, amount, before - left);
    }

    function _checkReceived(address token, uint256 before, uint256 amount) internal view {
        uint256 received = _balance(token) - before;
        if (received != amount) revert RunsUnexpectedAmount(token, amount, received);
    }

    function _balance(address token) internal view returns (uint256) {
        return token == ETHER ? address(this).balance : IERC20(token).balanceOf(address(this));
    }
}
