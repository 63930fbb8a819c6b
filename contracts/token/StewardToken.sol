// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Timelocked} from "../governance/Timelocked.sol";
import {IStewardToken} from "./IStewardToken.sol";
import {VotesAndBalances} from "./VotesAndBalances.sol";

/**
 * @dev A stewardship's votes. Whoever holds tokens and never delegated votes for itself, so that nobody's voting power is
 * zero by oversight. What each account itself held is remembered beside its votes. Timepoints are timestamps (ERC-6372).
 */
contract StewardToken is IStewardToken, Timelocked, ERC20, ERC20Permit, VotesAndBalances {
    using Math for uint256;

    uint256 private constant BASIS_POINTS = 10_000;
    uint256 private constant YEAR = 365 days;

    /// @inheritdoc IStewardToken
    uint256 public constant MAX_MINT_CAP = 1_000;

    /// @inheritdoc IStewardToken
    uint256 public immutable mintCap;

    uint256 private immutable _birth;

    uint256 private _mintYear;
    uint256 private _mintedInYear;

    /**
     * @param mintCap_ Share of the supply that votes may mint in a year, in basis points.
     * @param allocations The first distribution.
     */
    constructor(
        string memory name_,
        string memory symbol_,
        address timelock_,
        uint256 mintCap_,
        Allocation[] memory allocations
    ) ERC20(name_, symbol_) ERC20Permit(name_) Timelocked(timelock_) {
        if (mintCap_ > MAX_MINT_CAP) revert StewardTokenInvalidMintCap(mintCap_, MAX_MINT_CAP);
        mintCap = mintCap_;
        _birth = block.timestamp;
        for (uint256 i = 0; i < allocations.length; ++i) {
            _mint(allocations[i].account, allocations[i].amount);
        }
        if (totalSupply() == 0) revert StewardTokenEmptyDistribution();
    }

    /// @inheritdoc IStewardToken
    function mint(address to, uint256 amount) external onlyTimelock {
        uint256 available = mintable();
        if (amount > available) revert StewardTokenMintCapExceeded(amount, available);

        uint256 year = _year();
        if (year != _mintYear) {
            _mintYear = year;
            _mintedInYear = 0;
        }
        _mintedInYear += amount;
        _mint(to, amount);
        emit Minted(to, amount, year, _mintedInYear);
    }

    /// @inheritdoc IStewardToken
    function burn(uint256 amount) external {
        _burn(_msgSender(), amount);
    }

    /// @inheritdoc IStewardToken
    function mintable() public view returns (uint256) {
        uint256 minted = _year() == _mintYear ? _mintedInYear : 0;
        uint256 supply = totalSupply().saturatingSub(minted);
        return Math.mulDiv(supply, mintCap, BASIS_POINTS).saturatingSub(minted);
    }

    /// @dev The account itself for whoever never delegated. No {DelegateChanged} is emitted for this default.
    function delegates(address account) public view virtual override returns (address) {
        address delegatee = super.delegates(account);
        return delegatee == address(0) ? account : delegatee;
    }

    function clock() public view virtual override returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public view virtual override returns (string memory) {
        return "mode=timestamp";
    }

    function nonces(address owner) public view virtual override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    /**
     * @dev Delegating to nobody means voting for oneself. Without this the votes would leave the old delegate for nobody,
     * and the next transfer would try to take them from the account, which never had them: the tokens could not move.
     */
    function _delegate(address account, address delegatee) internal virtual override {
        super._delegate(account, delegatee == address(0) ? account : delegatee);
    }

    function _update(address from, address to, uint256 value) internal virtual override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }

    function _year() private view returns (uint256) {
        return (block.timestamp - _birth) / YEAR;
    }
}
