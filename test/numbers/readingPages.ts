import type { Stage } from "../e2e/support/stage-process.ts";

/** A page that needs no wallet, and words of the chain that stand on it once it shows its data. */
export interface ReadingPage {
  /** The folder of its HTML file; empty for the front page. */
  readonly name: string;
  readonly query: (stage: Stage) => Readonly<Record<string, string>>;
  readonly shows: string;
}

const none = () => ({});
const member = (stage: Stage) => ({
  account: stage.members.find(({ name }) => name.startsWith("Amara"))?.address ?? "",
});

/** Every kind of page that people read, about the larger sample community. */
export const READING_PAGES: readonly ReadingPage[] = [
  { name: "", query: none, shows: "Heron 1B: 8 datasets adopted" },
  { name: "overview", query: none, shows: "Heron 1B is made of 8 datasets" },
  { name: "model", query: none, shows: "LicenseRef-Public-Domain-US" },
  { name: "proposals", query: none, shows: "Raise the quorum from 10% to 15%" },
  { name: "proposal", query: () => ({ id: "24" }), shows: "Release Heron 1B under OpenMDW-1.0" },
  { name: "runs", query: none, shows: "592 sUSD funded: 248.4 sUSD paid" },
  { name: "run", query: () => ({ id: "1" }), shows: "Milestone 3 is under review" },
  { name: "fork", query: none, shows: "Nobody has tried to leave yet" },
  { name: "members", query: none, shows: "3 of 9 members with votes together hold a majority" },
  { name: "member", query: member, shows: "268,000, 26.4% of all" },
  { name: "history", query: none, shows: "Jonas Lindqvist made proposal 28" },
];

export function addressOf(stage: Stage, { name, query }: ReadingPage): string {
  const url = new URL(name === "" ? "" : `${name}/`, stage.site);
  if (name === "") return url.href;
  const heron = stage.stewardships.find((candidate) => candidate.name.startsWith("Heron"));
  if (heron === undefined) throw new Error("the sample has no stewardship called Heron");
  const asked = { chain: String(stage.chainId), dao: heron.governor, ...query(stage) };
  for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, value);
  return url.href;
}
