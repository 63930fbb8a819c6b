// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IStewardToken} from "../../../contracts/token/IStewardToken.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {TestBase} from "../helpers/TestBase.sol";
import {PlainVotes} from "./PlainVotes.sol";

/// @dev What these tests ask of the machine besides: keys and the events of a call.
interface VmOfTwins {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function addr(uint256 key) external pure returns (address);

    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    function recordLogs() external;

    function getRecordedLogs() external returns (Log[] memory);
}

/**
 * @dev A stewardship's token and OpenZeppelin's plain votes, to which the same members do the same. In the plain one every
 * member first delegates to itself, and says so again where the stewardship's token takes nobody for an answer.
 * What each member itself held is kept here, in a model of its own.
 */
contract TokenTwins is TestBase {
    struct Second {
        uint256 first;
        uint256 last;
        uint256 supply;
    }

    uint256 private constant MEMBERS = 8;

    uint256 private constant START = 1_800_000_000;
    uint256 private constant KEY = 0xa11ce;
    uint256 private constant SHARE = 1_000 ether;
    bytes32 private constant DELEGATION = keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
    bytes32 private constant MINTED = keccak256("Minted(address,uint256,uint256,uint256)");

    // solhint-disable-next-line const-name-snakecase
    VmOfTwins private constant machine = VmOfTwins(address(vm));

    StewardToken public immutable steward;
    PlainVotes public immutable plain;

    address[MEMBERS] private _members;
    Second[] private _seconds;
    mapping(uint256 second => mapping(address member => uint256)) private _heldAt;
    mapping(address member => uint256) private _held;
    mapping(address member => uint256) private _nonces;
    uint256 private _supply;
    uint256 private _now = START;

    /// @dev How often each kind of change really changed something, so that nothing passes by never being tried.
    mapping(string change => uint256) public changes;

    constructor() {
        vm.warp(START);
        IStewardToken.Allocation[] memory shares = new IStewardToken.Allocation[](MEMBERS / 2);
        plain = new PlainVotes();
        for (uint256 i = 0; i < MEMBERS; ++i) {
            _members[i] = machine.addr(_key(i));
            vm.prank(member(i));
            plain.delegate(member(i));
            if (i >= shares.length) continue;
            shares[i] = IStewardToken.Allocation(member(i), SHARE);
            plain.mint(member(i), SHARE);
            _held[member(i)] = SHARE;
            _supply += SHARE;
        }
        steward = new StewardToken("Vote", "VOTE", address(this), 1_000, shares);
    }

    /// @dev Both tokens must tell the same, event by event, but for {Minted} which is the stewardship's own.
    modifier toldAlike() {
        machine.recordLogs();
        _;
        VmOfTwins.Log[] memory logs = machine.getRecordedLogs();
        assertEq(uint256(_told(logs, address(steward))), uint256(_told(logs, address(plain))), "both tell the same");
    }

    function member(uint256 seed) public view returns (address) {
        return _members[seed % MEMBERS];
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external toldAlike {
        amount = _amount(from, amount);
        vm.prank(member(from));
        steward.transfer(member(to), amount);
        vm.prank(member(from));
        plain.transfer(member(to), amount);
        _move(member(from), member(to), amount);
        changes["transfer"] += amount > 0 && member(from) != member(to) ? 1 : 0;
    }

    function transferFrom(uint256 by, uint256 from, uint256 to, uint256 amount) external toldAlike {
        amount = _amount(from, amount);
        vm.prank(member(from));
        steward.approve(member(by), amount);
        vm.prank(member(from));
        plain.approve(member(by), amount);
        vm.prank(member(by));
        steward.transferFrom(member(from), member(to), amount);
        vm.prank(member(by));
        plain.transferFrom(member(from), member(to), amount);
        _move(member(from), member(to), amount);
        changes["transferFrom"] += amount > 0 && member(from) != member(to) ? 1 : 0;
    }

    function delegate(uint256 from, uint256 to) external toldAlike {
        address delegatee = _delegatee(to);
        changes["delegate"] += steward.delegates(member(from)) != _other(delegatee, from) ? 1 : 0;
        vm.prank(member(from));
        steward.delegate(delegatee);
        vm.prank(member(from));
        plain.delegate(_other(delegatee, from));
    }

    function delegateBySig(uint256 from, uint256 to) external toldAlike {
        address delegatee = _delegatee(to);
        changes["delegateBySig"] += steward.delegates(member(from)) != _other(delegatee, from) ? 1 : 0;
        uint256 nonce = _nonces[member(from)]++;
        _delegateBySig(steward, steward.DOMAIN_SEPARATOR(), from, delegatee, nonce);
        _delegateBySig(plain, plain.DOMAIN_SEPARATOR(), from, _other(delegatee, from), nonce);
    }

    function mint(uint256 to, uint256 amount) external toldAlike {
        amount = bound(amount, 0, steward.mintable());
        steward.mint(member(to), amount);
        plain.mint(member(to), amount);
        _held[member(to)] += amount;
        _supply += amount;
        changes["mint"] += amount > 0 ? 1 : 0;
    }

    function burn(uint256 from, uint256 amount) external toldAlike {
        amount = _amount(from, amount);
        uint256 mintable = steward.mintable();
        vm.prank(member(from));
        steward.burn(amount);
        plain.burn(member(from), amount);
        _held[member(from)] -= amount;
        _supply -= amount;
        assertTrue(steward.mintable() <= mintable, "a burn makes no room for a mint");
        changes["burn"] += amount > 0 ? 1 : 0;
    }

    /// @dev Time passes, up to half a year; who held how much in the second that ends is remembered.
    function wait(uint256 duration) external {
        duration = duration % 3 == 0 ? 1 : bound(duration, 1, 180 days);
        for (uint256 i = 0; i < MEMBERS; ++i) _heldAt[_seconds.length][member(i)] = _held[member(i)];
        _seconds.push(Second(_now, _now + duration - 1, _supply));
        _now += duration;
        vm.warp(_now);
    }

    function checkPresent() external view {
        uint256 votes;
        for (uint256 i = 0; i < MEMBERS; ++i) {
            address account = member(i);
            votes += steward.getVotes(account);
            assertEq(steward.balanceOf(account), _held[account], "everybody holds what it was given");
            assertEq(plain.balanceOf(account), _held[account], "in both");
            assertEq(steward.getVotes(account), plain.getVotes(account), "votes are alike");
            assertEq(uint160(steward.delegates(account)), uint160(plain.delegates(account)), "delegates are alike");
            assertEq(steward.nonces(account), plain.nonces(account), "nonces are alike");
        }
        assertEq(steward.totalSupply(), _supply, "the balances are the supply");
        assertEq(votes, _supply, "the votes are the supply");
    }

    function checkPast() external view {
        for (uint256 i = 0; i < _seconds.length; ++i) _checkSecond(i);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            assertEq(steward.getPastBalance(member(i), START - 1), 0, "nobody held anything before the beginning");
        }
    }

    /// @dev A sample, for checks that are made after every call: the first, a middle and the last second.
    function checkSomePast() external view {
        uint256 count = _seconds.length;
        if (count == 0) return;
        _checkSecond(0);
        _checkSecond(count / 2);
        _checkSecond(count - 1);
    }

    /// @dev The stewardship's token has checkpoints of balances besides: where the votes change, they are the plain one's.
    function checkCheckpoints() external view {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            bytes32 changed = _changesOfVotes(steward, member(i));
            assertEq(uint256(changed), uint256(_changesOfVotes(plain, member(i))), "votes change when they do in both");
        }
    }

    function _checkSecond(uint256 index) private view {
        Second memory second = _seconds[index];
        for (uint256 i = 0; i < MEMBERS; ++i) {
            address account = member(i);
            uint256 votes = steward.getPastVotes(account, second.first);
            assertEq(votes, plain.getPastVotes(account, second.first), "past votes are alike");
            assertEq(votes, steward.getPastVotes(account, second.last), "until they change");
            uint256 held = steward.getPastBalance(account, second.first);
            assertEq(held, _heldAt[index][account], "past balances are the model's");
            assertEq(held, steward.getPastBalance(account, second.last), "until they change");
        }
        uint256 supply = steward.getPastTotalSupply(second.first);
        assertEq(supply, second.supply, "the past supply is the model's");
        assertEq(supply, plain.getPastTotalSupply(second.last), "in both");
        assertEq(steward.getPastVotes(address(0), second.last), 0, "nobody has no votes");
        assertEq(steward.getPastBalance(address(0), second.last), 0, "nobody has no tokens");
    }

    /// @dev Hash of when an account's votes changed, and to what. Fails where the times of checkpoints don't increase.
    function _changesOfVotes(ERC20Votes token, address account) private view returns (bytes32 changed) {
        uint208 votes;
        uint48 time;
        for (uint32 i = 0; i < token.numCheckpoints(account); ++i) {
            Checkpoints.Checkpoint208 memory checkpoint = token.checkpoints(account, i);
            assertTrue(checkpoint._key > time && checkpoint._key <= _now, "one checkpoint a second, in order");
            time = checkpoint._key;
            if (checkpoint._value == votes) continue;
            votes = checkpoint._value;
            changed = keccak256(abi.encode(changed, time, votes));
        }
    }

    function _delegateBySig(ERC20Votes token, bytes32 domain, uint256 from, address delegatee, uint256 nonce) private {
        bytes32 message = keccak256(abi.encode(DELEGATION, delegatee, nonce, _now));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, message));
        (uint8 v, bytes32 r, bytes32 s) = machine.sign(_key(from), digest);
        token.delegateBySig(delegatee, nonce, _now, v, r, s);
    }

    function _move(address from, address to, uint256 amount) private {
        _held[from] -= amount;
        _held[to] += amount;
    }

    function _told(VmOfTwins.Log[] memory logs, address emitter) private pure returns (bytes32 told) {
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != emitter || logs[i].topics[0] == MINTED) continue;
            told = keccak256(abi.encode(told, logs[i].topics, logs[i].data));
        }
    }

    /// @dev Half of the time all or nothing, since that is where histories break.
    function _amount(uint256 from, uint256 seed) private view returns (uint256) {
        uint256 most = _held[member(from)];
        if (seed % 4 == 0) return most;
        return seed % 4 == 1 ? 0 : bound(seed, 0, most);
    }

    function _delegatee(uint256 seed) private view returns (address) {
        return seed % 5 == 0 ? address(0) : member(seed);
    }

    /// @dev Nobody stands for oneself.
    function _other(address delegatee, uint256 from) private view returns (address) {
        return delegatee == address(0) ? member(from) : delegatee;
    }

    function _key(uint256 seed) private pure returns (uint256) {
        return KEY + (seed % MEMBERS);
    }
}
