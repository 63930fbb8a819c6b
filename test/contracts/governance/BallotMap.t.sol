// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {BallotMap} from "../../../contracts/governance/BallotMap.sol";

contract BallotMapTest {
    function testFuzz_aVoteStaysSetHoweverOftenItIsSet(uint256 word, uint256 proposalId) external pure {
        uint256 once = BallotMap.add(word, proposalId);
        assert(BallotMap.has(once, proposalId));
        assert(BallotMap.add(once, proposalId) == once);
    }

    function testFuzz_aVoteChangesNoOther(uint256 word, uint256 proposalId, uint256 other) external pure {
        if (uint8(proposalId) == uint8(other)) return;
        assert(BallotMap.has(BallotMap.add(word, proposalId), other) == BallotMap.has(word, other));
    }
}
