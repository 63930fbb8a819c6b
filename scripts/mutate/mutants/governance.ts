import { mutantsOf, type Written } from "../mutant.ts";

const folder = "contracts/governance";

export const governance: readonly Written[] = [
  ...mutantsOf(
    `${folder}/GovernorBallots.sol`,
    [
      "token().getPastVotes(voter, count.snapshot);",
      "token().getPastVotes(voter, clock() - 1);",
      "a relayed ballot weighs what it weighs now, not at the snapshot",
    ],
    [
      "if (BallotMap.has(voted, proposalId)) return BallotFault.AlreadyVoted;",
      "",
      "a relayed ballot counts as often as it is relayed",
    ],
    [
      "if (failure != ECDSA.RecoverError.NoError || signer != voter) return BallotFault.InvalidSignature;",
      "",
      "a relayed ballot needs no signature",
    ],
    [
      "failure != ECDSA.RecoverError.NoError || signer != voter) return",
      "signer != voter) return",
      "a failed recovery votes for the zero address",
    ],
    [
      "if (failure == ECDSA.RecoverError.NoError && signer == voter) return true;",
      "return true;",
      "anybody votes by signature for anybody",
    ],
    [
      "return _isAcceptedBy(voter, hash, signature);",
      "return voter.code.length == 0 || _isAcceptedBy(voter, hash, signature);",
      "whoever has no code has signed",
    ],
    [
      "success && LowLevelCall.returnDataSize() == 32 && answer",
      "success && answer",
      "a wallet's answer may be followed by junk",
    ],
    [
      "keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, support, voter, 0))",
      "keccak256(abi.encode(BALLOT_TYPEHASH, 0, support, voter, 0))",
      "a signature for one proposal votes on every other",
    ],
    [
      "keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, support, voter, 0))",
      "keccak256(abi.encode(BALLOT_TYPEHASH, proposalId, 1, voter, 0))",
      "a relayer turns a signed choice into another",
    ],
    ["if (weight == 0) return BallotFault.NoVotes;", "", "relayed ballots without votes are counted"],
    ["        _closeCount(count);\n    }", "    }", "what the last ballots of a batch add is lost"],
    [
      "if (params.length > 0) revert GovernorParamsNotSupported();",
      "",
      "votes carry params that no indexer reads",
    ],
    [
      '_castVote(proposalIds[i], _msgSender(), choices[i], "");',
      '_castVote(proposalIds[i], _msgSender(), choices[0], "");',
      "one choice is cast on every proposal of a batch",
    ],
  ),
  ...mutantsOf(
    `${folder}/GovernorTally.sol`,
    [
      "if (BallotMap.has(word.bits, proposalId)) revert GovernorAlreadyCastVote(account);",
      "",
      "a member votes twice",
    ],
    ["word.bits = BallotMap.add(word.bits, proposalId);", "", "that a member has voted is forgotten"],
    ["tally.againstVotes += uint104(againstVotes);", "", "Against is not counted"],
    [
      "if (abstainVotes > 0) tally.abstainVotes += uint104(abstainVotes);",
      "if (abstainVotes > 0 && forVotes == 0) tally.abstainVotes += uint104(abstainVotes);",
      "a batch loses who abstains beside who is For",
    ],
    [
      "if (!Ballot.isChoice(support)) revert GovernorInvalidVoteType();",
      "",
      "a choice that is none counts as abstaining",
    ],
    [
      "return Math.max(super.proposalDeadline(proposalId), _tallies[proposalId].extendedDeadline);",
      "return super.proposalDeadline(proposalId);",
      "a late quorum leaves no time to answer",
    ],
    ["if (tally.extendedDeadline != 0) return;", "", "every vote after quorum moves the deadline again"],
    [
      "uint48(Math.min(extendedDeadline, longest))",
      "extendedDeadline",
      "an extension is longer than the vote it extends",
    ],
    [
      "(tally.quorum, tally.approval) = (quorum_.toUint104(), uint16(approval));",
      "(tally.quorum, tally.approval) = (1, 1);",
      "the first ballot fixes a quorum and an approval of next to nothing",
    ],
    [
      "(count.againstVotes, count.forVotes, count.abstainVotes) = (0, 0, 0);",
      "",
      "what a batch has kept it keeps again",
    ],
    [
      ": proposalQuorum(proposalId) - tally.forVotes - tally.abstainVotes;",
      ": proposalQuorum(proposalId);",
      "a batch overlooks the votes before it, and tells a late quorum too late",
    ],
  ),
  ...mutantsOf(
    `${folder}/Ballot.sol`,
    ["else abstainVotes = weight;", "else forVotes = weight;", "abstaining counts For"],
    [
      "(choice == 0) againstVotes = weight;",
      "(choice == 0) abstainVotes = weight;",
      "Against counts towards the quorum",
    ],
    [
      "if (choice == 1) forVotes = weight;",
      "if (choice == 1) (forVotes, againstVotes) = (weight, weight);",
      "For counts on both sides",
    ],
    ["return support < CHOICES;", "return support <= CHOICES;", "there is a fourth choice"],
  ),
  ...mutantsOf(
    `${folder}/BallotMap.sol`,
    ["return proposalId / 256;", "return proposalId / 512;", "two proposals share a voter's bit"],
    [
      "return word | (1 << uint8(proposalId));",
      "return word ^ (1 << uint8(proposalId));",
      "a bit is turned, not set",
    ],
  ),
  ...mutantsOf(
    `${folder}/Approval.sol`,
    ["return forVotes + abstainVotes >= quorum;", "return true;", "quorum is ignored"],
    [
      "forVotes + abstainVotes >= quorum",
      "forVotes + abstainVotes > quorum",
      "exactly the quorum is not enough",
    ],
    [
      "forVotes + abstainVotes >= quorum",
      "forVotes >= quorum",
      "abstaining does not count towards the quorum",
    ],
    ["forVotes * BASIS_POINTS > (forVotes", "forVotes * BASIS_POINTS >= (forVotes", "a tie passes"],
    ["(forVotes + againstVotes) * share", "againstVotes * share", "approval is a share of Against alone"],
    ["if (part < least) part = least;", "", "the quorum's floor is ignored"],
    ["floor < half ? floor : half;", "floor;", "after a great burn no quorum is within reach"],
    ["return part == 0 ? 1 : part;", "return part;", "where hardly a vote is left, none is needed"],
  ),
  ...mutantsOf(
    `${folder}/GovernorRule.sol`,
    [
      "return _quorumAt(proposalSnapshot(proposalId), _ruleOf(proposalId));",
      "return _quorumAt(proposalSnapshot(proposalId), _ruleAt(Class.Ordinary, proposalSnapshot(proposalId)));",
      "every class needs Ordinary's quorum, before the first ballot",
    ],
    [
      "return (_quorumAt(proposalSnapshot(proposalId), rule), _approvalIn(rule));",
      "return (_quorumAt(clock() - 1, rule), _approvalIn(rule));",
      "the quorum follows the supply of now",
    ],
    [
      "return (_quorumAt(proposalSnapshot(proposalId), rule), _approvalIn(rule));",
      "return (1, _approvalIn(rule));",
      "the first ballot's quorum is one",
    ],
  ),
  ...mutantsOf(
    `${folder}/GovernorClasses.sol`,
    [
      "if (value > 0 || data.length < 4) return Class.Constitutional;",
      "if (data.length < 4) return Class.Constitutional;",
      "sending ether along costs no stricter class",
    ],
    [
      "if (value > 0 || data.length < 4) return Class.Constitutional;",
      "if (value > 0) return Class.Constitutional;",
      "calldata that is too short for a selector is read as one",
    ],
    [
      "class = ClassLattice.join(class, callClass(targets[i], values[i], calldatas[i]));",
      "class = callClass(targets[i], values[i], calldatas[i]);",
      "the last call of a proposal decides its class",
    ],
    [
      "if (_isOwnContract(target)) revert GovernorFixedCallClass(target);",
      "",
      "a vote can lower the class of the house's own calls",
    ],
    [
      "if (class == Class.Restrictive) revert GovernorInvalidCallClass(target, selector, class);",
      "",
      "any outside call can be made Restrictive",
    ],
    ["_proposing = ClassLattice.toKept(class);", "", "every class is voted on for Ordinary's period"],
    ["_recordClass(proposalId, class);", "", "every proposal is Ordinary in the end"],
    [
      "_listCall(own.token, IStewardToken.mint.selector, Class.Terms);",
      "_listCall(own.token, IStewardToken.mint.selector, Class.Ordinary);",
      "minting is Ordinary",
    ],
  ),
  ...mutantsOf(
    `${folder}/ClassLattice.sol`,
    ["return a > b ? a : b;", "return a < b ? a : b;", "a mixed proposal takes the mildest class"],
    [
      "listed > uint8(Class.Constitutional) ? Class.Constitutional",
      "listed > uint8(Class.Constitutional) ? Class.Ordinary",
      "an unknown entry is Ordinary",
    ],
    [
      "ordinary <= terms && terms <= constitutional",
      "ordinary <= terms",
      "Constitutional may ask for less than Terms",
    ],
  ),
  ...mutantsOf(
    `${folder}/GovernorExecution.sol`,
    [
      "if (actual != expected) revert GovernorTargetCodeChanged(proposalId, expected, actual);",
      "",
      "code that changed after the vote is executed",
    ],
    [
      "_recordTargetCodes(proposalId, _targetCodes(targets));",
      "_recordTargetCodes(proposalId, 0);",
      "the code of targets is not kept",
    ],
    [
      "        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);\n        _checkTargetCodes(proposalId, targets);",
      "        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);",
      "a call of a proposal can create a later target",
    ],
    ["_executing = outer;", "", "a change after the execution is ascribed to the proposal"],
  ),
  ...mutantsOf(
    `${folder}/GovernorTimelock.sol`,
    [
      "_timelock.scheduleBatch(targets, values, calldatas, bytes32(0), _salt(descriptionHash), delay);",
      "_timelock.scheduleBatch(targets, values, calldatas, bytes32(0), _salt(descriptionHash), delay - 1);",
      "what passed waits a second less than the delay",
    ],
    ["uint48(block.timestamp + delay)", "uint48(block.timestamp)", "what passed counts as ready at once"],
    ["revert GovernorRelayDisabled();", "", "the governor relays calls"],
    [
      "return bytes20(address(this)) ^ descriptionHash;",
      "return bytes20(address(this));",
      "proposals with the same calls are one operation",
    ],
  ),
  ...mutantsOf(
    `${folder}/GovernorExpiry.sol`,
    [
      "current == ProposalState.Succeeded && clock() > proposalQueueDeadline(proposalId)",
      "current == ProposalState.Succeeded && clock() >= proposalQueueDeadline(proposalId)",
      "what passed expires a second early",
    ],
    [
      "current == ProposalState.Queued && clock() > proposalExecutionDeadline(proposalId)",
      "false",
      "what was queued can be executed for ever",
    ],
    [
      "_cancelOperation(targets, values, calldatas, descriptionHash);",
      "",
      "what expired stays in the timelock",
    ],
  ),
  ...mutantsOf(
    `${folder}/StewardTimelock.sol`,
    [
      "if (address(this).code.length > 0) revert StewardTimelockFixedRoles();",
      "",
      "a vote can give the timelock another master",
    ],
    [
      "super.updateDelay(_bounded(newDelay));",
      "super.updateDelay(newDelay);",
      "a vote can take the delay away",
    ],
    [
      "if (delay < MIN_DELAY || delay > MAX_DELAY)",
      "if (delay > MAX_DELAY)",
      "a house can be born without a delay",
    ],
  ),
  ...mutantsOf(`${folder}/Timelocked.sol`, [
    "if (msg.sender != _timelock) revert TimelockedUnauthorizedCaller(msg.sender);",
    "",
    "anybody does what only votes may do",
  ]),
  ...mutantsOf(
    `${folder}/Treasury.sol`,
    ["if (amount > left) revert TreasuryLimitExceeded(token, amount, left);", "", "the limit is ignored"],
    [
      "spending.period == _period() ? spending.spent : 0",
      "spending.spent",
      "what was spent in an earlier period counts for ever",
    ],
    [
      "spending.spent += amount;",
      "spending.spent = amount;",
      "a period's limit can be spent again and again",
    ],
    [
      "if (msg.sender != runs) revert TreasuryUnauthorizedRuns(msg.sender);",
      "",
      "anybody draws money for runs",
    ],
    ["if (!aboveLimit) _countAgainstLimit(token, amount);", "", "funding a run is not limited"],
  ),
  ...mutantsOf(
    `${folder}/TreasuryReserves.sol`,
    [
      "if (amount > left) revert TreasuryRingFenced(token, amount, left);",
      "",
      "the parent spends what belongs to a fork",
    ],
    ["ringFenced[token] += amount;", "", "a share is promised and not set aside"],
    ["_shares[forkId][token].amount = 0;", "", "a fork is paid twice"],
    ["share.counted = claims[i].lodged;", "", "a share is set aside again with every look"],
    ["if (!abandoned) revert TreasuryForkNotAbandoned(forkId);", "", "anybody takes a fork's share away"],
    [
      "balance < reserved ? Math.mulDiv(balance, share, reserved) : share",
      "share",
      "when a token has lost value, the first fork takes what belongs to the second",
    ],
  ),
];
