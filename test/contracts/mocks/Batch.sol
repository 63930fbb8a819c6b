// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @dev An attacker's contract: several calls in one transaction, each of which must go through.
contract Batch {
    function run(address[] calldata targets, bytes[] calldata calls) external payable {
        for (uint256 i = 0; i < targets.length; ++i) {
            (bool success, bytes memory returned) = targets[i].call(calls[i]);
            Address.verifyCallResult(success, returned);
        }
    }
}
