import type { Evidence } from "@commonweight/sdk/chain";
import { zeroHash } from "viem";
import { sampleRecord } from "../documents.ts";
import type { DocumentFact } from "../facts.ts";

const BATCH_TOKENS = 2_097_152;

interface Milestone {
  readonly quarter: 1 | 2 | 3;
  readonly step: number;
  readonly gpuSeconds: number;
  readonly restarts: number;
  readonly incident: string;
  /** In thousandths. */
  readonly loss: number;
  /** In tenths of a per cent. */
  readonly scores: {
    readonly hellaswag: number;
    readonly arcEasy: number;
    readonly piqa: number;
    readonly lambada: number;
  };
}

const MILESTONES: readonly Milestone[] = [
  {
    quarter: 1,
    step: 3_338,
    gpuSeconds: 219_600,
    restarts: 2,
    incident:
      "Two restarts after the cards were needed by their owner. The loss after each restart agrees with the one before it.",
    loss: 2_948,
    scores: { hellaswag: 367, arcEasy: 489, piqa: 651, lambada: 318 },
  },
  {
    quarter: 2,
    step: 6_676,
    gpuSeconds: 436_320,
    restarts: 5,
    incident:
      "One shard of arXiv papers failed its checksum and was downloaded again from the pinned revision; 41 minutes lost.",
    loss: 2_741,
    scores: { hellaswag: 436, arcEasy: 548, piqa: 689, lambada: 404 },
  },
  {
    quarter: 3,
    step: 10_014,
    gpuSeconds: 651_240,
    restarts: 6,
    incident: "A rise of the loss at step 8,902 went back within 40 steps without any change on our side.",
    loss: 2_652,
    scores: { hellaswag: 471, arcEasy: 579, piqa: 704, lambada: 443 },
  },
];

/** What the operator shows for a milestone, and the documents whose digests it gives. A `correction` goes into the logs. */
export function milestoneEvidence(quarter: Milestone["quarter"], correction?: string) {
  const milestone = MILESTONES[quarter - 1];
  if (milestone === undefined) throw new Error(`There is no milestone ${quarter}`);
  const tokensSeen = milestone.step * BATCH_TOKENS;
  const of = { run: "Heron 1B, first pre-training", milestone: quarter, step: milestone.step };
  const dataCursor = sampleRecord({
    kind: "commonweight/data-cursor@1",
    ...of,
    tokensSeen,
    orderSeed: 20_416,
    order: "a permutation of all packed sequences, drawn once from the seed",
    sequencesRead: milestone.step * 1_024,
  });
  const logs = sampleRecord({
    kind: "commonweight/training-logs@1",
    ...of,
    lossThousandths: milestone.loss,
    gpuSeconds: milestone.gpuSeconds,
    restarts: milestone.restarts,
    incident: milestone.incident,
    ...(correction && { correction }),
  });
  const evaluation = sampleRecord({
    kind: "commonweight/evaluation@1",
    ...of,
    shots: 0,
    perMille: milestone.scores,
    ranBy: "the operator",
  });
  const environment = sampleRecord({
    kind: "commonweight/environment@1",
    ...of,
    accelerators: "2 x H100 80 GB",
    precision: "bfloat16, sums in float32",
    framework: "PyTorch",
    deterministic: false,
  });
  const documents: readonly DocumentFact[] = [dataCursor, logs, evaluation, environment];
  const evidence: Evidence = {
    checkpointRoot: zeroHash,
    step: BigInt(milestone.step),
    tokensSeen: BigInt(tokensSeen),
    gpuSeconds: BigInt(milestone.gpuSeconds),
    dataCursor: dataCursor.digest,
    logs: logs.digest,
    evaluation: evaluation.digest,
    environment: environment.digest,
  };
  return { evidence, documents };
}
