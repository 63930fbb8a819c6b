// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ITreasury} from "../../../../contracts/governance/ITreasury.sol";
import {Vm} from "../../helpers/TestBase.sol";
import {SettingsTale} from "./SettingsTale.sol";

/// @dev What the events say of the treasury's limits and payments.
abstract contract MoneyTale is SettingsTale {
    uint256 internal constant PERIOD = 30 days;

    address internal immutable _treasury;

    mapping(address token => uint256) internal paid;
    mapping(address token => mapping(uint256 period => uint256)) internal spent;
    mapping(address token => uint256) private _limits;

    /// @dev Payments of no executed proposal yet.
    uint256 private _unbacked;

    constructor(address treasury) {
        _treasury = treasury;
    }

    function _limitTold(address token) internal view returns (uint256) {
        return _limits[token];
    }

    /// @dev What the limit leaves for the present period.
    function _availableTold(address token) internal view returns (uint256) {
        uint256 used = spent[token][_now / PERIOD];
        return _limits[token] > used ? _limits[token] - used : 0;
    }

    function _hearTreasury(Vm.Log memory log) internal {
        if (log.topics[0] == ITreasury.EtherReceived.selector) return;
        address token = address(uint160(uint256(log.topics[1])));
        if (log.topics[0] == ITreasury.LimitSet.selector) {
            (uint256 oldLimit, uint256 newLimit) = abi.decode(log.data, (uint256, uint256));
            assertEq(oldLimit, _limits[token], "the limit before is told right");
            _limits[token] = newLimit;
        } else if (log.topics[0] == ITreasury.Paid.selector) {
            (uint256 amount, bool aboveLimit) = abi.decode(log.data, (uint256, bool));
            assertTrue(aboveLimit || amount <= _availableTold(token), "ordinary payments keep to the limit");
            if (!aboveLimit) spent[token][_now / PERIOD] += amount;
            paid[token] += amount;
            ++_unbacked;
        }
    }

    /// @dev A proposal was executed: what was paid since the last one is its own.
    function _backPayments() internal {
        _unbacked = 0;
    }

    function _checkBacked() internal view {
        assertEq(_unbacked, 0, "every payment is an executed proposal's");
    }
}
