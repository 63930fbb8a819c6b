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
        TakesMore,
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

    /// @param callee_ Who is called back, or blocked.
    function behave(Manner manner_, address callee_, bytes calldata callData_) external {
        manner = manner_;
        callee = callee_;
        callData = callData_;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (manner == Manner.ReturnsFalse) return false;
        return super.transfer(to, _behave(msg.sender, to, amount));
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (manner == Manner.ReturnsFalse) return false;
        return super.transferFrom(from, to, _behave(from, to, amount));
    }

    /// @return What arrives.
    function _behave(address from, address to, uint256 amount) private returns (uint256) {
        if (manner == Manner.Blocks && (from == callee || to == callee)) revert Blocked(callee);
        if (manner == Manner.TakesMore) _burn(from, 1);
        if (manner == Manner.TakesFee) {
            _burn(from, 1);
            return amount - 1;
        }
        if (manner == Manner.CallsBack) {
            (bool success, bytes memory returned) = callee.call(callData);
            lastError = success ? bytes("went through") : returned;
        }
        return amount;
    }
}

/// @dev A token whose transfers return nothing, like some of the most used.
contract SilentToken {
    mapping(address account => uint256) public balanceOf;
    mapping(address account => mapping(address spender => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        balanceOf[from] -= amount;
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

    /// @dev Calls something in its own name, with the ether that comes along.
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

    function transfer(address to, uint256 amount) external returns (bool, bytes memory) {
        return _move(msg.sender, to, amount);
    }

    /// @dev Asks nobody whether he approved.
    function transferFrom(address from, address to, uint256 amount) external returns (bool, bytes memory) {
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool success, bytes memory much) {
        if (malice == Malice.Paused) revert Paused();
        // solhint-disable-next-line no-empty-blocks
        while (malice == Malice.BurnsGas) {}
        if (malice == Malice.ReturnsMuch) much = new bytes(1_000_000);
        _balances[from] -= amount;
        _balances[to] += amount;
        success = true;
    }
}
