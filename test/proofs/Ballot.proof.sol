// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Ballot} from "../../contracts/governance/Ballot.sol";
import {BallotMap} from "../../contracts/governance/BallotMap.sol";

/// @dev A ballot's weight is counted once, for its own choice: the tally grows by it, and never above all votes there are.
contract Split {
    function isWholeAndForItsOwnChoice(uint8 choice, uint104 weight) external pure {
        require(Ballot.isChoice(choice));
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = Ballot.split(choice, weight);
        assert(againstVotes == (choice == 0 ? weight : 0));
        assert(forVotes == (choice == 1 ? weight : 0));
        assert(abstainVotes == (choice == 2 ? weight : 0));
    }

    function keepsTheSum(uint256 cast, uint104 left, uint8 choice, uint104 weight) external pure {
        require(Ballot.isChoice(choice) && weight <= left && cast + left <= type(uint104).max);
        (uint256 againstVotes, uint256 forVotes, uint256 abstainVotes) = Ballot.split(choice, weight);
        uint256 counted = againstVotes + forVotes + abstainVotes;
        assert(cast + counted + (left - weight) == cast + left);
        assert(cast + counted <= type(uint104).max);
    }
}

/**
 * @dev One vote for each voter and proposal, through any ballots, by induction over the bits of a word: one is set when, and
 * only when, a ballot was counted, and then none is again. No two proposals of a voter share word and bit ({Places}).
 */
contract OneVote {
    uint256 private _word;
    bool private _counted;
    bool private _otherCounted;

    function cast(uint256 id, uint256 other) external {
        require(uint8(id) != uint8(other));
        require(_counted == BallotMap.has(_word, id) && _otherCounted == BallotMap.has(_word, other));
        require(!BallotMap.has(_word, id));
        assert(!_counted);
        _word = BallotMap.add(_word, id);
        _counted = true;
        assert(_counted == BallotMap.has(_word, id));
        assert(_otherCounted == BallotMap.has(_word, other));
    }
}
