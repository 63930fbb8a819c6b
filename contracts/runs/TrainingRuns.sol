// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {RunAmendments} from "./RunAmendments.sol";
import {RunBase} from "./RunBase.sol";
import {RunDisputes} from "./RunDisputes.sol";
import {RunMilestones} from "./RunMilestones.sol";

/**
 * @dev Holds the money of funded runs. For every run and token: paid + refunded + held = funded, and bonds are kept apart.
 */
contract TrainingRuns is RunMilestones, RunDisputes, RunAmendments {
    constructor(address timelock_, address treasury_, address registry_) RunBase(timelock_, treasury_, registry_) {}
}
