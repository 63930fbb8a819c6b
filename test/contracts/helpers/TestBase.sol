// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What Solidity tests ask of the machine that runs them.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function warp(uint256 timestamp) external;

    function prank(address sender) external;

    function deal(address account, uint256 balance) external;

    function getNonce(address account) external view returns (uint64);

    function computeCreateAddress(address deployer, uint256 nonce) external pure returns (address);

    function expectRevert(bytes calldata error) external;

    function recordLogs() external;

    function getRecordedLogs() external returns (Log[] memory);
}

/// @dev Base of Solidity tests and of the handlers that invariant tests drive.
abstract contract TestBase {
    // solhint-disable-next-line const-name-snakecase
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    error Unequal(uint256 actual, uint256 expected, string what);
    error Untrue(string what);

    /// @dev Brings `x` between `min` and `max`, both included.
    function bound(uint256 x, uint256 min, uint256 max) internal pure returns (uint256) {
        uint256 size = max - min;
        return size == type(uint256).max ? x : min + (x % (size + 1));
    }

    function assertEq(uint256 actual, uint256 expected, string memory what) internal pure {
        if (actual != expected) revert Unequal(actual, expected, what);
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert Untrue(what);
    }

    function only(address target) internal pure returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = target;
    }
}
