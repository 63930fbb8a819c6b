// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ForkShares} from "../plurality/ForkShares.sol";
import {IStewardshipFork} from "../plurality/IStewardshipFork.sol";
import {ITreasuryReserves} from "./ITreasuryReserves.sol";

/**
 * @dev Keeps the shares of members who leave out of everybody's reach. Each asset is counted when it is first needed: by
 * whoever asks, and at the latest before any of it moves.
 */
abstract contract TreasuryReserves is ITreasuryReserves, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    struct Share {
        uint256 amount;
        uint256 counted;
    }

    address internal constant ETHER = address(0);

    /// @inheritdoc ITreasuryReserves
    address public immutable fork;

    /// @inheritdoc ITreasuryReserves
    mapping(address token => uint256) public ringFenced;

    mapping(bytes32 forkId => mapping(address token => Share)) private _shares;

    constructor(address fork_) {
        fork = fork_;
    }

    /// @inheritdoc ITreasuryReserves
    function ringFence(address[] calldata tokens) external nonReentrant {
        for (uint256 i = 0; i < tokens.length; ++i) _ringFence(tokens[i]);
    }

    /// @inheritdoc ITreasuryReserves
    function settle(bytes32 forkId, address token) external nonReentrant {
        address childTreasury = IStewardshipFork(fork).fork(forkId).childTreasury;
        if (childTreasury == address(0)) revert TreasuryNoChild(forkId);
        uint256 balance = _balance(token);
        uint256 reserved = ringFenced[token];
        uint256 share = _takeShare(forkId, token);
        uint256 amount = balance < reserved ? Math.mulDiv(balance, share, reserved) : share;
        if (amount == 0) revert TreasuryNoShare(forkId, token);
        emit ShareSettled(forkId, token, childTreasury, share, amount);
        _transfer(token, childTreasury, amount);
    }

    /// @inheritdoc ITreasuryReserves
    function release(bytes32 forkId, address token) external nonReentrant {
        bool abandoned = IStewardshipFork(fork).fork(forkId).status == IStewardshipFork.Status.Abandoned;
        if (!abandoned) revert TreasuryForkNotAbandoned(forkId);
        emit ShareReleased(forkId, token, _takeShare(forkId, token));
    }

    /// @inheritdoc ITreasuryReserves
    function shareOf(bytes32 forkId, address token) external view returns (uint256) {
        return _shares[forkId][token].amount;
    }

    /// @inheritdoc ITreasuryReserves
    function countedOf(bytes32 forkId, address token) external view returns (uint256) {
        return _shares[forkId][token].counted;
    }

    /// @inheritdoc ITreasuryReserves
    function unreserved(address token) public view returns (uint256) {
        return Math.saturatingSub(_balance(token), ringFenced[token]);
    }

    /// @dev The one way out for money that belongs to no fork.
    function _spend(address token, address to, uint256 amount) internal {
        _ringFence(token);
        if (ringFenced[token] > 0) {
            uint256 left = unreserved(token);
            if (amount > left) revert TreasuryRingFenced(token, amount, left);
        }
        _transfer(token, to, amount);
    }

    /**
     * @dev Lodged tokens that have no share yet divide what is unreserved with all tokens that have none either, whichever
     * fork they are in. The bound in {Math-max} only matters if tokens that were minted after a fork began are lodged in
     * another: the last ones then take what is left, and no fork takes another's share.
     */
    function _ringFence(address token) private {
        IStewardshipFork.Claim[] memory claims = IStewardshipFork(fork).claims();
        if (claims.length == 0) return;
        uint256 counted = 0;
        for (uint256 i = 0; i < claims.length; ++i) counted += _shares[claims[i].forkId][token].counted;

        uint256 rest = unreserved(token);
        for (uint256 i = 0; i < claims.length; ++i) {
            Share storage share = _shares[claims[i].forkId][token];
            uint256 lodged = counted + claims[i].lodged - share.counted;
            if (lodged == counted) continue;
            uint256 amount = ForkShares.added(rest, Math.max(claims[i].supply, lodged), counted, lodged);
            emit ShareRingFenced(claims[i].forkId, token, share.amount, share.amount + amount);
            share.amount += amount;
            share.counted = claims[i].lodged;
            ringFenced[token] += amount;
            rest -= amount;
            counted = lodged;
        }
    }

    function _takeShare(bytes32 forkId, address token) private returns (uint256 share) {
        share = _shares[forkId][token].amount;
        if (share == 0) revert TreasuryNoShare(forkId, token);
        _shares[forkId][token].amount = 0;
        ringFenced[token] -= share;
    }

    function _transfer(address token, address to, uint256 amount) private {
        if (token == ETHER) {
            Address.sendValue(payable(to), amount);
        } else {
            IERC20(token).safeTransfer(to, amount);
        }
    }

    function _balance(address token) private view returns (uint256) {
        return token == ETHER ? address(this).balance : IERC20(token).balanceOf(address(this));
    }
}
