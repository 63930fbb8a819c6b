import type { Evidence, KnownEvent, RunSpec } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History, type Run } from "@commonweight/sdk/history";
import { specHash } from "@commonweight/sdk/proposals";
import { numberToHex, zeroAddress, zeroHash } from "viem";
import { toAbiRunSpec } from "../../../sdk/chain/runSpecAbi.ts";
import { ada, heron, logsOf } from "../../sdk/helpers/logs.ts";

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
    config: digest(1),
    code: zeroHash,
    container: zeroHash,
    tokenizer: zeroHash,
    evaluationPlan: zeroHash,
    seed: 7n,
    plannedGpuSeconds: 3_600n,
    leastCoverage: "None",
    acceptBy: ACCEPT_BY,
    reviewWindow: 86_400,
    milestones: DUE.map((dueAt, index) => ({
      amount: index === 0 ? 60n : 40n,
      dueAt,
      requiredEvidence: ["step", "logs"] as const,
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

export const accepted: RunsEvent = {
  role: "runs",
  eventName: "RunAccepted",
  args: { runId: 1n, operator: ada, specHash: zeroHash },
};

export function submitted(index: bigint, payableAt: number, evidence = EVIDENCE): RunsEvent {
  return { role: "runs", eventName: "MilestoneSubmitted", args: { runId: 1n, index, evidence, payableAt } };
}

export function paid(index: bigint, amount: bigint): RunsEvent {
  return { role: "runs", eventName: "TranchePaid", args: { runId: 1n, index, operator: ada, amount } };
}

export function cancelled(refunded: bigint, reserved: bigint): RunsEvent {
  return {
    role: "runs",
    eventName: "RunCancelled",
    args: { runId: 1n, refunded, reserved, proposalId: 20n },
  };
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
