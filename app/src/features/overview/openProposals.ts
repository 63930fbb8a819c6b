import type { ProposalState } from "@commonweight/sdk/chain";
import { listProposals, type Outline, type ProposalOutline } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";

/** Proposals that the record does not know the end of, newest first: the chain is asked about these. */
export function undecidedIn(history: Outline): ProposalOutline[] {
  return listProposals(history).filter(
    ({ executed, cancelled, expired }) => !executed && !cancelled && !expired,
  );
}

export type OpenProposal = { proposal: ProposalOutline; reading: ProposalReading };

/** What members can vote on, what passed and waits to be carried out, and what is to open. */
export type Agenda = { open: OpenProposal[]; passed: OpenProposal[]; upcoming: OpenProposal[] };

const place: Partial<Record<ProposalState, keyof Agenda>> = {
  Active: "open",
  Succeeded: "passed",
  Queued: "passed",
  Pending: "upcoming",
};

/** Sorts what is being decided by what can be done about it, the nearest deadline first. Ended proposals are left out. */
export function agendaOf(
  proposals: readonly ProposalOutline[],
  readings: readonly (ProposalReading | undefined)[],
): Agenda {
  const agenda: Agenda = { open: [], passed: [], upcoming: [] };
  for (const [index, proposal] of proposals.entries()) {
    const reading = readings[index];
    const key = reading && place[reading.state];
    if (reading !== undefined && key !== undefined) agenda[key].push({ proposal, reading });
  }
  for (const list of Object.values(agenda)) list.sort((a, b) => nextMoment(a) - nextMoment(b));
  return agenda;
}

/** The moment that matters next, in the governor's clock or in seconds. */
function nextMoment({ reading }: OpenProposal): number {
  const { state, snapshot, deadline, eta, queueDeadline, executionDeadline, block } = reading;
  if (state === "Pending") return snapshot;
  if (state === "Active") return deadline;
  if (state === "Succeeded") return queueDeadline ?? deadline;
  return eta !== undefined && eta > block.timestamp ? eta : (executionDeadline ?? deadline);
}

/**
 * How many of these are likely still to be decided: only for holding their place until the chain has answered.
 * @param latest the record's last event, in the governor's clock
 */
export function likelyOpen(proposals: readonly ProposalOutline[], latest: number): number {
  return proposals.filter(
    ({ deadline, tally, queued }) =>
      queued !== undefined || deadline.value > latest || tally.for > tally.against,
  ).length;
}
