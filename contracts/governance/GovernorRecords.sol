// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Class, ClassLattice} from "./ClassLattice.sol";

/**
 * @dev What a proposal fixes beside OpenZeppelin's record of it. One slot, which the commonest proposal, an Ordinary one
 * that calls the stewardship's own contracts alone, neither writes nor reads before its first ballot.
 */
abstract contract GovernorRecords {
    struct Record {
        uint8 class;
        bytes31 targetCodes;
    }

    mapping(uint256 proposalId => Record) private _records;

    function _recordedClass(uint256 proposalId) internal view returns (Class) {
        return ClassLattice.fromKept(_records[proposalId].class);
    }

    function _recordedTargetCodes(uint256 proposalId) internal view returns (bytes31) {
        return _records[proposalId].targetCodes;
    }

    function _recordClass(uint256 proposalId, Class class) internal {
        if (class != Class.Ordinary) _records[proposalId].class = ClassLattice.toKept(class);
    }

    function _recordTargetCodes(uint256 proposalId, bytes31 targetCodes) internal {
        if (targetCodes != 0) _records[proposalId].targetCodes = targetCodes;
    }
}
