import type { Link } from "./report.ts";

/** What each link is called, for people. */
export const LINK_TITLES: Readonly<Record<Link, string>> = {
  files: "Files",
  manifest: "Manifests",
  release: "Release",
  run: "Training run",
  money: "Money",
  adoptedSet: "Adopted datasets",
  standing: "Each dataset's standing",
  terms: "Each dataset and its terms",
  receipt: "Receipt of a vote",
  proposal: "Proposals",
  votes: "Votes, counted again",
  weights: "Weights, derived again",
  rule: "Quorum, approval and delays",
  timelock: "Timelock",
  history: "History head",
  logs: "Events, blocks and receipts",
  chain: "Chain and contracts",
  secondReader: "Second provider",
};
