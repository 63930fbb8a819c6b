import { withoutProposerEnding } from "../../history/proposerEnding.ts";
import type { Source } from "../../history/source.ts";
import { splitDescription } from "../../history/splitDescription.ts";
import type { Outline } from "../../history/types/outline.ts";
import type { Proposal, Tally, Vote } from "../../history/types/proposals.ts";
import type { ProposalFile, ProposalSteps, VoteRow } from "../files/proposal.ts";
import { IndexError } from "../IndexError.ts";

/**
 * A proposal with its text and all its votes: those of the files, and those that came since. Throws {@link IndexError} if
 * the files do not add up to what the outline says.
 */
export function wholeProposal(
  outline: Outline,
  { id, calls, description, skipped, steps }: Omit<ProposalFile, "kind">,
  before: readonly VoteRow[],
): Proposal {
  // At run time the outline's proposal has what came since; see openOutline.
  const since = outline.proposals[String(id)] as Proposal | undefined;
  if (since === undefined)
    throw new IndexError(`It has a file for proposal ${id}, which is not in its list.`);
  const whole: Proposal = {
    ...since,
    ...stepsOf(since, steps),
    calls,
    description,
    ...splitDescription(withoutProposerEnding(description, since.proposer)),
    votes: [...before.map(withoutParams), ...since.votes],
    skipped: [...skipped, ...since.skipped],
  };
  if (whole.title !== since.title)
    throw new IndexError(`Proposal ${id} is titled otherwise in its own file.`);
  const sum = sumOf(whole.votes);
  if (
    sum.for !== since.tally.for ||
    sum.against !== since.tally.against ||
    sum.abstain !== since.tally.abstain
  )
    throw new IndexError(`The votes on proposal ${id} do not add up to its tally.`);
  return whole;
}

/** Each step as it came last: what came since has its transaction, what the index opened with has it in the file. */
function stepsOf(since: Proposal, steps: ProposalSteps): ProposalSteps {
  const later = <K extends keyof ProposalSteps>(key: K, source: Source | undefined) =>
    source?.transactionHash === undefined ? {} : { [key]: since[key] };
  const known = { ...steps };
  for (const key of ["created", "executed", "cancelled", "expired"] as const)
    expectSame(since, since[key], known[key]);
  expectSame(since, since.deadline.source, steps.deadline.source);
  expectSame(since, since.queued?.source, steps.queued?.source);
  return {
    ...known,
    ...later("deadline", since.deadline.source),
    ...later("queued", since.queued?.source),
    ...later("executed", since.executed),
    ...later("cancelled", since.cancelled),
    ...later("expired", since.expired),
  };
}

function expectSame({ id }: Proposal, outlined: Source | undefined, told: Source | undefined): void {
  if (outlined?.transactionHash !== undefined) return;
  if (outlined?.blockNumber !== told?.blockNumber || outlined?.logIndex !== told?.logIndex)
    throw new IndexError(`Proposal ${id} went otherwise in its own file.`);
}

function withoutParams({ params: _, ...vote }: VoteRow): Vote {
  return vote;
}

function sumOf(votes: readonly Vote[]): Tally {
  const sum = [0n, 0n, 0n];
  for (const { support, weight } of votes) if (support < 3) sum[support] = (sum[support] ?? 0n) + weight;
  return { against: sum[0] ?? 0n, for: sum[1] ?? 0n, abstain: sum[2] ?? 0n };
}
