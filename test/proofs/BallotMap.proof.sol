// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {BallotMap} from "../../contracts/governance/BallotMap.sol";

/// @dev A vote sets its own bit, whatever the word holds: whoever has voted on a proposal is known to have.
contract OwnBit {
    function isSet(uint256 word, uint256 id) external pure {
        assert(BallotMap.has(BallotMap.add(word, id), id));
    }
}

/// @dev A vote neither uses up nor gives back another one: no other bit of the word changes.
contract OtherBits {
    function stay(uint256 word, uint256 id, uint256 other) external pure {
        require(uint8(id) != uint8(other));
        assert(BallotMap.has(BallotMap.add(word, id), other) == BallotMap.has(word, other));
    }
}

/// @dev Word and bit together belong to one proposal. The bit is the last byte, as {OwnBit} and {OtherBits} have it.
contract Places {
    function belongToOneProposal(uint256 id, uint256 other) external pure {
        require(BallotMap.wordOf(id) == BallotMap.wordOf(other) && uint8(id) == uint8(other));
        assert(id == other);
    }
}
