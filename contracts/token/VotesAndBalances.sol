// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IVotesAndBalances} from "./IVotesAndBalances.sol";

/**
 * @dev OpenZeppelin's votes, whose checkpoints also hold what the account itself held. One word has room for the time, the
 * votes and the balance, so whoever votes for itself pays nothing for the second: its votes change whenever its balance
 * does. Whoever delegated pays for a checkpoint of its own when its tokens move.
 */
abstract contract VotesAndBalances is IVotesAndBalances, ERC20Votes {
    using Checkpoints for Checkpoints.Trace208;

    uint8 private constant BALANCE_OFFSET = 104;

    /// @dev Each value has the balance in its upper half and the votes in its lower one. Votes' own traces stay empty.
    mapping(address account => Checkpoints.Trace208) private _traces;

    /// @inheritdoc IVotesAndBalances
    function getPastBalance(address account, uint256 timepoint) public view virtual returns (uint256) {
        return _balanceIn(_traces[account].upperLookupRecent(_validateTimepoint(timepoint)));
    }

    function getVotes(address account) public view virtual override returns (uint256) {
        return _votesIn(_traces[account].latest());
    }

    function getPastVotes(address account, uint256 timepoint) public view virtual override returns (uint256) {
        return _votesIn(_traces[account].upperLookupRecent(_validateTimepoint(timepoint)));
    }

    /// @dev Between two who vote for themselves, votes and tokens move together: one checkpoint for each.
    function _transferVotingUnits(address from, address to, uint256 amount) internal virtual override {
        uint104 units = SafeCast.toUint104(amount);
        bool minted = from == address(0);
        bool burned = to == address(0);
        if (!minted && !burned && delegates(from) == from && delegates(to) == to) {
            _move(from, to, _pack(units, units));
        } else {
            super._transferVotingUnits(from, to, amount);
            _move(from, to, _pack(0, units));
        }
    }

    function _moveDelegateVotes(address from, address to, uint256 amount) internal virtual override {
        _move(from, to, _pack(SafeCast.toUint104(amount), 0));
    }

    /**
     * @dev Moves votes, tokens or both, by one subtraction and one addition of the whole value. Neither half can spill into
     * the other: nobody loses more than it has, and nobody has more than the supply.
     */
    function _move(address from, address to, uint208 change) private {
        if (from == to || change == 0) return;
        if (from != address(0)) {
            Checkpoints.Trace208 storage trace = _traces[from];
            uint208 last = trace.latest();
            _record(from, trace, last, last - change);
        }
        if (to != address(0)) {
            Checkpoints.Trace208 storage trace = _traces[to];
            uint208 last = trace.latest();
            _record(to, trace, last, last + change);
        }
    }

    function _record(address account, Checkpoints.Trace208 storage trace, uint208 last, uint208 next) private {
        trace.push(clock(), next);
        (uint256 oldVotes, uint256 newVotes) = (_votesIn(last), _votesIn(next));
        if (oldVotes != newVotes) emit DelegateVotesChanged(account, oldVotes, newVotes);
    }

    function _numCheckpoints(address account) internal view virtual override returns (uint32) {
        return SafeCast.toUint32(_traces[account].length());
    }

    /// @dev With the votes alone as its value, as whoever knows ERC20Votes expects.
    function _checkpoints(
        address account,
        uint32 index
    ) internal view virtual override returns (Checkpoints.Checkpoint208 memory checkpoint) {
        checkpoint = _traces[account].pos(index);
        checkpoint._value = uint208(_votesIn(checkpoint._value));
    }

    /// @dev Nobody's votes or balance exceed the supply, so each fits in its half of a value.
    function _maxSupply() internal view virtual override returns (uint256) {
        return type(uint104).max;
    }

    function _pack(uint104 votes, uint104 balance) private pure returns (uint208) {
        return (uint208(balance) << BALANCE_OFFSET) | votes;
    }

    function _votesIn(uint208 value) private pure returns (uint256) {
        return uint104(value);
    }

    function _balanceIn(uint208 value) private pure returns (uint256) {
        return uint104(value >> BALANCE_OFFSET);
    }
}
