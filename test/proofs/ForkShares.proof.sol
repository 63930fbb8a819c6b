// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ForkShares} from "../../contracts/plurality/ForkShares.sol";

/// @dev However much there is, no fork is promised more than is left: what is set aside never exceeds the balance.
contract Reserve {
    function isCovered(
        uint256 balance,
        uint256 reserved,
        uint104 supply,
        uint104 counted,
        uint104 lodged
    ) external pure {
        require(reserved <= balance && counted < lodged && lodged <= supply);
        uint256 share = ForkShares.added(balance - reserved, supply, counted, lodged);
        assert(reserved + share <= balance);
    }
}

/// @dev The last one out takes the whole rest, and nobody takes anything for tokens that were counted before.
contract LastOut {
    function takesTheRest(uint256 unreserved, uint104 supply, uint104 counted) external pure {
        require(counted < supply);
        assert(ForkShares.added(unreserved, supply, counted, supply) == unreserved);
    }

    function takesNothingTwice(uint256 unreserved, uint104 supply, uint104 lodged) external pure {
        assert(ForkShares.added(unreserved, supply, lodged, lodged) == 0);
    }
}

/// @dev A share is its part of what is left, rounded down, and what stays for each token that stays never falls.
contract Part {
    function isRoundedDown(uint128 unreserved, uint104 supply, uint104 counted, uint104 lodged) external pure {
        require(counted < lodged && lodged <= supply);
        uint256 share = ForkShares.added(unreserved, supply, counted, lodged);
        uint256 part = uint256(lodged) - counted;
        uint256 whole = uint256(supply) - counted;
        assert(share * whole <= unreserved * part);
        assert((share + 1) * whole > unreserved * part);
        assert((unreserved - share) * whole >= unreserved * (whole - part));
    }
}

/// @dev Who joins in two steps gets no more than who joins at once.
contract TwoSteps {
    function giveNoMoreThanOne(uint128 unreserved, uint104 first, uint104 second, uint104 others) external pure {
        require(first > 0 && second > 0);
        uint256 later = uint256(second) + others;
        uint256 supply = first + later;
        uint256 early = ForkShares.added(unreserved, supply, 0, first);
        // What rounding withheld, times a lesser factor: plain arithmetic, said only because the solver doesn't look for it.
        uint256 withheld = uint256(unreserved) * first - early * supply;
        require(withheld * second <= withheld * later);

        uint256 late = ForkShares.added(unreserved - early, supply, first, uint256(first) + second);
        assert((early + late) * supply <= uint256(unreserved) * (uint256(first) + second));
    }
}
