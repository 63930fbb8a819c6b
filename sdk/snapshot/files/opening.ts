import type { Hex } from "viem";
import type { MemberOutline, Outline, ProposalOutline } from "../../history/types/outline.ts";
import type { Tally } from "../../history/types/proposals.ts";
import type { RegistryHead, TimelineEntry } from "../../history/types/timeline.ts";
import type { History } from "../../history/types.ts";
import { account, big, type Check, hash, list, object, oneOf, record, text, whole } from "../schema/check.ts";
import { timelineEntry } from "../schema/events.ts";
import { fork } from "../schema/forks.ts";
import { classes, settings, treasury } from "../schema/house.ts";
import { model } from "../schema/models.ts";
import { run } from "../schema/runs.ts";
import { moment, source, sourced } from "../schema/source.ts";

export const OPENING_KIND = "commonweight/index-opening@1";

export interface OpeningProposal extends Omit<ProposalOutline, "calls" | "queued"> {
  readonly queued?: NonNullable<ProposalOutline["queued"]> & {
    /** Of a proposal that is still to be carried out: by it the timelock's events find their proposal. */
    readonly operation?: Hex;
  };
}

/** What lists and pages need first: a history without texts, votes, and how members came to what they have. */
export interface OpeningFile
  extends Omit<Outline, "stewardship" | "catalogue" | "proposals" | "opened">,
    Pick<History, "latest"> {
  readonly kind: typeof OPENING_KIND;
  readonly proposals: Readonly<Record<string, OpeningProposal>>;
  /** The last events, oldest first. */
  readonly recent: readonly TimelineEntry[];
  /** What kinds of calls each proposal has: its badges and its labels. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

const tally = object<Tally>({ against: big, for: big, abstain: big });

const proposal = object<OpeningProposal>(
  {
    id: big,
    proposer: account,
    title: text,
    snapshot: whole,
    deadline: object<OpeningProposal["deadline"]>({ value: whole, source: moment }),
    tally,
    created: moment,
  },
  {
    queued: object<NonNullable<OpeningProposal["queued"]>>(
      { eta: whole, source: moment },
      { operation: hash },
    ),
    executed: moment,
    cancelled: moment,
    expired: moment,
  },
);

export const openingFile: Check<OpeningFile> = object<OpeningFile>(
  {
    kind: oneOf([OPENING_KIND]),
    proposals: record(proposal),
    members: record(object<MemberOutline>({ address: account, balance: big, votes: big, delegate: account })),
    supply: big,
    models: record(model),
    registryHead: object<RegistryHead>({ head: hash, length: whole }, { mismatch: source }),
    runs: record(run),
    forks: record(fork),
    treasury,
    settings,
    classes,
    recent: list(timelineEntry),
    kinds: record(list(text)),
  },
  {
    latest: object<NonNullable<History["latest"]>>({ blockNumber: whole, logIndex: whole, timestamp: whole }),
    daoURI: sourced(text),
  },
);
