// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {RunAccounts} from "../../contracts/runs/RunAccounts.sol";

/**
 * @dev A run's money through any sequence of steps, by induction: it is sound at birth, and every step that starts sound
 * ends sound, moves exactly the amount, and changes nothing else.
 */
contract Account {
    using RunAccounts for RunAccounts.Account;

    RunAccounts.Account private _account;

    constructor() {
        assert(_isSound());
    }

    function fund(uint128 amount) external {
        require(_isSound());
        uint128 held = _account.held();
        _account = _account.fund(amount);
        assert(_isSound());
        assert(_account.held() == held + amount);
    }

    function owe(uint128 amount) external {
        require(_isSound());
        uint128 free = _account.free();
        _account = _account.owe(amount);
        assert(_isSound());
        assert(_account.free() + amount == free);
    }

    function forgive(uint128 amount) external {
        require(_isSound());
        uint128 free = _account.free();
        _account = _account.forgive(amount);
        assert(_isSound());
        assert(_account.free() == free + amount);
    }

    function pay(uint128 amount) external {
        require(_isSound());
        uint128 held = _account.held();
        uint128 unspent = _account.unspent();
        _account = _account.pay(amount);
        assert(_isSound());
        assert(_account.held() + amount == held);
        assert(_account.unspent() == unspent);
    }

    function refund(uint128 amount) external {
        require(_isSound());
        uint128 held = _account.held();
        uint128 unspent = _account.unspent();
        _account = _account.refund(amount);
        assert(_isSound());
        assert(_account.held() + amount == held);
        assert(_account.unspent() == unspent);
    }

    /// @dev What was paid, given back and is owed is covered by what came in; the rest is held, so all adds up to it.
    function _isSound() private view returns (bool) {
        uint256 gone = uint256(_account.paid) + _account.refunded;
        return gone + _account.owed <= _account.funded && gone + _account.held() == _account.funded;
    }
}

/// @dev Two funders never get more than both together would, so no number of them gets more than there is.
contract Shares {
    function neverSumAboveTheWhole(uint128 unspent, uint128 given, uint128 others, uint128 total) external pure {
        require(uint256(given) + others <= total && total > 0);
        uint256 one = RunAccounts.share(unspent, given, total);
        uint256 other = RunAccounts.share(unspent, others, total);
        assert(one + other <= RunAccounts.share(unspent, uint256(given) + others, total));
        assert(one + other <= unspent);
    }

    function giveAllToTheOnlyOne(uint128 unspent, uint128 total) external pure {
        require(total > 0);
        assert(RunAccounts.share(unspent, total, total) == unspent);
        assert(RunAccounts.share(unspent, 0, total) == 0);
    }
}

/// @dev A holdback is the rate's part of a tranche, rounded down.
contract Holdback {
    function isPartOfTheTranche(uint128 amount, uint16 rate) external pure {
        require(rate <= 10_000);
        uint256 kept = RunAccounts.kept(amount, rate);
        assert(kept <= amount);
        assert(kept * 10_000 <= uint256(amount) * rate);
    }
}
