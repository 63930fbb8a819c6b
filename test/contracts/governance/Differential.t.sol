// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {Class} from "../../../contracts/governance/ClassLattice.sol";
import {IGovernorBallots} from "../../../contracts/governance/IGovernorBallots.sol";
import {StewardGovernor} from "../../../contracts/governance/StewardGovernor.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {Vm} from "../helpers/TestBase.sol";
import {Box, PlainTimelock} from "../mocks/Plain.sol";
import {PlainTwin} from "../mocks/PlainTwin.sol";

interface Signing {
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    function addr(uint256 key) external pure returns (address);
}

/**
 * @dev Our governor and OpenZeppelin's, side by side on one token, through random histories. Both are given the same steps
 * in the same second, and after each one every standard view, every answer and every standard event has to be the same.
 *
 * Ours differs on purpose, and the histories keep to what both know: proposals are Ordinary, so that a plain majority
 * decides and one voting period holds; the quorum's floor is below its fraction; votes carry no params. A signed ballot's
 * nonce is zero in ours. What expires in ours lives on in the other, so an expired proposal is left alone.
 */
contract GovernorDifferentialTest is HouseBase {
    uint256 private constant STEPS = 32;
    uint256 private constant VOTERS = 5;
    uint256 private constant MAX_PROPOSALS = 6;
    uint256 private constant MOST_BALLOTS = 8;

    bytes32 private constant BALLOT_TYPEHASH = keccak256(
        "Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)"
    );
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );

    Signing private constant SIGNING = Signing(address(vm));

    PlainTwin private _plain;
    Box private _box;

    uint256 private _now;
    uint256 private _firstId;
    uint256 private _lastId;
    uint256 private _random;

    /// @dev What queue, execute and cancel are called with.
    mapping(uint256 id => bytes) private _batches;

    function setUp() public {
        build();
        for (uint256 i = 0; i < VOTERS; ++i) {
            vm.prank(member(i));
            token.transfer(_voter(i), (SHARE * (i + 1)) / VOTERS);
        }
        _box = new Box();
        vm.warp(START + 2);
        _listBox();
        PlainTimelock other = new PlainTimelock(timelock.getMinDelay());
        _plain = new PlainTwin(
            token,
            TimelockController(payable(other)),
            uint48(governor.votingDelay()),
            uint32(governor.votingPeriod()),
            governor.proposalThreshold(),
            governor.quorumNumerator(),
            governor.lateQuorumVoteExtension(),
            governor.latestProposalId()
        );
        other.grantRole(other.PROPOSER_ROLE(), address(_plain));
        other.grantRole(other.EXECUTOR_ROLE(), address(_plain));
        other.grantRole(other.CANCELLER_ROLE(), address(_plain));
        _firstId = governor.latestProposalId() + 1;
        _lastId = _firstId - 1;
        _now += 1;
        vm.warp(_now);
    }

    function testFuzz_aGovernorThatMembersCannotTellFromOpenZeppelins(uint256 seed) external {
        _random = seed;
        _propose(member(0));
        for (uint256 i = 0; i < STEPS; ++i) {
            _step();
            _compareAll();
        }
    }

    /// @dev The same with all that is needed for a proposal to come through, so that no history stops short of it.
    function testFuzz_theWholeWayOfAProposal(uint256 seed) external {
        _random = seed;
        _propose(member(0));
        _wait(1 days + 1);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            _vote(_lastId, member(i), uint8(_draw(3)));
            _compareAll();
        }
        _wait(_draw(3) * 1 days);
        _onBatch(_lastId, IGovernor.queue.selector, _anyone());
        _wait(governor.proposalDeadline(_lastId) + 1 - _now);
        _onBatch(_lastId, IGovernor.queue.selector, _anyone());
        _compareAll();
        _wait(2 days - _draw(2));
        _onBatch(_lastId, IGovernor.execute.selector, _anyone());
        _compareAll();
    }

    function _step() private {
        uint256 kind = _draw(19);
        uint256 id = _firstId + _draw(_lastId - _firstId + 1);
        if (kind < 2) _propose(_anyone());
        else if (kind < 7) _vote(id, _anyone(), uint8(_draw(4)));
        else if (kind < 9) _voteBySig(id, _draw(VOTERS), uint8(_draw(4)), _draw(4) == 0);
        else if (kind < 12) _wait(_draw(2 days));
        else if (kind < 13) _onBatch(id, IGovernor.cancel.selector, _anyone());
        else if (kind < 15) _onBatch(id, IGovernor.queue.selector, _anyone());
        else if (kind < 16) _onBatch(id, IGovernor.execute.selector, _anyone());
        else _relay();
    }

    function _propose(address proposer) private {
        if (_lastId + 1 - _firstId == MAX_PROPOSALS) return;
        address[] memory targets = new address[](1);
        bytes[] memory calldatas = new bytes[](1);
        targets[0] = address(_box);
        calldatas[0] = abi.encodeCall(Box.set, (_lastId + 1, _draw(1_000)));
        string memory description = _draw(2) == 0 ? "Fill the box" : "Fill the box again";
        bytes memory data = abi.encodeCall(IGovernor.propose, (targets, new uint256[](1), calldatas, description));
        bool done = _both(proposer, data, data, true);
        if (done) {
            ++_lastId;
            _batches[_lastId] = abi.encode(targets, new uint256[](1), calldatas, keccak256(bytes(description)));
        }
    }

    function _vote(uint256 id, address voter, uint8 support) private {
        if (_isExpired(id)) return;
        bytes memory data =
            _draw(2) == 0
                ? abi.encodeCall(IGovernor.castVote, (id, support))
                : abi.encodeCall(IGovernor.castVoteWithReason, (id, support, "Because"));
        _both(voter, data, data, true);
    }

    /// @dev Each governor gets its own ballot: its own domain, and the nonce that it expects.
    function _voteBySig(uint256 id, uint256 index, uint8 support, bool forged) private {
        if (_isExpired(id)) return;
        address voter = _voter(index);
        uint256 key = forged ? _key(index + 1) : _key(index);
        bytes memory ours = _signed(address(governor), key, id, support, voter, 0);
        bytes memory plains = _signed(address(_plain), key, id, support, voter, _plain.nonces(voter));
        _both(
            _anyone(),
            abi.encodeCall(IGovernor.castVoteBySig, (id, support, voter, ours)),
            abi.encodeCall(IGovernor.castVoteBySig, (id, support, voter, plains)),
            true
        );
    }

    /// @dev Ours gets the ballots in one relay, the other one by one: what is told and counted has to be the same.
    function _relay() private {
        uint256 length = _draw(MOST_BALLOTS) + 1;
        IGovernorBallots.SignedBallot[] memory ballots = new IGovernorBallots.SignedBallot[](length);
        uint256 counted;
        vm.recordLogs();
        for (uint256 i = 0; i < length; ++i) {
            uint256 id = _firstId + _draw(_lastId - _firstId + 1);
            uint256 index = _draw(VOTERS);
            uint256 key = _key(_draw(5) == 0 ? index + 1 : index);
            uint8 support = uint8(_draw(7) % 4);
            ballots[i] = _ballot(key, id, support, _voter(index));
            bytes memory plains = _signed(
                address(_plain),
                key,
                id,
                support,
                _voter(index),
                _plain.nonces(_voter(index))
            );
            (bool done, ) = address(_plain).call(
                abi.encodeCall(IGovernor.castVoteBySig, (id, support, _voter(index), plains))
            );
            if (done) ++counted;
        }
        assertEq(governor.castVotesBySig(ballots), counted, "as many ballots");
        _compareEvents();
    }

    /// @dev In the short form of ERC-2098.
    function _ballot(
        uint256 key,
        uint256 id,
        uint8 support,
        address voter
    ) private view returns (IGovernorBallots.SignedBallot memory) {
        (uint8 v, bytes32 r, bytes32 s) = SIGNING.sign(key, _digest(address(governor), id, support, voter, 0));
        return IGovernorBallots.SignedBallot(id, support, voter, r, s | bytes32(uint256(v - 27) << 255));
    }

    function _onBatch(uint256 id, bytes4 selector, address caller) private {
        if (_isExpired(id)) return;
        bytes memory data = abi.encodePacked(selector, _batches[id]);
        // A timelock that refuses names the operation, which is salted with its governor's address.
        _both(caller, data, data, selector != IGovernor.execute.selector);
    }

    /// @dev Both refuse it, but the other names the state in which it lives on.
    function _isExpired(uint256 id) private view returns (bool) {
        return governor.state(id) == IGovernor.ProposalState.Expired;
    }

    /// @dev Takes the same step on both, and compares what they answer and what they emit.
    function _both(address caller, bytes memory ours, bytes memory plains, bool wholeAnswer) private returns (bool) {
        vm.recordLogs();
        vm.prank(caller);
        (bool done, bytes memory answer) = address(governor).call(ours);
        vm.prank(caller);
        (bool plainDone, bytes memory plainAnswer) = address(_plain).call(plains);
        assertTrue(done == plainDone, "both do it, or neither");
        if (wholeAnswer) assertTrue(keccak256(answer) == keccak256(plainAnswer), "the same answer");
        else if (!done) assertTrue(bytes4(answer) == bytes4(plainAnswer), "the same error");
        _compareEvents();
        return done;
    }

    function _compareEvents() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bytes32 ours;
        bytes32 plains;
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 event_ = keccak256(abi.encode(logs[i].topics, logs[i].data));
            // The other refuses such a ballot by reverting, which leaves no trace.
            if (logs[i].topics[0] == IGovernorBallots.BallotSkipped.selector) continue;
            if (logs[i].emitter == address(governor)) {
                ours = keccak256(abi.encode(ours, event_));
            } else if (logs[i].emitter == address(_plain)) {
                plains = keccak256(abi.encode(plains, event_));
            }
        }
        assertTrue(ours == plains, "the same events in the same order");
    }

    function _compareAll() private view {
        assertEq(governor.latestProposalId(), _plain.latestProposalId(), "latest id");
        for (uint256 id = _firstId; id <= _lastId; ++id) _compare(id);
    }

    function _compare(uint256 id) private view {
        IGovernor.ProposalState ours = governor.state(id);
        IGovernor.ProposalState plains = _plain.state(id);
        if (ours == IGovernor.ProposalState.Expired) {
            bool waiting = plains == IGovernor.ProposalState.Succeeded || plains == IGovernor.ProposalState.Queued;
            assertTrue(waiting, "only what waits can expire");
        } else {
            assertEq(uint8(ours), uint8(plains), "state");
        }
        assertEq(governor.proposalSnapshot(id), _plain.proposalSnapshot(id), "snapshot");
        assertEq(governor.proposalDeadline(id), _plain.proposalDeadline(id), "deadline");
        assertEq(governor.proposalEta(id), _plain.proposalEta(id), "eta");
        assertTrue(governor.proposalProposer(id) == _plain.proposalProposer(id), "proposer");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        (uint256 plainAgainst, uint256 plainInFavour, uint256 plainAbstain) = _plain.proposalVotes(id);
        assertEq(against, plainAgainst, "against");
        assertEq(inFavour, plainInFavour, "for");
        assertEq(abstain, plainAbstain, "abstain");
        for (uint256 i = 0; i < MEMBERS + VOTERS; ++i) {
            assertTrue(governor.hasVoted(id, _account(i)) == _plain.hasVoted(id, _account(i)), "who has voted");
        }
        uint256 snapshot = governor.proposalSnapshot(id);
        if (snapshot < _now) assertEq(governor.quorum(snapshot), _plain.quorum(snapshot), "quorum");
    }

    /// @dev Every other call to something outside the house is Constitutional; this one is made Ordinary by vote.
    function _listBox() private {
        address[] memory targets = new address[](1);
        bytes[] memory calldatas = new bytes[](1);
        targets[0] = address(governor);
        calldatas[0] = abi.encodeCall(governor.setCallClass, (address(_box), Box.set.selector, Class.Ordinary));
        vm.prank(member(5));
        uint256 id = governor.propose(targets, new uint256[](1), calldatas, "List");
        vm.warp(governor.proposalSnapshot(id) + 1);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            vm.prank(member(i));
            governor.castVote(id, 1);
        }
        vm.warp(governor.proposalDeadline(id) + 1);
        governor.queue(targets, new uint256[](1), calldatas, keccak256("List"));
        _now = governor.proposalEta(id);
        vm.warp(_now);
        governor.execute(targets, new uint256[](1), calldatas, keccak256("List"));
    }

    function _signed(
        address verifier,
        uint256 key,
        uint256 id,
        uint8 support,
        address voter,
        uint256 nonce
    ) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = SIGNING.sign(key, _digest(verifier, id, support, voter, nonce));
        return abi.encodePacked(r, s, v);
    }

    function _digest(
        address verifier,
        uint256 id,
        uint8 support,
        address voter,
        uint256 nonce
    ) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Test"), keccak256("1"), block.chainid, verifier)
        );
        bytes32 ballot = keccak256(abi.encode(BALLOT_TYPEHASH, id, support, voter, nonce));
        return keccak256(abi.encodePacked(hex"1901", domain, ballot));
    }

    function _wait(uint256 time) private {
        _now += time;
        vm.warp(_now);
    }

    /// @dev Any number below `limit`.
    function _draw(uint256 limit) private returns (uint256) {
        _random = uint256(keccak256(abi.encode(_random)));
        return _random % limit;
    }

    function _anyone() private returns (address) {
        return _account(_draw(MEMBERS + VOTERS));
    }

    function _account(uint256 index) private pure returns (address) {
        return index < MEMBERS ? member(index) : _voter(index - MEMBERS);
    }

    function _voter(uint256 index) private pure returns (address) {
        return SIGNING.addr(_key(index));
    }

    function _key(uint256 index) private pure returns (uint256) {
        return 0xb0b0 + index;
    }
}
