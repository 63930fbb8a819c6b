import { type Address, zeroAddress } from "viem";
import { trainingRunsAbi } from "../../chain/abi/trainingRuns.ts";
import { RUN_STATUSES } from "../../chain/enums.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import { isBefore, type LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { payeeAt } from "./payees.ts";

type Funded = LogOf<"runs", "RunFunded">;

/** What becomes somebody's of a run's bonds, and by what. */
interface Release {
  readonly account: Address;
  readonly amount: bigint;
  readonly cause: StewardshipLog;
}

/**
 * A run's bonds: who deposited what, to whom each part went by the rules of disputes and endings (IRunDisputes,
 * IRunEndings), and that each account took out what it was given, at the address that it named.
 */
export async function checkBonds(context: Context, funded: Funded): Promise<Check[]> {
  const { book, house, answers } = context;
  const { runId, spec } = funded.args;
  const challenges = book.where("runs", "ReviewChallenged", "runId", runId);
  const accepted = book.where("runs", "RunAccepted", "runId", runId);
  if (!house.runs || accepted.length + challenges.length === 0) return [];
  const judgement = new Judgement("money", `bonds of run ${runId}`).saw(...accepted, ...challenges);
  for (const log of challenges)
    judgement.expect(
      log.args.bond === spec.rules.challengeBond,
      `A challenger deposited ${log.args.bond}, ${spec.rules.challengeBond} was agreed.`,
      log,
    );
  const released = book.where("runs", "BondReleased", "runId", runId);
  const due = releasesOf(context, funded, judgement);
  released.forEach((log, index) => {
    const { account, amount } = log.args;
    const wanted = due[index];
    judgement.saw(log, wanted?.cause);
    if (!wanted)
      judgement.fail(`${amount} of the bonds were given to ${account}, and no rule says why.`, log);
    else
      judgement.expect(
        account === wanted.account &&
          amount === wanted.amount &&
          log.transactionHash === wanted.cause.transactionHash,
        `By ${wanted.cause.eventName}, ${wanted.amount} of the bonds are due to ${wanted.account}; ${amount} were given to ${account}.`,
        log,
        wanted.cause,
      );
  });
  for (const { account, amount, cause } of due.slice(released.length))
    judgement.fail(
      `By ${cause.eventName}, ${amount} of the bonds are due to ${account}, and were not given.`,
      cause,
    );
  const left = new Map<Address, bigint>();
  const moves = [...released, ...book.where("runs", "BondWithdrawn", "runId", runId)];
  for (const log of moves.sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
    const { account, amount } = log.args;
    const had = left.get(account) ?? 0n;
    left.set(account, log.eventName === "BondReleased" ? had + amount : had - amount);
    if (log.eventName === "BondReleased") continue;
    judgement.expect(amount === had, `${account} took out ${amount} of the bonds, it was given ${had}.`, log);
    const to = payeeAt(context, runId, account, log);
    judgement.expect(log.args.to === to, `Its bond went to ${log.args.to}, it is paid at ${to}.`, log);
  }
  const runs = { address: house.runs, abi: trainingRunsAbi } as const;
  for (const [account, amount] of left)
    judgement.agree(
      `what ${account} can take out of the bonds`,
      amount,
      await answers.read({ ...runs, functionName: "released", args: [runId, account] }),
    );
  return judgement.conclude(
    `${accepted.length + challenges.length} bonds came in; each of ${due.length} parts went to whom the rules give it.`,
  );
}

/** To whom bonds are due, in the order in which the contract gives them. */
function releasesOf({ book, house }: Context, funded: Funded, judgement: Judgement): Release[] {
  const { runId, spec, operator } = funded.args;
  const { operatorBond, challengeBond, maxStrikes } = spec.rules;
  const due: Release[] = [];
  let challenge: LogOf<"runs", "ReviewChallenged"> | undefined;
  let strikes = 0;
  let earned = 0;
  let accepted = false;
  /** What whoever challenged gets of the operator's bond, until the run's end is told. */
  let reward = 0n;
  const give = (account: Address, amount: bigint, cause: StewardshipLog) => {
    if (amount > 0n) due.push({ account, amount, cause });
  };
  for (const log of storyOf(book, runId)) {
    switch (log.eventName) {
      case "RunAccepted":
        accepted = true;
        break;
      case "MilestoneEarned":
        earned += 1;
        break;
      case "ReviewChallenged":
        challenge = log;
        break;
      case "DisputeRuled": {
        const challenger = challenge?.args.challenger ?? zeroAddress;
        judgement.expect(
          challenge?.args.review === log.args.review,
          "It was ruled on what nobody challenged.",
          log,
        );
        challenge = undefined;
        if (!log.args.upheld) {
          give(operator, challengeBond, log);
          break;
        }
        const isFinal = earned === spec.milestones.length;
        if (!isFinal) strikes += 1;
        const failed = isFinal || strikes > maxStrikes;
        reward = failed ? least(challengeBond, operatorBond / 2n) : 0n;
        give(challenger, challengeBond + reward, log);
        const ends = book
          .within(log.transactionHash, "runs", "RunEnded")
          .some(({ args }) => args.runId === runId && RUN_STATUSES[args.status] === "Failed");
        judgement.expect(
          ends === failed,
          failed
            ? "An upheld challenge did not fail the run, though it was one too many."
            : "An upheld challenge failed the run, which survives it by its rules.",
          log,
        );
        break;
      }
      case "DisputeClosed":
        give(challenge?.args.challenger ?? zeroAddress, challengeBond, log);
        challenge = undefined;
        break;
      case "RunEnded": {
        const status = RUN_STATUSES[log.args.status];
        if (status === "Cancelled" && challenge) give(challenge.args.challenger, challengeBond, log);
        if (status === "Failed") give(house.treasury, operatorBond - reward, log);
        else if (accepted && status !== "Lapsed") give(operator, operatorBond, log);
        break;
      }
    }
  }
  return due;
}

/** What moves a run's bonds, or counts for them, in order. */
function storyOf(book: Context["book"], runId: bigint) {
  const of = <
    name extends
      | "RunAccepted"
      | "MilestoneEarned"
      | "ReviewChallenged"
      | "DisputeRuled"
      | "DisputeClosed"
      | "RunEnded",
  >(
    name: name,
  ) => book.where("runs", name, "runId", runId);
  return [
    ...of("RunAccepted"),
    ...of("MilestoneEarned"),
    ...of("ReviewChallenged"),
    ...of("DisputeRuled"),
    ...of("DisputeClosed"),
    ...of("RunEnded"),
  ].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
