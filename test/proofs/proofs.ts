/** One harness of properties, and the way to break the kernel that it has to notice. */
export interface Proof {
  /** The file, without `.proof.sol`, and the contract in it. */
  readonly harness: string;
  readonly contract: string;
  /** What is proved, for the report. */
  readonly title: string;
  /** `bmc` for functions without a past, whatever their inputs; `chc` for any sequence of transactions. */
  readonly engine: "bmc" | "chc";
  /** Hands divisions to the solver as they are. Products and quotients need it; bits are found sooner without. */
  readonly exactDivision?: true;
  readonly twin: Twin;
}

/** The same kernel with one line changed. */
export interface Twin {
  readonly kernel: string;
  readonly line: string;
  readonly broken: string;
}

const ballot = "contracts/governance/Ballot.sol";
const ballots = "contracts/governance/BallotMap.sol";
const approval = "contracts/governance/Approval.sol";
const classes = "contracts/governance/ClassLattice.sol";
const runs = "contracts/runs/RunAccounts.sol";
const forks = "contracts/plurality/ForkShares.sol";

export const proofs: readonly Proof[] = [
  {
    harness: "BallotMap",
    contract: "OwnBit",
    title: "a vote is remembered",
    engine: "bmc",
    twin: {
      kernel: ballots,
      line: "return word | (1 << uint8(proposalId));",
      broken: "return 0;",
    },
  },
  {
    harness: "BallotMap",
    contract: "OtherBits",
    title: "a vote changes no other vote",
    engine: "bmc",
    twin: {
      kernel: ballots,
      line: "return word | (1 << uint8(proposalId));",
      broken: "return 0;",
    },
  },
  {
    harness: "BallotMap",
    contract: "Places",
    title: "no two proposals share a bit",
    engine: "bmc",
    exactDivision: true,
    twin: { kernel: ballots, line: "return proposalId / 256;", broken: "return proposalId / 512;" },
  },
  {
    harness: "Ballot",
    contract: "Split",
    title: "a weight is counted once and for its own choice, and the tally stays within all votes",
    engine: "bmc",
    twin: {
      kernel: ballot,
      line: "else abstainVotes = weight;",
      broken: "else (forVotes, abstainVotes) = (weight, weight);",
    },
  },
  {
    harness: "Ballot",
    contract: "OneVote",
    title: "one vote for each voter and proposal, through any ballots",
    engine: "bmc",
    twin: {
      kernel: ballots,
      line: "return word | (1 << uint8(proposalId));",
      broken: "return word;",
    },
  },
  {
    harness: "Approval",
    contract: "Quorum",
    title: "the quorum is the share of the supply, and never below the floor",
    engine: "bmc",
    exactDivision: true,
    twin: {
      kernel: approval,
      line: "if (part < least) part = least;",
      broken: "if (part > least) part = least;",
    },
  },
  {
    harness: "Approval",
    contract: "Quorate",
    title: "more votes never undo a quorum, and votes against make none",
    engine: "bmc",
    twin: { kernel: approval, line: ">= quorum;", broken: "> quorum;" },
  },
  {
    harness: "Approval",
    contract: "Approved",
    title: "approval grows with For and falls with Against",
    engine: "bmc",
    twin: {
      kernel: approval,
      line: "return forVotes * BASIS_POINTS >",
      broken: "return againstVotes * BASIS_POINTS >",
    },
  },
  {
    harness: "Approval",
    contract: "Success",
    title: "success is a majority and a quorum: no tie, no silence",
    engine: "bmc",
    twin: {
      kernel: approval,
      line: "forVotes * BASIS_POINTS > (forVotes",
      broken: "forVotes * BASIS_POINTS >= (forVotes",
    },
  },
  {
    harness: "ClassLattice",
    contract: "Join",
    title: "the stricter class decides, in any order and grouping",
    engine: "bmc",
    twin: { kernel: classes, line: "return a > b ? a : b;", broken: "return a > b ? b : a;" },
  },
  {
    harness: "ClassLattice",
    contract: "Calls",
    title: "a list of calls is never below any of them, however long",
    engine: "chc",
    twin: { kernel: classes, line: "return a > b ? a : b;", broken: "return b;" },
  },
  {
    harness: "ClassLattice",
    contract: "Encodings",
    title: "a kept class is the one that was meant, and nothing kept is the strictest call",
    engine: "bmc",
    twin: {
      kernel: classes,
      line: "return (uint8(class) + 3) % 4;",
      broken: "return (uint8(class) + 2) % 4;",
    },
  },
  {
    harness: "ClassLattice",
    contract: "Order",
    title: "numbers that pass never fall from a class to a stricter one",
    engine: "bmc",
    twin: { kernel: classes, line: "ordinary <= terms && terms", broken: "ordinary <= terms || terms" },
  },
  {
    harness: "RunAccounts",
    contract: "Account",
    title: "paid, given back and held are what came in, and what is owed is covered, through any steps",
    engine: "bmc",
    twin: {
      kernel: runs,
      line: "        _check(amount, free(account));\n        return Account(account.funded, account.owed, account.paid, account.refunded + amount);",
      broken:
        "        _check(amount, held(account));\n        return Account(account.funded, account.owed, account.paid, account.refunded + amount);",
    },
  },
  {
    harness: "RunAccounts",
    contract: "Shares",
    title: "funders' shares never sum above the whole",
    engine: "bmc",
    exactDivision: true,
    twin: {
      kernel: runs,
      line: "(unspent_ * given) / total",
      broken: "(unspent_ * given + total - 1) / total",
    },
  },
  {
    harness: "RunAccounts",
    contract: "Holdback",
    title: "a holdback is part of its tranche, rounded down",
    engine: "bmc",
    exactDivision: true,
    twin: { kernel: runs, line: "(amount * rate) / 10_000", broken: "(amount * rate) / 10_000 + 1" },
  },
  {
    harness: "ForkShares",
    contract: "Reserve",
    title: "forks are never promised more than the treasury has",
    engine: "bmc",
    exactDivision: true,
    twin: { kernel: forks, line: "* part) / whole;", broken: "* part) / whole + 1;" },
  },
  {
    harness: "ForkShares",
    contract: "LastOut",
    title: "the last one out takes the rest, and nobody takes twice",
    engine: "bmc",
    exactDivision: true,
    twin: { kernel: forks, line: "return (unreserved / whole) * part + ", broken: "return " },
  },
  {
    harness: "ForkShares",
    contract: "Part",
    title: "a share is the lodged part, rounded down, and leaves no less for each who stays",
    engine: "bmc",
    exactDivision: true,
    twin: { kernel: forks, line: "uint256 whole = supply - counted;", broken: "uint256 whole = supply;" },
  },
  {
    harness: "ForkShares",
    contract: "TwoSteps",
    title: "joining in two steps gives no more than in one",
    engine: "bmc",
    exactDivision: true,
    twin: {
      kernel: forks,
      line: "uint256 part = lodged - counted;",
      broken: "uint256 part = lodged;",
    },
  },
];
