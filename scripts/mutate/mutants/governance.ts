import { mutantsOf, type Written } from "../mutant.ts";

const folder = "contracts/governance";

export const governance: readonly Written[] = [
  ...mutantsOf(
    `${folder}/GovernorBallots.sol`,
    ["if (word & bit != 0) revert GovernorAlreadyCastVote(account);", "", "a member votes twice"],
    ["tally.abstainVotes += weight;", "tally.forVotes += weight;", "abstaining counts For"],
    [
      "return SignatureChecker.isValidSignatureNow(voter, _hashTypedDataV4(structHash), signature);",
      "return true;",
      "anybody votes by signature for anybody",
    ],
    ["if (tally.extendedDeadline != 0) return;", "", "every vote after quorum moves the deadline again"],
  ),
  ...mutantsOf(
    `${folder}/GovernorRule.sol`,
    ["return forVotes + abstainVotes >= proposalQuorum(proposalId);", "return true;", "quorum is ignored"],
    [
      "return quorum(proposalSnapshot(proposalId));",
      "return quorum(clock() - 1);",
      "the quorum follows the supply of now",
    ],
    [
      "return Math.max(super.quorum(timepoint), quorumFloor(timepoint));",
      "return super.quorum(timepoint);",
      "the quorum's floor is ignored",
    ],
  ),
  ...mutantsOf(
    `${folder}/GovernorBallots.sol`,
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
    [
      "if (params.length > 0) revert GovernorParamsNotSupported();",
      "",
      "votes carry params that no indexer reads",
    ],
  ),
  ...mutantsOf(
    `${folder}/BallotMap.sol`,
    ["return proposalId >> 8;", "return proposalId >> 9;", "two proposals share a voter's bit"],
    [
      "return word | (1 << (proposalId & 0xff));",
      "return word ^ (1 << (proposalId & 0xff));",
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
    [
      "return Math.max((supply * share) / BASIS_POINTS, floor);",
      "return (supply * share) / BASIS_POINTS;",
      "the quorum's floor is ignored",
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
      "        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);\n        _checkTargetCodes(proposalId, targets);",
      "        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);",
      "a call of a proposal can create a later target",
    ],
    ["_executing = outer;", "", "a change after the execution is ascribed to the proposal"],
  ),
  ...mutantsOf(
    `${folder}/GovernorTimelock.sol`,
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
