import type { ForkReading } from "@commonweight/sdk/forks";
import type { Fork } from "@commonweight/sdk/history";
import type { Tone } from "../../components/index.ts";

/** Where a fork stands, and the moment that matters for it, in seconds of chain time. */
export type ForkWords = { tone: Tone; label: string; at?: number; future?: string; past?: string };

/** In words, as the record says; whether its proposal still waits, the chain says. */
export function forkWords({ status, begun, child, abandoned }: Fork, now: number): ForkWords {
  switch (status) {
    case "Begun":
      if (begun === undefined) return { tone: "active", label: "Begun" };
      return now <= begun.joinUntil
        ? { tone: "active", label: "Begun", at: begun.joinUntil, future: "joining ends" }
        : {
            tone: now <= begun.finishUntil ? "active" : "caution",
            label: now <= begun.finishUntil ? "Being built" : "Not finished in time",
            at: begun.finishUntil,
            future: "must be finished",
            past: "had to be finished",
          };
    case "Finished":
      return {
        tone: "good",
        label: "Finished",
        ...(child !== undefined && { at: child.source.timestamp, past: "left" }),
      };
    case "Abandoned":
      return {
        tone: "neutral",
        label: "Abandoned",
        ...(abandoned !== undefined && { at: abandoned.timestamp, past: "given up" }),
      };
    case "Open":
    case "None":
      return { tone: "neutral", label: "Not begun" };
  }
}

/** What happens next, in one or two sentences, where nobody has to press anything. */
export function whatNext({ status, state }: ForkReading): string | undefined {
  if (status !== "Open" || state === "Succeeded" || state === "Queued") return undefined;
  return "The decision no longer waits, and too little was lodged in time: this fork will not begin. Whoever lodged can take everything back.";
}

/** What a child is called wherever it is named. */
export function childName({ plan }: Pick<Fork, "plan">): string {
  return plan.name.trim() === "" ? "a community without a name" : plan.name;
}
