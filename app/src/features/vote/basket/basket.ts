import {
  type Choice,
  type Deployment,
  type Stewardship,
  SUPPORT,
  stewardGovernorAbi,
} from "@commonweight/sdk/chain";
import type { Proposal, ProposalFacts } from "@commonweight/sdk/history";
import type { ProposalReading, VoterReading } from "@commonweight/sdk/proposals";
import type { Call } from "../../transactions/index.ts";
import { ballotCall, CHOICE_VERBS } from "../castVote.ts";
import type { DraftStore } from "../draft.ts";

/** What was chosen in the list and not yet cast, by proposal id. */
export type Choices = Readonly<Record<string, Choice>>;

/** One ballot that will be cast. */
export type Ballot = {
  readonly proposal: Pick<ProposalFacts, "id" | "title">;
  readonly choice: Choice;
  readonly weight: bigint;
};

/**
 * The votes that an account can cast on a proposal now; undefined where it can't, or nobody knows yet. Of the votes cast,
 * those since the chain was asked are enough.
 */
export function castable(
  { votes }: Pick<Proposal, "votes">,
  reading: ProposalReading | undefined,
  voter: VoterReading | undefined,
): bigint | undefined {
  // Several ballots in one transaction are for governors with classes, which are ours.
  if (reading?.state !== "Active" || reading.class === undefined) return undefined;
  if (voter === undefined || voter.hasVoted || voter.votesAtSnapshot === 0n) return undefined;
  const account = voter.account.toLowerCase();
  // The chain was asked when the page opened; what came since is in the record.
  return votes.some((vote) => vote.voter.toLowerCase() === account) ? undefined : voter.votesAtSnapshot;
}

/** The ballots as one call to the governor: all of them are counted, or none. One alone is an ordinary vote. */
export function basketCall(
  governor: Stewardship["governor"],
  ballots: readonly [Ballot, ...Ballot[]],
): Omit<Call, "key"> {
  const [first, ...others] = ballots;
  if (others.length === 0) return ballotCall(governor, first.proposal.id, first.choice, "");
  return {
    title: `Vote on ${ballots.length} proposals`,
    address: governor,
    abi: stewardGovernorAbi,
    functionName: "castVotes",
    args: [ballots.map(({ proposal }) => proposal.id), ballots.map(({ choice }) => SUPPORT[choice])],
  };
}

/** The button's words. */
export function castWords(ballots: readonly Ballot[]): string {
  const [first, ...others] = ballots;
  if (first === undefined) return "Cast your votes";
  return others.length === 0
    ? `${CHOICE_VERBS[first.choice]}${first.choice === "Abstain" ? " on" : ""} proposal ${first.proposal.id}`
    : `Cast ${ballots.length} votes`;
}

/** A governor on one life of a chain. */
type Place = {
  readonly deployment: Pick<Deployment, "chainId" | "genesisHash">;
  readonly stewardship: Pick<Stewardship, "governor">;
};

/** The key of an account's basket: it can't be sent twice at once. */
export function basketKey({ deployment, stewardship }: Place, account: string | undefined): string {
  return `votes:${deployment.chainId}:${stewardship.governor}:${account?.toLowerCase() ?? "nobody"}`;
}

/** Where the choices of one account are kept: they belong to one life of a chain and one governor. */
export function choicesKey({ deployment, stewardship }: Place, account: string): string {
  return `commonweight.basket.${deployment.chainId}.${deployment.genesisHash.slice(0, 18)}.${stewardship.governor.toLowerCase()}.${account.toLowerCase()}`;
}

export function readChoices(store: DraftStore | undefined, key: string): Choices {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, Choice] => /^\d+$/.test(entry[0]) && Object.hasOwn(SUPPORT, entry[1]),
      ),
    );
  } catch {
    return {};
  }
}

/** Keeps the choices. A store that is full or closed keeps nothing, and the page goes on. */
export function keepChoices(store: DraftStore | undefined, key: string, choices: Choices): void {
  try {
    if (Object.keys(choices).length === 0) store?.removeItem(key);
    else store?.setItem(key, JSON.stringify(choices));
  } catch {
    // They live in the page until it is closed.
  }
}

/** The choices with one more, another, or one less. */
export function withChoice(choices: Choices, id: bigint, choice: Choice | undefined): Choices {
  const { [String(id)]: _, ...others } = choices;
  return choice === undefined ? others : { ...others, [String(id)]: choice };
}
