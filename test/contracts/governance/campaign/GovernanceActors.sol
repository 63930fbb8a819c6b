// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Class} from "../../../../contracts/governance/ClassLattice.sol";
import {IGovernorBallots} from "../../../../contracts/governance/IGovernorBallots.sol";
import {IGovernorClasses} from "../../../../contracts/governance/IGovernorClasses.sol";
import {StewardGovernor} from "../../../../contracts/governance/StewardGovernor.sol";
import {SampleDollar} from "../../../../contracts/local/SampleDollar.sol";
import {StewardToken} from "../../../../contracts/token/StewardToken.sol";
import {GovernanceCalls} from "./GovernanceCalls.sol";
import {GovernanceTale} from "./GovernanceTale.sol";
import {MoneyTale} from "./MoneyTale.sol";
import {SettingsTale} from "./SettingsTale.sol";

/// @dev Keys of people.
interface VmOfKeys {
    function addr(uint256 key) external pure returns (address);

    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
}

/// @dev Who acts, and what is noted whenever time passes.
abstract contract GovernanceActors is GovernanceTale, GovernanceCalls {
    enum Deed {
        Propose,
        Vote,
        VoteOnAll,
        Relay,
        Advance,
        Carry,
        Cancel,
        Close,
        Trade,
        Delegate,
        Wait,
        Set,
        Give,
        Attack
    }

    struct Memory {
        address account;
        Class class;
        uint256 timepoint;
        uint256 votes;
        uint256 balance;
        uint256 supply;
        uint256 floor;
        bytes32 rule;
    }

    /// @dev The first actors have keys; the others are the members of the house.
    uint256 internal constant SIGNERS = 3;
    uint256 internal constant ACTORS = SIGNERS + 6;

    uint256 private constant MOST_MEMORIES = 10;

    StewardToken internal immutable token;

    mapping(Deed deed => uint256) internal tried;
    mapping(Deed deed => uint256) internal succeeded;
    mapping(address asset => uint256) internal given;
    mapping(uint256 proposalId => bool) internal stuck;
    mapping(uint256 proposalId => IGovernor.ProposalState) internal _lastState;
    Memory[] internal memories;

    address[] private _actors;
    bytes32 private immutable _domain;

    constructor(
        StewardGovernor governor_,
        SampleDollar dollar_,
        uint256 now_
    )
        SettingsTale(address(governor_), governor_.timelock())
        MoneyTale(governor_.house().treasury)
        GovernanceCalls(governor_, address(dollar_))
    {
        _now = now_;
        token = StewardToken(address(governor_.token()));
        for (uint256 i = 0; i < SIGNERS; ++i) _actors.push(VmOfKeys(address(vm)).addr(i + 1));
        for (uint256 i = SIGNERS; i < ACTORS; ++i) _actors.push(address(uint160(0x1001 + i - SIGNERS)));
        _domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256(bytes(governor_.name())),
                keccak256(bytes(governor_.version())),
                block.chainid,
                address(governor_)
            )
        );
    }

    function _actor(uint256 seed) internal view returns (address) {
        return _actors[seed % ACTORS];
    }

    function _nameOf(Deed deed) internal pure returns (string memory) {
        string[14] memory names = [
            "propose",
            "vote",
            "voteOnAll",
            "relay",
            "advance",
            "carry",
            "cancel",
            "close",
            "trade",
            "delegate",
            "wait",
            "set",
            "give",
            "attack"
        ];
        return string.concat(names[uint256(deed)], " does too little");
    }

    function _endow(uint256 which, uint256 amount) internal {
        address asset = _asset(which);
        given[asset] += amount;
        if (asset == address(0)) vm.deal(_treasury, _treasury.balance + amount);
        else SampleDollar(asset).mint(_treasury, amount);
    }

    /// @dev Hears what was told since it was asked last.
    function _listen() internal {
        _hear(vm.getRecordedLogs());
    }

    /// @dev What a call that reverted emitted never happened, though the machine recorded it.
    function _forget() internal {
        vm.getRecordedLogs();
    }

    /// @dev Time passes. What was true in the second that ends is noted, for votes that open in it above all.
    function _warp(uint256 to) internal {
        _listen();
        if (to <= _now) return;
        for (uint256 id = 1; id <= proposals; ++id) {
            if (told[id].snapshot >= _now && told[id].snapshot < to) _open(id);
        }
        _remember(_mix(_now, to));
        _now = to;
        vm.warp(to);
    }

    function _signed(
        uint256 id,
        uint256 signer,
        uint8 choice,
        uint256 key
    ) internal view returns (IGovernorBallots.SignedBallot memory) {
        bytes32 ballot = keccak256(abi.encode(governor.BALLOT_TYPEHASH(), id, choice, _actor(signer), uint256(0)));
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", _domain, ballot));
        (uint8 v, bytes32 r, bytes32 s) = VmOfKeys(address(vm)).sign(key, digest);
        return IGovernorBallots.SignedBallot(id, choice, _actor(signer), r, s | bytes32(uint256(v - 27) << 255));
    }

    /// @dev Whether a queued proposal was tried and one of its calls fails.
    function _isStuck(uint256 id) internal view returns (bool) {
        return stuck[id];
    }

    function _isFinal(IGovernor.ProposalState state) internal pure returns (bool) {
        return _rank(state) == 4 || state == IGovernor.ProposalState.Defeated;
    }

    /// @dev How far a proposal is.
    function _rank(IGovernor.ProposalState state) internal pure returns (uint256) {
        if (state == IGovernor.ProposalState.Pending) return 0;
        if (state == IGovernor.ProposalState.Active) return 1;
        if (state == IGovernor.ProposalState.Succeeded || state == IGovernor.ProposalState.Defeated) return 2;
        return state == IGovernor.ProposalState.Queued ? 3 : 4;
    }

    function _open(uint256 id) private {
        IGovernorClasses.ClassRule memory rule = _ruleTold(told[id].class);
        uint256 supply = token.totalSupply();
        uint256 share = (supply * rule.quorum) / 10_000;
        uint256 floor = _setting(FLOOR);
        openings[id] = Opening({
            seen: true,
            supply: supply,
            quorum: share > floor ? share : floor,
            approval: rule.approval,
            queueWindow: _setting(QUEUE_WINDOW),
            executionWindow: _setting(EXECUTION_WINDOW)
        });
        for (uint256 i = 0; i < ACTORS; ++i) votesAtOpening[id][_actor(i)] = token.getVotes(_actor(i));
    }

    function _remember(uint256 seed) private {
        Class class = Class(seed % 4);
        address account = _actor(seed / 4);
        Memory memory noted = Memory({
            account: account,
            class: class,
            timepoint: _now,
            votes: token.getVotes(account),
            balance: token.balanceOf(account),
            supply: token.totalSupply(),
            floor: _setting(FLOOR),
            rule: keccak256(abi.encode(_ruleTold(class)))
        });
        if (memories.length < MOST_MEMORIES) memories.push(noted);
        else memories[((seed / 64) % (2 * MOST_MEMORIES)) % MOST_MEMORIES] = noted;
    }
}
