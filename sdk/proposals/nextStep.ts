import { sayTime } from "../words/times.ts";
import type { ProposalReading } from "./reading.ts";

/** What can be done about a proposal now, or what is waited for. */
export interface NextStep {
  readonly step: "wait" | "vote" | "queue" | "execute" | "expire" | "none";
  /** Until when to wait, or the last moment to act: in the governor's clock for `wait` before voting and `vote`, else in seconds. */
  readonly until?: number;
  /** Whether anyone at all can do it, member or not. */
  readonly anyone: boolean;
  /** One plain sentence. */
  readonly sentence: string;
}

export interface NextStepOptions {
  /** The chain's present in seconds, if it has moved on since the proposal was read. */
  readonly chainNow?: number;
  /** Whether somebody has closed the expired proposal already, as its record says. */
  readonly closed?: boolean;
}

/**
 * What comes next. The state itself is only ever the chain's: when time has run past an end, the sentence says so and the proposal must be read again.
 */
export function nextStep(
  reading: ProposalReading,
  { chainNow = reading.block.timestamp, closed = false }: NextStepOptions = {},
): NextStep {
  switch (reading.state) {
    case "Pending":
      return {
        step: "wait",
        until: reading.snapshot,
        anyone: false,
        sentence: `Voting opens ${moment(reading, reading.snapshot)}.`,
      };
    case "Active":
      return {
        step: "vote",
        until: reading.deadline,
        anyone: false,
        sentence: `Members can vote until ${moment(reading, reading.deadline, "")}.`,
      };
    case "Succeeded":
      return succeeded(reading);
    case "Queued":
      return queued(reading, chainNow);
    case "Expired":
      return expired(reading, closed);
    case "Executed":
      return { step: "none", anyone: false, sentence: "It was carried out. Nothing is left to do." };
    case "Defeated":
      return { step: "none", anyone: false, sentence: "It did not pass. It can be proposed again." };
    case "Cancelled":
      return { step: "none", anyone: false, sentence: "It was cancelled. It can be proposed again." };
  }
}

function succeeded({ needsQueuing, queueDeadline }: ProposalReading): NextStep {
  if (!needsQueuing) {
    return { step: "execute", anyone: true, sentence: "It passed. Anyone can execute it now." };
  }
  const by = queueDeadline === undefined ? "" : ` until ${sayTime(queueDeadline)}; after that it expires`;
  return {
    step: "queue",
    ...(queueDeadline !== undefined && { until: queueDeadline }),
    anyone: true,
    sentence: `It passed. Anyone can queue it${by}.`,
  };
}

function queued({ eta = 0, executionDeadline }: ProposalReading, chainNow: number): NextStep {
  if (chainNow < eta) {
    return {
      step: "wait",
      until: eta,
      anyone: false,
      sentence: `It is queued. Anyone can execute it from ${sayTime(eta)} on.`,
    };
  }
  const by =
    executionDeadline === undefined ? "" : ` until ${sayTime(executionDeadline)}; after that it expires`;
  return {
    step: "execute",
    ...(executionDeadline !== undefined && { until: executionDeadline }),
    anyone: true,
    sentence: `It has been ready since ${sayTime(eta)}. Anyone can execute it${by}.`,
  };
}

function expired({ eta }: ProposalReading, closed: boolean): NextStep {
  if (closed || eta === undefined) {
    return {
      step: "none",
      anyone: false,
      sentence: "It passed but was not carried out in time, and never can be. It can be proposed again.",
    };
  }
  return {
    step: "expire",
    anyone: true,
    sentence:
      "It was not executed in time and never can be. Anyone can close it, which also removes it from the timelock.",
  };
}

/** A moment of the governor's clock. */
function moment({ clock }: ProposalReading, at: number, before = "after "): string {
  return clock === "timestamp" ? `${before}${sayTime(at)}` : `${before}block ${at}`;
}
