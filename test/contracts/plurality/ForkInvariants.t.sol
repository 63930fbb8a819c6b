// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IStewardshipFork} from "../../../contracts/plurality/IStewardshipFork.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {ForkBase} from "../helpers/ForkBase.sol";

/**
 * @dev Members, votes, donors and strangers who move a treasury and its forks in every order that the contracts allow. As the
 * timelock it mints and pays out what it can.
 */
contract ForkHandler is ForkBase {
    uint256 private constant MOST_FORKS = 10;
    address private constant PAYEE = address(0xbeef);

    bytes32[] private _ids;
    mapping(bytes32 forkId => uint256) private _planOf;
    mapping(address token => uint256) private _given;

    address private immutable _owner = msg.sender;

    uint256 private _tried;
    uint256 private _done;

    constructor() {
        build();
        for (uint256 i = 0; i < 2; ++i) _given[asset(i)] = 1_000_000;
        endow(1_000_000);
    }

    function open(uint256 seed) external {
        ++_tried;
        if (_ids.length == MOST_FORKS) return;
        bool again = _ids.length > 0 && seed % 3 == 0;
        uint256 proposalId = again ? governor.proposalCount() : governor.propose(block.timestamp - 1);
        if (governor.state(proposalId) != IGovernor.ProposalState.Succeeded) return;
        bytes32 forkId = fork.open(proposalId, plan(_ids.length));
        _planOf[forkId] = _ids.length;
        _ids.push(forkId);
        ++_done;
    }

    function lodge(uint256 seed, uint256 who, uint256 amount) external {
        ++_tried;
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _choose(seed);
        if (entry.status != IStewardshipFork.Status.Open && entry.status != IStewardshipFork.Status.Begun) return;
        uint256 left = fork.entitlement(entry.proposalId, member(who));
        left -= fork.lodgedAgainst(entry.proposalId, member(who));
        uint256 most = Math.min(left, token.balanceOf(member(who)));
        if (most == 0) return;
        bool late =
            entry.begunAt > 0
                ? block.timestamp > entry.begunAt + fork.JOIN_PERIOD()
                : governor.state(entry.proposalId) != IGovernor.ProposalState.Succeeded;
        amount = amount % 4 != 0 ? most : bound(amount, 1, most);
        vm.prank(member(who));
        try fork.lodge(forkId, amount, "") {
            assertTrue(!late, "lodged too late");
            ++_done;
        } catch {
            assertTrue(late, "refused what was entitled");
        }
    }

    function lodgeTooMuch(uint256 seed, uint256 who) external {
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _choose(seed);
        if (forkId == 0) return;
        uint256 left = fork.entitlement(entry.proposalId, member(who));
        left -= fork.lodgedAgainst(entry.proposalId, member(who));
        vm.prank(member(who));
        try fork.lodge(forkId, left + 1, "") {
            assertTrue(false, "lodged above the entitlement");
        } catch {}
    }

    function withdraw(uint256 seed, uint256 who, uint256 amount) external {
        ++_tried;
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _seek(seed, IStewardshipFork.Status.Open);
        uint256 own = fork.lodging(forkId, member(who)).amount;
        if (own == 0) return;
        bool free = entry.status == IStewardshipFork.Status.Open || entry.status == IStewardshipFork.Status.Abandoned;
        vm.prank(member(who));
        try fork.withdraw(forkId, bound(amount, 1, own)) {
            assertTrue(free, "took back what had left");
            ++_done;
        } catch {
            assertTrue(!free, "a deposit could not leave");
        }
    }

    function move(uint256 seed, uint256 toSeed, uint256 who, uint256 amount) external {
        (bytes32 from, ) = _choose(seed);
        (bytes32 to, ) = _choose(toSeed);
        uint256 own = fork.lodging(from, member(who)).amount;
        if (own == 0) return;
        vm.prank(member(who));
        try fork.move(from, to, bound(amount, 1, own), "") {} catch {}
    }

    /// @dev Whether it is executed, cancelled or expires, a proposal ends.
    function end(uint256 seed) external {
        ++_tried;
        if (governor.proposalCount() == 0 || seed % 4 != 0) return;
        governor.set(1 + (seed % governor.proposalCount()), IGovernor.ProposalState.Executed);
        ++_done;
    }

    function give(uint256 which, uint256 amount) external {
        ++_tried;
        amount = bound(amount, 1, 1_000_000);
        _given[asset(which)] += amount;
        if (asset(which) == address(0)) vm.deal(address(treasury), address(treasury).balance + amount);
        else dollar.mint(address(treasury), amount);
        ++_done;
    }

    /// @dev Votes can take all that is free, and not a unit more.
    function pay(uint256 which, uint256 amount, bool forRun) external {
        ++_tried;
        address token_ = asset(which);
        _ringFence(token_);
        uint256 free = treasury.unreserved(token_);
        amount = bound(amount, 0, free + 2);
        if (forRun) {
            try treasury.drawForRun(token_, amount, true) {
                assertTrue(amount <= free, "drew what is set aside");
                ++_done;
            } catch {
                assertTrue(amount > free, "could not draw what is free");
            }
        } else {
            try treasury.payAboveLimit(token_, PAYEE, amount) {
                assertTrue(amount <= free, "paid what is set aside");
                ++_done;
            } catch {
                assertTrue(amount > free, "could not pay what is free");
            }
        }
    }

    function mint(uint256 who, uint256 amount) external {
        ++_tried;
        uint256 most = token.mintable();
        if (most == 0) return;
        token.mint(member(who), bound(amount, 1, most));
        ++_done;
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external {
        ++_tried;
        amount = bound(amount, 0, token.balanceOf(member(from)));
        vm.prank(member(from));
        token.transfer(member(to), amount);
        ++_done;
    }

    function burn(uint256 who, uint256 amount) external {
        ++_tried;
        uint256 own = token.balanceOf(member(who));
        if (own == 0 || amount % 4 != 0) return;
        vm.prank(member(who));
        token.burn(bound(amount, 1, own / 10 + 1));
        ++_done;
    }

    function ringFence(uint256 which) external {
        ++_tried;
        _ringFence(asset(which));
        ++_done;
    }

    /// @dev Waits for it if need be, so that children are not rare.
    function finish(uint256 seed) external {
        ++_tried;
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _seek(seed, IStewardshipFork.Status.Begun);
        if (entry.status != IStewardshipFork.Status.Begun) return;
        uint256 due = entry.begunAt + fork.JOIN_PERIOD() + fork.COUNT_PERIOD() + 1;
        vm.warp(Math.max(due, block.timestamp));
        bool late = block.timestamp > entry.begunAt + fork.JOIN_PERIOD() + fork.FINISH_PERIOD();
        try fork.build(forkId, plan(_planOf[forkId]), 2) {
            assertTrue(!late, "built too late");
            fork.finish(forkId, plan(_planOf[forkId]));
            ++_done;
        } catch {
            assertTrue(late, "could not be built in time");
        }
    }

    function settle(uint256 seed, uint256 which) external {
        ++_tried;
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _seek(seed, IStewardshipFork.Status.Finished);
        uint256 share = treasury.shareOf(forkId, asset(which));
        uint256 before = balanceOf(asset(which), entry.childTreasury);
        try treasury.settle(forkId, asset(which)) {
            uint256 settled = balanceOf(asset(which), entry.childTreasury) - before;
            assertEq(settled, share, "the whole share goes to the child's treasury");
            ++_done;
        } catch {
            bool finished = entry.status == IStewardshipFork.Status.Finished;
            assertTrue(share == 0 || !finished, "a share could not be settled");
        }
    }

    function release(uint256 seed, uint256 which) external {
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _seek(seed, IStewardshipFork.Status.Abandoned);
        uint256 share = treasury.shareOf(forkId, asset(which));
        bool due = entry.status == IStewardshipFork.Status.Abandoned && share > 0;
        try treasury.release(forkId, asset(which)) {
            assertTrue(due, "released the share of a living fork");
        } catch {
            assertTrue(!due, "a share could not be released");
        }
    }

    function claim(uint256 seed, uint256 who) external {
        ++_tried;
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _seek(seed, IStewardshipFork.Status.Finished);
        uint256 own = fork.lodging(forkId, member(who)).amount;
        if (own == 0 || entry.status != IStewardshipFork.Status.Finished) return;
        uint256 before = StewardToken(entry.childToken).balanceOf(member(who));
        fork.claim(forkId, member(who));
        assertEq(StewardToken(entry.childToken).balanceOf(member(who)), before + own, "one for one");
        ++_done;
    }

    function abandon(uint256 seed) external {
        (bytes32 forkId, IStewardshipFork.Fork memory entry) = _seek(seed, IStewardshipFork.Status.Begun);
        bool begun = entry.status == IStewardshipFork.Status.Begun;
        bool late = block.timestamp > entry.begunAt + fork.JOIN_PERIOD() + fork.FINISH_PERIOD();
        try fork.abandon(forkId) {
            assertTrue(begun && late, "abandoned too early");
        } catch {
            assertTrue(!begun || !late, "could not be abandoned");
        }
    }

    function wait(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 3 days));
    }

    /// @dev Nothing is made and nothing is lost, and what is set aside is there.
    function checkAssets() external view {
        for (uint256 i = 0; i < 2; ++i) {
            address token_ = asset(i);
            uint256 held = balanceOf(token_, address(treasury));
            uint256 sum = held + balanceOf(token_, PAYEE) + balanceOf(token_, address(this));
            uint256 shares = 0;
            for (uint256 j = 0; j < _ids.length; ++j) {
                address child = fork.fork(_ids[j]).childTreasury;
                if (child != address(0)) sum += balanceOf(token_, child);
                shares += treasury.shareOf(_ids[j], token_);
            }
            assertEq(sum, _given[token_], "treasury, children and payees have what was given");
            assertEq(treasury.ringFenced(token_), shares, "the shares are what is set aside");
            assertTrue(shares <= held, "what is set aside is there");
        }
    }

    /// @dev Every lodged token is here, or burned for a token of a child that is here or claimed.
    function checkTokens() external view {
        uint256 lodged = 0;
        uint256 begun = 0;
        for (uint256 i = 0; i < _ids.length; ++i) {
            IStewardshipFork.Fork memory entry = fork.fork(_ids[i]);
            uint256 sum = 0;
            for (uint256 j = 0; j < MEMBERS; ++j) sum += fork.lodging(_ids[i], member(j)).amount;
            if (entry.status == IStewardshipFork.Status.Finished) {
                StewardToken child = StewardToken(entry.childToken);
                assertEq(child.totalSupply(), entry.lodged, "as many tokens there as were burned here");
                assertEq(child.balanceOf(address(fork)), sum, "what is unclaimed is kept");
            } else {
                assertEq(entry.lodged, sum, "what members lodged is what the fork counts");
                lodged += sum;
            }
            if (entry.status == IStewardshipFork.Status.Begun) ++begun;
        }
        assertEq(token.balanceOf(address(fork)), lodged, "what is lodged is here");
        assertEq(fork.claims().length, begun, "every begun fork has a claim, and no other");
    }

    function checkEntitlements() external view {
        for (uint256 id = 1; id <= governor.proposalCount(); ++id) {
            for (uint256 i = 0; i < MEMBERS; ++i) {
                uint256 lodged = fork.lodgedAgainst(id, member(i));
                assertTrue(lodged <= fork.entitlement(id, member(i)), "nobody lodges above its entitlement");
            }
        }
    }

    function checkSuccess() external view {
        assertTrue(_tried < 60 || _done * 10 >= _tried * 3, "enough went through");
    }

    /// @dev In the end everybody leaves, whatever happened: with tokens, or for a child.
    function leave() external {
        if (msg.sender != _owner) return;
        vm.warp(block.timestamp + fork.JOIN_PERIOD() + fork.FINISH_PERIOD() + 1);
        for (uint256 i = 0; i < _ids.length; ++i) {
            if (fork.fork(_ids[i]).status == IStewardshipFork.Status.Begun) fork.abandon(_ids[i]);
            bool finished = fork.fork(_ids[i]).status == IStewardshipFork.Status.Finished;
            for (uint256 j = 0; j < MEMBERS; ++j) {
                uint256 own = fork.lodging(_ids[i], member(j)).amount;
                if (own == 0) continue;
                vm.prank(member(j));
                if (finished) fork.claim(_ids[i], member(j));
                else fork.withdraw(_ids[i], own);
            }
            for (uint256 j = 0; j < 2; ++j) {
                if (treasury.shareOf(_ids[i], asset(j)) == 0) continue;
                if (finished) treasury.settle(_ids[i], asset(j));
                else treasury.release(_ids[i], asset(j));
            }
        }
        assertEq(token.balanceOf(address(fork)), 0, "nobody's tokens stay behind");
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(treasury.ringFenced(asset(i)), 0, "nothing stays set aside");
            treasury.payAboveLimit(asset(i), PAYEE, balanceOf(asset(i), address(treasury)));
        }
    }

    function _ringFence(address token_) private {
        address[] memory tokens = new address[](2);
        (tokens[0], tokens[1]) = (token_, token_);
        treasury.ringFence(tokens);
    }

    /// @dev The first fork of a status from one on that is chosen at random, or that one if there is none.
    function _seek(
        uint256 seed,
        IStewardshipFork.Status status
    ) private view returns (bytes32 forkId, IStewardshipFork.Fork memory entry) {
        seed = seed % (type(uint256).max / 2);
        for (uint256 i = 0; i < _ids.length; ++i) {
            (forkId, entry) = _choose(seed + i);
            if (entry.status == status) return (forkId, entry);
        }
        return _choose(seed);
    }

    function _choose(uint256 seed) private view returns (bytes32 forkId, IStewardshipFork.Fork memory entry) {
        if (_ids.length == 0) return (forkId, entry);
        forkId = _ids[seed % _ids.length];
        entry = fork.fork(forkId);
    }
}

contract ForkInvariantsTest is ForkBase {
    ForkHandler private _handler;

    function setUp() public {
        _handler = new ForkHandler();
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_nothingIsMadeOrLost() external view {
        _handler.checkAssets();
    }

    function invariant_everyLodgedTokenIsAccountedFor() external view {
        _handler.checkTokens();
    }

    function invariant_nobodyLodgesMoreThanItHeld() external view {
        _handler.checkEntitlements();
    }

    function invariant_enoughGoesThrough() external view {
        _handler.checkSuccess();
    }

    function afterInvariant() external {
        _handler.leave();
    }
}
