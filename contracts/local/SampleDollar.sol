// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/**
 * @dev Play money for a local chain, with the six decimals of the dollar tokens in use. Anyone may mint it: it is worth
 * nothing and must never be deployed on a public network.
 */
contract SampleDollar is ERC20 {
    constructor() ERC20("Sample dollar (local chain only)", "sUSD") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
