// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITimelocked} from "./ITimelocked.sol";

/**
 * @dev Base of every contract whose powers belong to passed votes alone: one immutable timelock, no owner, no role.
 */
abstract contract Timelocked is ITimelocked {
    address private immutable _timelock;

    modifier onlyTimelock() {
        _checkTimelock();
        _;
    }

    constructor(address timelock_) {
        if (timelock_ == address(0)) revert TimelockedInvalidTimelock(timelock_);
        _timelock = timelock_;
    }

    /// @inheritdoc ITimelocked
    function timelock() public view returns (address) {
        return _timelock;
    }

    function _checkTimelock() internal view {
        if (msg.sender != _timelock) revert TimelockedUnauthorizedCaller(msg.sender);
    }
}
