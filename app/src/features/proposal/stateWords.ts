import type { ProposalFacts } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";
import type { Tone } from "../../components/Badge.tsx";

/** When something happens: in seconds, or at a block where the governor counts blocks. */
export type Moment = {
  at: number;
  clock: "seconds" | "block";
  /** The words before the time, while it lies ahead and afterwards. */
  future: string;
  past: string;
};

export type StateWords = { label: string; tone: Tone; moment?: Moment };

/** The state in words with the time that matters now: until when one can act, or when it ended. */
export function stateWords(reading: ProposalReading, proposal: ProposalFacts): StateWords {
  const { state, snapshot, deadline, eta, queueDeadline, executionDeadline } = reading;
  const clock = reading.clock === "timestamp" ? "seconds" : "block";
  switch (state) {
    case "Pending":
      return {
        label: "Not open yet",
        tone: "neutral",
        moment: { at: snapshot, clock, future: "opens", past: "opened" },
      };
    case "Active":
      return {
        label: "Open for votes",
        tone: "active",
        moment: { at: deadline, clock, future: "ends", past: "ended" },
      };
    case "Defeated":
      return {
        label: "Defeated",
        tone: "bad",
        moment: { at: deadline, clock, future: "ends", past: "ended" },
      };
    case "Succeeded":
      return {
        label: reading.needsQueuing ? "Passed, to be queued" : "Passed, to be carried out",
        tone: "good",
        ...(queueDeadline !== undefined && {
          moment: { at: queueDeadline, clock, future: "expires", past: "expired" },
        }),
      };
    case "Queued":
      return queuedWords(reading.block.timestamp, eta, executionDeadline);
    case "Expired":
      return {
        label: "Expired",
        tone: "bad",
        ...ended(executionDeadline ?? queueDeadline, executionDeadline === undefined ? clock : "seconds"),
      };
    case "Executed":
      return { label: "Carried out", tone: "good", ...happened(proposal.executed?.timestamp) };
    case "Cancelled":
      return { label: "Cancelled", tone: "bad", ...happened(proposal.cancelled?.timestamp) };
  }
}

function queuedWords(now: number, eta: number | undefined, until: number | undefined): StateWords {
  if (eta !== undefined && now < eta) {
    return {
      label: "Queued",
      tone: "good",
      moment: { at: eta, clock: "seconds", future: "can be carried out", past: "could be carried out" },
    };
  }
  return {
    label: "Ready to be carried out",
    tone: "active",
    ...(until !== undefined && {
      moment: { at: until, clock: "seconds", future: "expires", past: "expired" },
    }),
  };
}

function ended(at: number | undefined, clock: Moment["clock"]): { moment?: Moment } {
  return at === undefined ? {} : { moment: { at, clock, future: "expires", past: "expired" } };
}

function happened(at: number | undefined): { moment?: Moment } {
  return at === undefined ? {} : { moment: { at, clock: "seconds", future: "", past: "" } };
}
