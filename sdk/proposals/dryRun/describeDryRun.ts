import { describeContractError, type ErrorWords } from "../../chain/errors/describeContractError.ts";
import type { Problem } from "../simulate/index.ts";
import type { DryRun, Refusal, TriedCall } from "./types.ts";

/** A dry run in words. */
export interface DryRunWords {
  /** `would`: all that can be tried succeeds. `would not`: a call is refused. `unclear`: the record and the endpoint disagree. */
  readonly verdict: "would" | "wouldNot" | "unclear";
  /** The verdict in one sentence. */
  readonly title: string;
  /** What was and what was not tried, in sentences. */
  readonly tried: readonly string[];
  /** The first refusal, if there is one. */
  readonly refused?: {
    /** Which call; absent where only the execution as a whole is refused. */
    readonly index?: number;
    readonly words: ErrorWords;
  };
}

/**
 * Says what a dry run found. `problems` is what the record alone foresees (simulateActions): it stands in for calls that
 * could not be tried, and contradicts an endpoint that says yes to what the record rules out.
 */
export function describeDryRun(run: DryRun, problems: readonly Problem[] = []): DryRunWords {
  const tried = sayTried(run);
  const refused = firstRefusal(run, problems);
  if (refused !== undefined) {
    return {
      verdict: "wouldNot",
      title: `It could not be carried out now${refused.index === undefined ? "" : `: call ${refused.index + 1} would be refused`}.`,
      tried,
      refused,
    };
  }
  const doubt = problems.find(
    ({ index }) => run.how !== "oneByOne" && run.calls[index]?.outcome === "succeeds",
  );
  if (doubt !== undefined) {
    return {
      verdict: "unclear",
      title: `The record and the endpoint disagree about call ${doubt.index + 1}.`,
      tried: [
        "By the record it would be refused; the endpoint says that it would go through. One of them is not up to date, or not honest.",
        ...tried,
      ],
    };
  }
  const whole = run.calls.every(({ outcome }) => outcome === "succeeds") && run.how !== "oneByOne";
  const alone = run.calls.length === 1 && run.calls[0]?.outcome === "succeeds";
  return {
    verdict: "would",
    title:
      whole || alone
        ? "It could be carried out now."
        : "As far as it can be tried, it could be carried out now.",
    tried,
  };
}

/** What the chain refused counts before what the record foresees for a call that was not tried. */
function firstRefusal(run: DryRun, problems: readonly Problem[]): DryRunWords["refused"] {
  for (const [index, call] of run.calls.entries()) {
    if (call.outcome === "refused") return { index, words: sayRefusal(call.refusal) };
    const foreseen = problems.find((problem) => problem.index === index);
    if (call.outcome === "notTried" && call.why !== "afterRefusal" && foreseen !== undefined) {
      return { index, words: describeContractError(foreseen.error.name, foreseen.error.args) };
    }
  }
  return run.whole && { words: sayRefusal(run.whole) };
}

/** A refusal in words: what happened, what it means, what to do. */
export function sayRefusal({ error, said }: Refusal): ErrorWords {
  if (error?.name === "Error") {
    return {
      what: `The contract said: ${String(error.args[0])}.`,
      means: "The whole proposal would fail with it.",
      remedy: "Put that right before it is carried out.",
    };
  }
  if (error !== undefined && error.name !== "Panic") return describeContractError(error.name, error.args);
  const what = error === undefined ? said : `a check inside it failed (panic ${String(error.args[0])})`;
  return {
    what: `The call would fail: ${what}.`,
    means: "The whole proposal would fail with it.",
    remedy: "Ask somebody who knows the contract before you vote.",
  };
}

function sayTried({ how, block, calls }: DryRun): string[] {
  const where = `on the state of block ${block.number}`;
  const said: Record<DryRun["how"], string> = {
    whole: `The whole execution was tried, as anyone could start it, ${where}.`,
    inOrder: `The calls were tried from the timelock, each on what those before it left, ${where}.`,
    oneByOne: `Each call was tried alone from the timelock, ${where}: this endpoint can't try them in order.`,
  };
  const anyTried = calls.some(({ outcome }) => outcome !== "notTried");
  return [
    anyTried ? said[how] : "Nothing could be tried.",
    ...untried(calls, "dependsOnEarlier", "build on calls before them and", "builds on a call before it and"),
    ...untried(calls, "governorOnly", "change the governor itself and", "changes the governor itself and"),
    ...noCode(calls),
    "Nothing was sent. It may come out otherwise when the time comes.",
  ];
}

function untried(calls: readonly TriedCall[], why: string, many: string, one: string): string[] {
  const numbers = numbersOf(calls, (call) => call.outcome === "notTried" && call.why === why);
  if (numbers.length === 0) return [];
  const [subject, verb, rest] =
    numbers.length === 1
      ? [`Call ${numbers[0]}`, one, "was not tried: what it does was worked out from the record."]
      : [`Calls ${numbers.join(", ")}`, many, "were not tried: what they do was worked out from the record."];
  return [`${subject} ${verb} ${rest}`];
}

function noCode(calls: readonly TriedCall[]): string[] {
  return numbersOf(calls, (call) => call.outcome === "succeeds" && call.noCode === true).map(
    (number) => `Call ${number} goes to an address without a contract: it would go through and do nothing.`,
  );
}

function numbersOf(calls: readonly TriedCall[], matches: (call: TriedCall) => boolean): number[] {
  return calls.flatMap((call, index) => (matches(call) ? [index + 1] : []));
}
