// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @dev A member that is a contract, and answers for its owner's signature in several ways.
contract SignerWallet is IERC1271 {
    enum Manner {
        Honest,
        Junk,
        Short,
        Huge,
        Reverting,
        HugeMagic,
        Burning
    }

    address public immutable owner;
    Manner public manner;

    constructor(address owner_, Manner manner_) {
        owner = owner_;
        manner = manner_;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (manner == Manner.Reverting) revert("no");
        if (manner == Manner.Junk) return 0xdeadbeef;
        if (manner == Manner.Short) {
            assembly ("memory-safe") {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 4)
            }
        }
        if (manner == Manner.Huge) {
            // It says yes, and then goes on.
            assembly ("memory-safe") {
                let answer := mload(0x40)
                mstore(answer, shl(224, 0x1626ba7e))
                return(answer, 100000)
            }
        }
        if (manner == Manner.HugeMagic) {
            assembly ("memory-safe") {
                let answer := mload(0x40)
                mstore(answer, shl(224, 0x1626ba7e))
                return(answer, 100000)
            }
        }
        if (manner == Manner.Burning) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        return ECDSA.recoverCalldata(hash, signature) == owner ? this.isValidSignature.selector : bytes4(0);
    }
}
