// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Approval} from "../../contracts/governance/Approval.sol";

/**
 * @dev The quorum is the share of the supply, rounded down, and never less than the floor, which counts as at most half of
 * the supply. It is never less than one vote, and whatever was burned, never more than all votes that are left.
 */
contract Quorum {
    function isTheGreater(uint104 supply, uint16 share, uint104 floor) external pure {
        require(share <= 10_000 && floor > 0);
        uint256 quorum = Approval.required(supply, share, floor);
        assert(quorum >= 1);
        assert(quorum >= floor || quorum >= supply / 2);
        assert(quorum <= supply || (supply == 0 && quorum == 1));
        assert(quorum == 1 || quorum == floor || quorum == supply / 2 || quorum * 10_000 <= uint256(supply) * share);
        assert((quorum + 1) * 10_000 > uint256(supply) * share);
    }

    /// @dev Beyond the share, nothing asks for more than half of the votes that are left.
    function isWithinReach(uint104 supply, uint16 share, uint104 floor) external pure {
        require(share <= 5_000 && supply > 1);
        assert(Approval.required(supply, share, floor) <= supply / 2);
    }

    function neverFallsWithSupplyOrShare(
        uint104 supply,
        uint104 more,
        uint16 share,
        uint16 higher,
        uint104 floor
    ) external pure {
        require(supply <= more && share <= higher && higher <= 10_000);
        assert(Approval.required(more, share, floor) >= Approval.required(supply, share, floor));
        assert(Approval.required(supply, higher, floor) >= Approval.required(supply, share, floor));
    }
}

/// @dev Another vote For or Abstain never undoes a quorum, and Against does nothing for it.
contract Quorate {
    function staysQuorate(uint104 inFavour, uint104 abstain, uint104 quorum, uint104 more) external pure {
        require(Approval.isQuorate(inFavour, abstain, quorum));
        assert(Approval.isQuorate(uint256(inFavour) + more, abstain, quorum));
        assert(Approval.isQuorate(inFavour, uint256(abstain) + more, quorum));
    }

    function isEnoughExactlyAtTheQuorum(uint104 inFavour, uint104 abstain) external pure {
        uint256 sum = uint256(inFavour) + abstain;
        assert(Approval.isQuorate(inFavour, abstain, sum));
        assert(!Approval.isQuorate(inFavour, abstain, sum + 1));
    }
}

/// @dev Another vote For never undoes an approval, another Against never makes one.
contract Approved {
    function growsWithFor(uint104 inFavour, uint104 against, uint16 share, uint104 more) external pure {
        require(share <= 10_000 && Approval.isApproved(inFavour, against, share));
        assert(Approval.isApproved(uint256(inFavour) + more, against, share));
    }

    function fallsWithAgainst(uint104 inFavour, uint104 against, uint16 share, uint104 more) external pure {
        require(share <= 10_000 && !Approval.isApproved(inFavour, against, share));
        assert(!Approval.isApproved(inFavour, uint256(against) + more, share));
    }
}

/// @dev Success asks for a real majority of real votes: no tie, no silence, never fewer votes than the floor.
contract Success {
    function isAMajority(
        uint104 inFavour,
        uint104 against,
        uint104 abstain,
        uint104 supply,
        uint16 share,
        uint104 floor,
        uint16 approval
    ) external pure {
        require(share <= 10_000 && 5_000 <= approval && approval <= 10_000);
        require(floor <= supply / 2);
        require(Approval.isQuorate(inFavour, abstain, Approval.required(supply, share, floor)));
        require(Approval.isApproved(inFavour, against, approval));
        assert(inFavour > against);
        assert(uint256(inFavour) + abstain >= floor);
        assert(uint256(inFavour) * 10_000 > (uint256(inFavour) + against) * approval);
    }

    function isNeitherATieNorSilence(uint104 votes, uint16 approval) external pure {
        require(5_000 <= approval && approval <= 10_000);
        assert(!Approval.isApproved(votes, votes, approval));
        assert(!Approval.isApproved(0, votes, approval));
    }
}
