import type { House } from "../../chain/deployment.ts";
import type { Moment, Source } from "../../history/source.ts";
import type { Proposal } from "../../history/types/proposals.ts";
import type { History } from "../../history/types.ts";
import { badges } from "../../proposals/badges.ts";
import { decodeCalls } from "../../proposals/decodeCall.ts";
import { labels } from "../../proposals/labels.ts";
import { OPENING_KIND, type OpeningFile, type OpeningProposal } from "../files/opening.ts";

/** So many of the last events come with what opens first. */
const RECENT = 24;

/** What of a history opens first. */
export function openingOf(history: History, house: House): OpeningFile {
  const { stewardship: _, catalogue: _facts, opened: __, proposals, members, timeline, ...rest } = history;
  return {
    kind: OPENING_KIND,
    ...rest,
    proposals: mapValues(proposals, proposalOf),
    members: mapValues(members, ({ address, balance, votes, delegate }) => ({
      address,
      balance,
      votes,
      delegate,
    })),
    recent: timeline.slice(-RECENT),
    kinds: mapValues(proposals, ({ calls }) => {
      const actions = decodeCalls(house, calls);
      return [...badges(actions), ...labels(actions)];
    }),
  };
}

function proposalOf(proposal: Proposal): OpeningProposal {
  const { id, proposer, title, snapshot, tally, deadline } = proposal;
  const { created, queued, executed, cancelled, expired } = proposal;
  const waits = !executed && !cancelled && !expired;
  return {
    id,
    proposer,
    title,
    snapshot,
    tally,
    created: momentOf(created),
    deadline: { value: deadline.value, source: momentOf(deadline.source) },
    ...(queued && {
      queued: {
        eta: queued.eta,
        source: momentOf(queued.source),
        ...(waits && queued.operation && { operation: queued.operation }),
      },
    }),
    ...(executed && { executed: momentOf(executed) }),
    ...(cancelled && { cancelled: momentOf(cancelled) }),
    ...(expired && { expired: momentOf(expired) }),
  };
}

function momentOf({ transactionHash: _, ...moment }: Source): Moment {
  return moment;
}

function mapValues<T, U>(from: Readonly<Record<string, T>>, to: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));
}
