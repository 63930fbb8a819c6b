import {
  deadlinesAt,
  hasEnded,
  openChallenge,
  type Run,
  refundableTo,
  releasedTo,
  runAt,
} from "@commonweight/sdk/history";
import type { Address } from "viem";
import { payableHoldback, payableMilestones } from "./status.ts";

/** Something that anyone can do with a run now. */
export type Push = {
  key: string;
  label: string;
  done: string;
  note: string;
  functionName: string;
  args: readonly unknown[];
  /** Whom it is about, where that is an account. */
  account?: Address;
};

/** Everything that anyone can push on at a time (seconds): a stuck run needs nobody's favour. */
export function pushes(run: Run, now: number, treasury: Address): Push[] {
  return [...steps(run, now), ...payments(run, now), ...refunds(run, treasury), ...bonds(run)];
}

function steps(run: Run, now: number): Push[] {
  const { id } = run;
  const at = runAt(run, now);
  const one = (label: string, done: string, note: string, functionName: string): Push[] => [
    { key: functionName, label, done, note, functionName, args: [id] },
  ];
  if (at.status === "Funded" && now > run.spec.acceptBy)
    return one(
      "Close the run",
      "Closed",
      "The operator did not accept in time. Anyone can close the run; then all of the money can go back.",
      "lapse",
    );
  const cureEnd = deadlinesAt(run, at)?.cureEnd;
  if (at.status === "Stalled" && cureEnd !== undefined && now > cureEnd)
    return one(
      "Fail the run",
      "Failed",
      "Its milestone is overdue beyond all patience. Its operator loses its bond and what was held back.",
      "fail",
    );
  if (at.status === "FinalReview" && now > at.reviewEndsAt)
    return one(
      "Complete the run",
      "Completed",
      "Nobody challenged the whole run in time. Then what was held back can be paid.",
      "complete",
    );
  const rulingBy = openChallenge(run)?.rulingBy;
  if (rulingBy !== undefined && now > rulingBy)
    return one(
      "End the dispute",
      "Ended",
      "Nobody ruled in time. The challenger gets the bond back, and a milestone stays unpaid.",
      "closeDispute",
    );
  if (at.unrecorded === "faulted")
    return one(
      "Record the outcome of the review",
      "Recorded",
      "The milestone did not reach its tier in time, and can be submitted again.",
      "closeReview",
    );
  return [];
}

function payments(run: Run, now: number): Push[] {
  const tranches = payableMilestones(run, now).map(
    ({ index }): Push => ({
      key: `pay ${index}`,
      label: `Pay milestone ${index + 1}`,
      done: "Paid",
      note: "It passed its review. Anyone can have it paid: the money goes to the operator, whoever presses.",
      functionName: "payTranche",
      args: [run.id, BigInt(index)],
    }),
  );
  if (payableHoldback(run, now) === 0n) return tranches;
  const last: Push = {
    key: "pay held back",
    label: "Pay what was held back",
    done: "Paid",
    note: "The run ended well. The money goes to the operator, whoever presses.",
    functionName: "payTranche",
    args: [run.id, BigInt(run.milestones.length)],
  };
  return [...tranches, last];
}

function refunds(run: Run, treasury: Address): Push[] {
  if (!hasEnded(run)) return [];
  return run.funders
    .filter(({ account }) => refundableTo(run, account, treasury) > 0n)
    .map(({ account }) => ({
      key: `refund ${account}`,
      label: account === treasury ? "Send the treasury its part" : "Send a funder its part",
      done: "Sent",
      note: "What the run did not spend goes back to whoever gave it, pro rata.",
      functionName: "claimRefund",
      args: [run.id, account],
      account,
    }));
}

function bonds(run: Run): Push[] {
  return (Object.keys(run.bonds.released) as Address[])
    .filter((account) => releasedTo(run, account) > 0n)
    .map((account) => ({
      key: `bond ${account}`,
      label: "Send a bond to its owner",
      done: "Sent",
      note: "It was released. Anyone can have it sent: it goes to its owner, whoever presses.",
      functionName: "withdrawBond",
      args: [run.id, account],
      account,
    }));
}
