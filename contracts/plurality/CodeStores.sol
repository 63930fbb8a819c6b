// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

/**
 * @dev Creation code that other contracts hold, because none could hold all of it (EIP-170). The code of a store is one
 * zero byte, which stops whoever calls it, and then a piece of creation code.
 */
library CodeStores {
    /// @dev Whether an account is a store with something in it.
    function isStore(address account) internal view returns (bool) {
        return account.code.length > 1 && account.code[0] == 0;
    }

    /// @dev The pieces of all stores, one after the other.
    function read(address[] memory stores) internal view returns (bytes memory code) {
        for (uint256 i = 0; i < stores.length; ++i) {
            code = bytes.concat(code, Bytes.splice(stores[i].code, 1));
        }
    }
}
