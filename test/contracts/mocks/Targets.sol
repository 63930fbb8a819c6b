// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {IGovernorExecution} from "../../../contracts/governance/IGovernorExecution.sol";

/// @dev Notes which proposal is being executed whenever it is called.
contract Witness {
    uint256[] private _notes;

    function noteOf(IGovernorExecution governor) external {
        _notes.push(governor.executingProposal());
    }

    function notes() external view returns (uint256[] memory) {
        return _notes;
    }
}

/// @dev Creates a {Witness} at an address that is known before.
contract WitnessFactory {
    function create(bytes32 salt) external {
        new Witness{salt: salt}();
    }

    function addressOf(bytes32 salt) external view returns (address) {
        bytes32 code = keccak256(type(Witness).creationCode);
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), salt, code)))));
    }
}

/// @dev A proxy whose code stays the same whatever it runs.
contract SwitchingProxy {
    address public implementation;

    constructor(address implementation_) {
        implementation = implementation_;
    }

    function switchTo(address implementation_) external {
        implementation = implementation_;
    }

    fallback() external {
        Address.functionDelegateCall(implementation, msg.data);
    }
}
