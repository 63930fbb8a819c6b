// SPDX-License-Identifier: MIT
pragma solidity 0.8.34;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {StewardGovernor} from "../../../contracts/governance/StewardGovernor.sol";
import {StewardToken} from "../../../contracts/token/StewardToken.sol";
import {HouseBase} from "../helpers/HouseBase.sol";
import {TestBase} from "../helpers/TestBase.sol";

/// @dev Members who propose, vote, trade and delegate in every order.
contract TallyHandler is TestBase {
    uint256 private constant ACCOUNTS = 6;
    uint256 private constant MOST_PROPOSALS = 8;

    StewardGovernor private immutable _governor;
    StewardToken private immutable _token;

    uint256 private _now;
    mapping(uint256 proposalId => uint256[3]) private _sums;
    mapping(uint256 proposalId => mapping(address voter => bool)) private _voted;
    mapping(uint256 proposalId => uint256) private _deadlines;
    mapping(uint256 proposalId => uint256) private _extensions;

    uint256 public ballots;

    constructor(StewardGovernor governor, StewardToken token, uint256 start) {
        _governor = governor;
        _token = token;
        _now = start;
    }

    function account(uint256 seed) public pure returns (address) {
        return address(uint160(0x1001 + (seed % ACCOUNTS)));
    }

    function propose(uint256 seed) external {
        address proposer = account(seed);
        if (_governor.latestProposalId() >= MOST_PROPOSALS || _token.getPastVotes(proposer, _now - 1) == 0) return;
        address[] memory targets = new address[](1);
        bytes[] memory calldatas = new bytes[](1);
        string memory description = string(abi.encode(_now, _governor.latestProposalId()));
        vm.prank(proposer);
        uint256 id = _governor.propose(targets, new uint256[](1), calldatas, description);
        _deadlines[id] = _governor.proposalDeadline(id);
    }

    /// @dev A first ballot in an open vote counts; any other is refused.
    function vote(uint256 proposal, uint256 seed, uint256 choice) external {
        uint256 latest = _governor.latestProposalId();
        if (latest == 0) return;
        uint256 id = 1 + (proposal % latest);
        address voter = account(seed);
        uint8 support = uint8(choice % 3);
        bool open = _governor.state(id) == IGovernor.ProposalState.Active && !_voted[id][voter];

        vm.prank(voter);
        try _governor.castVote(id, support) returns (uint256 weight) {
            assertTrue(open, "a ballot was counted that should not be");
            assertEq(weight, _token.getPastVotes(voter, _governor.proposalSnapshot(id)), "weight at the snapshot");
            _voted[id][voter] = true;
            _sums[id][support] += weight;
            ++ballots;
        } catch {
            assertTrue(!open, "a ballot was refused that should count");
        }
        _noteDeadline(id);
    }

    function transfer(uint256 from, uint256 to, uint256 amount) external {
        uint256 most = _token.balanceOf(account(from));
        vm.prank(account(from));
        _token.transfer(account(to), bound(amount, 0, most));
    }

    function delegate(uint256 from, uint256 to) external {
        vm.prank(account(from));
        _token.delegate(account(to));
    }

    function wait(uint256 duration) external {
        _now += bound(duration, 1, 2 days);
        vm.warp(_now);
    }

    function check() external view {
        for (uint256 id = 1; id <= _governor.latestProposalId(); ++id) {
            (uint256 against, uint256 inFavour, uint256 abstain) = _governor.proposalVotes(id);
            assertEq(against, _sums[id][0], "against");
            assertEq(inFavour, _sums[id][1], "for");
            assertEq(abstain, _sums[id][2], "abstain");
            for (uint256 i = 0; i < ACCOUNTS; ++i) {
                assertTrue(_governor.hasVoted(id, account(i)) == _voted[id][account(i)], "who has voted");
            }
            uint256 snapshot = _governor.proposalSnapshot(id);
            if (snapshot < _now) {
                uint256 supply = _token.getPastTotalSupply(snapshot);
                assertTrue(against + inFavour + abstain <= supply, "no more votes than there were");
                _checkOutcome(id, against, inFavour, abstain);
            }
            assertTrue(_extensions[id] <= 1, "extended at most once");
        }
    }

    function _checkOutcome(uint256 id, uint256 against, uint256 inFavour, uint256 abstain) private view {
        IGovernor.ProposalState state = _governor.state(id);
        uint256 approval = _governor.proposalApproval(id);
        bool approved = inFavour * 10_000 > (inFavour + against) * approval;
        bool passed = approved && inFavour + abstain >= _governor.proposalQuorum(id);
        assertTrue(_governor.proposalQuorum(id) >= 1 ether, "never less than the floor");
        if (_now <= _governor.proposalDeadline(id)) {
            assertTrue(state == IGovernor.ProposalState.Active, "open until the deadline");
        } else if (passed) {
            bool expired = _now > _governor.proposalQueueDeadline(id);
            assertTrue(
                state == (expired ? IGovernor.ProposalState.Expired : IGovernor.ProposalState.Succeeded),
                "what has the votes has passed"
            );
        } else {
            assertTrue(state == IGovernor.ProposalState.Defeated, "what lacks the votes is defeated");
        }
    }

    function _noteDeadline(uint256 id) private {
        uint256 deadline = _governor.proposalDeadline(id);
        assertTrue(deadline >= _deadlines[id], "a deadline never shrinks");
        if (deadline > _deadlines[id]) {
            ++_extensions[id];
            _deadlines[id] = deadline;
        }
    }
}

contract TallyTest is HouseBase {
    TallyHandler private _handler;

    function setUp() public {
        build();
        _handler = new TallyHandler(governor, token, block.timestamp);
        _handler.propose(0);
        _handler.wait(1 days + 1);
    }

    function targetContracts() external view returns (address[] memory) {
        return only(address(_handler));
    }

    function invariant_theTallyIsTheSumOfWeights() external view {
        _handler.check();
    }

    function testFuzz_theQuorumIsAFractionAndNeverLessThanTheFloor(uint256 floor, uint256 fraction) external {
        floor = bound(floor, 1, token.totalSupply() / 2);
        // Between what Restrictive and Terms ask for.
        fraction = bound(fraction, 1_000, 3_000);
        address[] memory targets = new address[](2);
        bytes[] memory calldatas = new bytes[](2);
        targets[0] = targets[1] = address(governor);
        calldatas[0] = abi.encodeCall(governor.setQuorumFloor, (floor));
        calldatas[1] = abi.encodeCall(governor.updateQuorumNumerator, (fraction));
        vm.prank(member(0));
        uint256 id = governor.propose(targets, new uint256[](2), calldatas, "Quorum");
        vm.warp(governor.proposalSnapshot(id) + 1);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            vm.prank(member(i));
            governor.castVote(id, 1);
        }
        vm.warp(governor.proposalDeadline(id) + 1);
        governor.queue(targets, new uint256[](2), calldatas, keccak256("Quorum"));
        vm.warp(governor.proposalEta(id));
        uint256 before = governor.quorum(governor.proposalSnapshot(id));
        governor.execute(targets, new uint256[](2), calldatas, keccak256("Quorum"));

        uint256 executed = governor.proposalEta(id);
        vm.warp(executed + 1);
        uint256 share = (token.totalSupply() * fraction) / 10_000;
        assertEq(governor.quorum(executed), share > floor ? share : floor, "the greater of both");
        assertEq(governor.quorum(governor.proposalSnapshot(id)), before, "the past keeps its own");
    }
}
