// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IStewardGovernor} from "../../../contracts/governance/IStewardGovernor.sol";
import {StewardGovernor} from "../../../contracts/governance/StewardGovernor.sol";
import {HouseBase} from "../helpers/HouseBase.sol";

/// @dev Answers that a contract does not give by itself.
interface VmOfAnswers {
    function mockCall(address target, bytes calldata data, bytes calldata answer) external;
}

/// @dev A governor that is built on a timelock which lets it do too little, or others too much.
contract HouseTest is HouseBase {
    bytes32 private constant PROPOSER = keccak256("PROPOSER_ROLE");
    bytes32 private constant CANCELLER = keccak256("CANCELLER_ROLE");
    bytes32 private constant EXECUTOR = keccak256("EXECUTOR_ROLE");

    address private _next;

    function setUp() public {
        build();
        _next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        _answer(abi.encodeCall(timelock.governor, ()), abi.encode(_next));
        _giveRole(PROPOSER, _next, true);
        _giveRole(CANCELLER, _next, true);
        _giveRole(EXECUTOR, _next, true);
    }

    /// @dev The next part that is looked at is another governor's.
    function test_givenEveryRoleThenTheTimelockIsNotWhatIsRefused() external {
        _expectForeign(address(fork));
    }

    function test_givenNoRoleToProposeThenTheGovernorCantBeBuilt() external {
        _giveRole(PROPOSER, _next, false);
        _expectForeign(address(timelock));
    }

    function test_givenNoRoleToCancelThenTheGovernorCantBeBuilt() external {
        _giveRole(CANCELLER, _next, false);
        _expectForeign(address(timelock));
    }

    function test_givenNoRoleToExecuteThenTheGovernorCantBeBuilt() external {
        _giveRole(EXECUTOR, _next, false);
        _expectForeign(address(timelock));
    }

    function test_givenATimelockThatAnybodyCanExecuteThenTheGovernorCantBeBuilt() external {
        _giveRole(EXECUTOR, address(0), true);
        _expectForeign(address(timelock));
    }

    function test_givenATimelockOfAnotherGovernorThenTheGovernorCantBeBuilt() external {
        _answer(abi.encodeCall(timelock.governor, ()), abi.encode(address(governor)));
        _expectForeign(address(timelock));
    }

    function _expectForeign(address part) private {
        IStewardGovernor.House memory house = governor.house();
        vm.expectRevert(abi.encodeWithSignature("StewardGovernorForeignPart(address)", part));
        new StewardGovernor("Next", "", house, _settings());
    }

    function _giveRole(bytes32 role, address account, bool has) private {
        _answer(abi.encodeCall(timelock.hasRole, (role, account)), abi.encode(has));
    }

    function _answer(bytes memory data, bytes memory answer) private {
        VmOfAnswers(address(vm)).mockCall(address(timelock), data, answer);
    }
}
