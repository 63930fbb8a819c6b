// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @dev A token that behaves as it is told.
contract OddToken is ERC20 {
    enum Manner {
        Plain,
        TakesFee,
        ReturnsFalse,
        CallsBack,
        Blocks
    }

    Manner public manner;
    address public callee;
    bytes public callData;
    bytes public lastError;

    error Blocked(address account);

    constructor() ERC20("Odd", "ODD") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function behave(Manner manner_, address callee_, bytes calldata callData_) external {
        manner = manner_;
        callee = callee_;
        callData = callData_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (manner == Manner.Blocks && to == callee) revert Blocked(to);
        if (manner == Manner.ReturnsFalse) return false;
        if (manner == Manner.TakesFee) {
            _burn(msg.sender, 1);
            return super.transfer(to, amount - 1);
        }
        if (manner == Manner.CallsBack) {
            (bool success, bytes memory returned) = callee.call(callData);
            lastError = success ? bytes("went through") : returned;
        }
        return super.transfer(to, amount);
    }
}

/// @dev A token whose transfer returns nothing, like some of the most used.
contract SilentToken {
    mapping(address account => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external {
        balanceOf[msg.sender] -= amount;
        balanceOf[to] += amount;
    }
}

/// @dev Refuses ether, or calls back when it comes.
contract OddPayee {
    address public callee;
    bytes public callData;
    bytes public lastError;

    error NotThanks();

    function behave(address callee_, bytes calldata callData_) external {
        callee = callee_;
        callData = callData_;
    }

    /// @dev Calls something in its own name, and hands on the ether that came with it.
    function act(address target, bytes calldata data) external payable {
        (bool success, ) = target.call{value: msg.value}(data);
        require(success, "the act failed");
    }

    receive() external payable {
        if (callee == address(0)) revert NotThanks();
        (bool success, bytes memory returned) = callee.call(callData);
        lastError = success ? bytes("went through") : returned;
    }
}

/// @dev A token that can be stopped, that shrinks by itself, and that returns or burns more than anyone needs.
contract HostileToken {
    enum Malice {
        None,
        Paused,
        BurnsGas,
        ReturnsMuch,
        Shrinks
    }

    Malice public malice;
    mapping(address account => uint256) private _balances;

    error Paused();

    function mint(address to, uint256 amount) external {
        _balances[to] += amount;
    }

    function turn(Malice malice_) external {
        malice = malice_;
    }

    function balanceOf(address account) external view returns (uint256) {
        return malice == Malice.Shrinks ? _balances[account] / 2 : _balances[account];
    }

    function transfer(address to, uint256 amount) external returns (bool success, bytes memory much) {
        if (malice == Malice.Paused) revert Paused();
        // solhint-disable-next-line no-empty-blocks
        while (malice == Malice.BurnsGas) {}
        if (malice == Malice.ReturnsMuch) much = new bytes(1_000_000);
        _balances[msg.sender] -= amount;
        _balances[to] += amount;
        success = true;
    }
}
