import type { Evidence, KnownEvent, RunSpec } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History, type Run } from "@commonweight/sdk/history";
import { specHash } from "@commonweight/sdk/proposals";
import { numberToHex, zeroAddress, zeroHash } from "viem";
import { toAbiRunSpec } from "../../../sdk/chain/runSpecAbi.ts";
import { ada, ben, heron, logsOf } from "../../sdk/helpers/logs.ts";

export const digest = (number: number) => numberToHex(number, { size: 32 });

/** Block times of {@link logsOf}: the nth event is at 12 n seconds. */
export const ACCEPT_BY = 1_000;
export const DUE = [2_000, 3_000] as const;

export function spec(changes: Partial<RunSpec> = {}): RunSpec {
  return {
    modelId: 1n,
    kind: "Pretrain",
    parentRelease: 0n,
    operator: ada,
    token: zeroAddress,
    adoptedSet: zeroHash,
    outputTerms: zeroHash,
    document: digest(77),
    seed: 7n,
    gpuSecondPrice: 0n,
    leastCoverage: "None",
    acceptBy: ACCEPT_BY,
    setup: {
      config: digest(1),
      code: zeroHash,
      container: zeroHash,
      tokenizer: zeroHash,
      evaluationPlan: zeroHash,
      plannedGpuSeconds: 3_600n,
      delay: 0,
    },
    rules: {
      operatorBond: 10n,
      challengeBond: 5n,
      reviewWindow: 86_400,
      disputeWindow: 86_400,
      finalReview: 500,
      grace: 100,
      cure: 86_400,
      holdback: 1_000,
      maxStrikes: 1,
      arbiter: zeroAddress,
      verifier: zeroAddress,
      envelope: { parts: ["config"], mostDelay: 0, mostGpuSeconds: 0n },
    },
    milestones: DUE.map((dueAt, index) => ({
      amount: index === 0 ? 60n : 40n,
      dueAt,
      requiredEvidence: ["step", "logs"] as const,
      leastTier: "Reported" as const,
    })),
    ...changes,
  };
}

export const EVIDENCE: Evidence = {
  checkpointRoot: zeroHash,
  step: 100n,
  tokensSeen: 0n,
  gpuSeconds: 0n,
  dataCursor: zeroHash,
  logs: digest(9),
  evaluation: zeroHash,
  environment: zeroHash,
};

type RunsEvent = KnownEvent<"runs">;

export function funded(fields = spec()): RunsEvent {
  return {
    role: "runs",
    eventName: "RunFunded",
    args: {
      runId: 1n,
      modelId: fields.modelId,
      operator: fields.operator,
      amount: 100n,
      specHash: specHash(fields),
      spec: toAbiRunSpec(fields),
      proposalId: 13n,
    },
  };
}

type ArgsOf<name extends RunsEvent["eventName"]> = Extract<RunsEvent, { eventName: name }>["args"];

function ofRun<name extends RunsEvent["eventName"]>(
  eventName: name,
  args: Omit<ArgsOf<name>, "runId">,
): RunsEvent {
  const event: unknown = { role: "runs", eventName, args: { runId: 1n, ...args } };
  return event as RunsEvent;
}

export const accepted = ofRun("RunAccepted", { operator: ada, specHash: zeroHash, bond: 10n });

export function submitted(index: bigint, reviewEndsAt: number, evidence = EVIDENCE, review = 1): RunsEvent {
  return ofRun("MilestoneSubmitted", { index, review, evidence, tier: 0, reviewEndsAt, drawBlock: 40 });
}

export function earned(index: bigint, at: number, kept: bigint, finalReviewEndsAt = 0): RunsEvent {
  return ofRun("MilestoneEarned", { index, review: 1, kept, at, finalReviewEndsAt });
}

export function paid(index: bigint, amount: bigint): RunsEvent {
  return ofRun("TranchePaid", { index, to: ada, amount });
}

export const challenged = (rulingBy: number): RunsEvent =>
  ofRun("ReviewChallenged", { review: 1, challenger: ben, evidence: digest(50), bond: 5n, rulingBy });

export const upheld: readonly RunsEvent[] = [
  ofRun("DisputeRuled", { review: 1, upheld: true, document: digest(51), proposalId: 0n }),
  ofRun("MilestoneFaulted", { index: 0n, review: 1, strikes: 1, at: 60 }),
  ofRun("BondReleased", { account: ben, amount: 5n }),
];

export const cofunded = ofRun("RunCofunded", { funder: ben, amount: 100n, funded: 200n });

export function cancelled(unspent: bigint, reserved: bigint): RunsEvent {
  return ofRun("RunEnded", { status: 10, unspent, reserved, forfeited: 0n, proposalId: 20n });
}

export function refunded(funder: `0x${string}`, amount: bigint): RunsEvent {
  return ofRun("RefundClaimed", { funder, to: funder, amount });
}

/** The history that some events make. */
export function historyOf(...events: readonly KnownEvent[]): History {
  return applyLogs(emptyHistory(heron), logsOf(...events));
}

export function runIn({ runs }: History): Run {
  const run = runs["1"];
  if (run === undefined) throw new Error("There is no run 1");
  return run;
}
