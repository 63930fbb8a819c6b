import type { Address } from "viem";
import type { ProposalState } from "../chain/enums.ts";
import type { Proposal } from "../history/types/proposals.ts";
import type { History } from "../history/types.ts";
import { ballotsOf, type Did } from "./ballots.ts";

type Members = Pick<History, "members" | "stewardship">;

/** How two accounts voted on the same proposals. Each closed proposal on which at least one of them voted counts at most once. */
export interface Agreement {
  /** Both voted. The next three add up to it. */
  readonly both: number;
  /** The same choice, both Abstain too. */
  readonly alike: number;
  /** One For, the other Against. */
  readonly opposed: number;
  /** One abstained and the other took a side. */
  readonly oneAbstained: number;
  /** Only the first voted, though the second had votes. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Compares two accounts over closed proposals; `agreementsWith` compares one with many. */
export function agreementBetween(
  history: Members,
  closed: readonly Proposal[],
  first: Address,
  second: Address,
): Agreement {
  const ballots = ballotsOf(history, closed);
  return compare(ballots(first), ballots(second));
}

/** An account's agreement with everybody else who ever voted where it did, those with the most common votes first. */
export function agreementsWith(
  history: Members,
  closed: readonly Proposal[],
  account: Address,
): { readonly account: Address; readonly agreement: Agreement }[] {
  const ballots = ballotsOf(history, closed);
  const own = ballots(account);
  const voted = closed.filter((_, index) => own[index] !== undefined && own[index] !== "absent");
  const others = new Set(voted.flatMap(({ votes }) => votes.map(({ voter }) => voter)));
  others.delete(account);
  return [...others]
    .map((other) => ({ account: other, agreement: compare(own, ballots(other)) }))
    .filter(({ agreement }) => agreement.both > 0)
    .sort(({ agreement: a }, { agreement: b }) => b.both - a.both || b.alike - a.alike);
}

function compare(first: readonly Did[], second: readonly Did[]): Agreement {
  const count = { both: 0, alike: 0, opposed: 0, oneAbstained: 0, onlyFirst: 0, onlySecond: 0 };
  for (const [index, one] of first.entries()) {
    const other = second[index];
    if (one === undefined || other === undefined) continue;
    if (one === "absent" || other === "absent") {
      if (one !== "absent") count.onlyFirst += 1;
      if (other !== "absent") count.onlySecond += 1;
      continue;
    }
    count.both += 1;
    count[relation(one, other)] += 1;
  }
  return count;
}

function relation(one: Did, other: Did): "alike" | "opposed" | "oneAbstained" {
  if (one === other) return "alike";
  return one === "Abstain" || other === "Abstain" ? "oneAbstained" : "opposed";
}

/** How an account's votes compare with what was decided. The first three add up to the votes it cast on decided proposals. */
export interface OutcomeAgreement {
  /** For what passed, Against what did not. */
  readonly alike: number;
  readonly opposed: number;
  readonly abstained: number;
  /** It had votes and cast none. */
  readonly absent: number;
  /** Proposals on which it had votes, and whose outcome is not known here. They count in none of the above. */
  readonly unknown: number;
}

/** Compares an account's votes with outcomes. `stateOf` says what a proposal came to, undefined if nobody asked yet. */
export function agreementWithOutcome(
  history: Members,
  closed: readonly Proposal[],
  account: Address,
  stateOf: (id: bigint) => ProposalState | undefined,
): OutcomeAgreement {
  const count = { alike: 0, opposed: 0, abstained: 0, absent: 0, unknown: 0 };
  for (const [index, did] of ballotsOf(history, closed)(account).entries()) {
    const proposal = closed[index];
    if (did === undefined || proposal === undefined) continue;
    const passed = hasPassed(stateOf(proposal.id));
    if (passed === undefined) count.unknown += 1;
    else if (did === "absent") count.absent += 1;
    else if (did === "Abstain") count.abstained += 1;
    else count[(did === "For") === passed ? "alike" : "opposed"] += 1;
  }
  return count;
}

/** What the vote decided. An expired proposal had passed; of an open or cancelled one there is nothing to say. */
function hasPassed(state: ProposalState | undefined): boolean | undefined {
  if (state === "Defeated") return false;
  return state === "Succeeded" || state === "Queued" || state === "Executed" || state === "Expired"
    ? true
    : undefined;
}
