// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Class, ClassLattice} from "../../contracts/governance/ClassLattice.sol";

/// @dev The order and the grouping of calls decide nothing, and no call lowers what another one asks for.
contract Join {
    function isCommutativeAssociativeIdempotent(Class a, Class b, Class c) external pure {
        assert(ClassLattice.join(a, b) == ClassLattice.join(b, a));
        assert(ClassLattice.join(a, ClassLattice.join(b, c)) == ClassLattice.join(ClassLattice.join(a, b), c));
        assert(ClassLattice.join(a, a) == a);
    }

    function isTheLeastAbove(Class a, Class b, Class c) external pure {
        Class both = ClassLattice.join(a, b);
        assert(both >= a && both >= b);
        assert(c < a || c < b || both <= c);
    }
}

/// @dev The class of a list of calls, however long, gathered one by one in any order: it never falls below any of them.
contract Calls {
    Class private _gathered;
    Class private _one;
    bool private _has;

    /// @dev Any call may be the one that is watched.
    function gather(Class class, bool watch) external {
        _gathered = ClassLattice.join(_gathered, class);
        if (watch) {
            _one = class;
            _has = true;
        }
        assert(!_has || _gathered >= _one);
        assert(_gathered >= class);
    }
}

/// @dev What is kept is what was meant, a forgotten entry is the strictest, and a common proposal needs no slot.
contract Encodings {
    function areInverse(Class class) external pure {
        assert(ClassLattice.fromKept(ClassLattice.toKept(class)) == class);
        assert(ClassLattice.fromListed(ClassLattice.toListed(class)) == class);
    }

    function zeroIsOrdinaryForProposalsAndConstitutionalForCalls() external pure {
        assert(ClassLattice.fromKept(0) == Class.Ordinary);
        assert(ClassLattice.fromListed(0) == Class.Constitutional);
    }

    function whatWasNeverWrittenIsConstitutional(uint8 listed) external pure {
        require(listed > 3);
        assert(ClassLattice.fromListed(listed) == Class.Constitutional);
    }
}

/// @dev Numbers pass exactly when a stricter class never has a smaller one.
contract Order {
    function holdsBetweenAnyTwo(
        uint256 restrictive,
        uint256 ordinary,
        uint256 terms,
        uint256 constitutional
    ) external pure {
        bool ordered = ClassLattice.isOrdered(restrictive, ordinary, terms, constitutional);
        bool pairwise =
            restrictive <= ordinary &&
                restrictive <= terms &&
                restrictive <= constitutional &&
                ordinary <= terms &&
                ordinary <= constitutional &&
                terms <= constitutional;
        assert(ordered == pairwise);
    }
}
