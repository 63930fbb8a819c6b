/** What is measured, in the order in which it is shown. */
export const keys = [
  "castVote",
  "castVoteEarly",
  "castVoteQuorum",
  "castVoteFirst",
  "castVoteNewWord",
  "castVoteBySig",
  "castVotes5",
  "castVotesBySig50",
  "castVotesBySig50New",
  "selfDelegate",
  "delegate",
  "transfer",
  "propose",
  "proposeOther",
  "queueExecute",
] as const;

export type Key = (typeof keys)[number];

/** Rows that explain a key and have no ceiling of their own. */
export const notes = [
  "castVote40Before",
  "castVote40After",
  "castVotesBySig1",
  "queueExecuteOrdinary",
  "queue",
  "execute",
] as const;

export type Note = (typeof notes)[number];

/** Gas of one action, from the receipt; per vote or ballot where the row says so. */
export type Measures = Readonly<Partial<Record<Key | Note, number>>>;

export interface Row {
  readonly action: string;
  /** The least of any peer known, and whose it is. */
  readonly peer?: readonly [gas: number, name: string];
  /** No more than this, ever. */
  readonly ceiling?: number;
}

/**
 * Peers were measured once on one EVM (revm, Osaka) with the same scene, each built with its own settings: OpenZeppelin
 * Contracts 5.7 also with the IR compiler, and with Solady 0.1.26's token; Compound's GovernorBravo (a3214f67); Uniswap's
 * GovernorAlpha (1.0.2 as shipped); Snapshot X (sx-evm c768f7a7); the governor of Optimism and Agora (3f8a2ea2).
 */
export const table: Readonly<Record<Key | Note, Row>> = {
  castVote: {
    action: "a vote: returning voter, quorum reached",
    peer: [65_456, "OZ + Solady token"],
    ceiling: 50_000,
  },
  castVoteEarly: {
    action: "the same, quorum not yet reached",
    peer: [65_456, "OZ + Solady token"],
    ceiling: 52_500,
  },
  castVoteQuorum: { action: "the vote that reaches quorum", ceiling: 54_000 },
  castVoteFirst: {
    action: "the first vote on a proposal",
    peer: [82_556, "OZ + Solady token"],
    ceiling: 103_000,
  },
  castVoteNewWord: { action: "a member's first vote in 256 proposals", ceiling: 67_500 },
  castVoteBySig: { action: "a vote relayed", peer: [78_944, "GovernorAlpha + UNI"], ceiling: 59_500 },
  castVotes5: {
    action: "one voter, five proposals, per vote",
    peer: [45_952, "OZ, EIP-7702 batch"],
    ceiling: 24_000,
  },
  castVotesBySig50: {
    action: "50 ballots relayed, returning voters, per ballot",
    peer: [42_252, "Bravo, multicall of 25"],
    ceiling: 21_500,
  },
  castVotesBySig50New: {
    action: "the same, all new, per ballot",
    peer: [52_818, "OZ, multicall of 25"],
    ceiling: 39_000,
  },
  selfDelegate: {
    action: "getting one's own votes, first",
    peer: [72_442, "OZ + Solady token"],
    ceiling: 0,
  },
  delegate: { action: "delegating to another, first", peer: [95_325, "Optimism/Agora"], ceiling: 115_000 },
  transfer: { action: "a transfer between two members", peer: [101_486, "Solady"], ceiling: 105_000 },
  propose: {
    action: "proposing, one action, 300 characters, Ordinary",
    peer: [81_931, "OZ, IR compiler"],
    ceiling: 116_000,
  },
  proposeOther: {
    action: "the same, an outside contract",
    peer: [81_931, "OZ, IR compiler"],
    ceiling: 142_000,
  },
  queueExecute: {
    action: "queueing and executing, one outside action",
    peer: [157_432, "Snapshot X"],
    ceiling: 217_000,
  },
  castVote40Before: {
    action: "a vote, 40 more checkpoints before the snapshot",
    peer: [70_001, "OZ + Solady token"],
  },
  castVote40After: {
    action: "a vote, 40 more checkpoints after the snapshot",
    peer: [76_556, "OZ + Solady token"],
  },
  castVotesBySig1: { action: "a batch of one ballot, returning voter" },
  queueExecuteOrdinary: { action: "queueing and executing, one registry call" },
  queue: { action: "of it, queueing one outside action" },
  execute: { action: "of it, executing it" },
};
