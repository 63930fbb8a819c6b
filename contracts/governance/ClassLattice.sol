// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

/// @dev What a proposal's calls can do, from least to most. The order is the rule: the strictest call decides.
enum Class {
    /// Suspends a dataset, which an ordinary vote can undo.
    Restrictive,
    Ordinary,
    /// Touches the terms that a model is made and released under, its policy or charter, or who has votes.
    Terms,
    /// Touches the rules themselves, or is a call that no rule knows.
    Constitutional
}

/// @dev How classes combine, and how they are kept so that a forgotten entry is the strictest and a common one is free.
library ClassLattice {
    /// @dev The stricter of two classes.
    function join(Class a, Class b) internal pure returns (Class) {
        return a > b ? a : b;
    }

    /// @dev Whether numbers never fall from one class to the next.
    function isOrdered(
        uint256 restrictive,
        uint256 ordinary,
        uint256 terms,
        uint256 constitutional
    ) internal pure returns (bool) {
        return restrictive <= ordinary && ordinary <= terms && terms <= constitutional;
    }

    /// @dev A class as the list of calls keeps it: zero, which stands wherever nothing was listed, is Constitutional.
    function toListed(Class class) internal pure returns (uint8) {
        return uint8(Class.Constitutional) - uint8(class);
    }

    /// @dev The inverse of {toListed}. Whatever was never written by it is Constitutional.
    function fromListed(uint8 listed) internal pure returns (Class) {
        return
            listed > uint8(Class.Constitutional) ? Class.Constitutional : Class(uint8(Class.Constitutional) - listed);
    }

    /// @dev A class as a proposal keeps it: zero is Ordinary, so that the common proposal needs no slot.
    function toKept(Class class) internal pure returns (uint8) {
        return (uint8(class) + 3) % 4;
    }

    /// @dev The inverse of {toKept}.
    function fromKept(uint8 kept) internal pure returns (Class) {
        return Class((kept + 1) % 4);
    }
}
