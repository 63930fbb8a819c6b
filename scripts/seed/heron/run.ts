import {
  EVIDENCE_FIELDS,
  modelRegistryAbi,
  type RunRules,
  type RunSetup,
  type RunSpec,
} from "@commonweight/sdk/chain";
import { type Address, zeroHash } from "viem";
import { type Act, fundRun } from "../actions.ts";
import { proseDocument, sampleRecord } from "../documents.ts";
import type { DocumentFact } from "../facts.ts";
import { accountOf } from "../members.ts";
import { dollars } from "../money.ts";
import type { Stewardship } from "../stewardship.ts";

const DAY = 86_400;
const HOUR = 3_600;

/** DCLM 1B-1x in `data/open-models.json`: 28 billion tokens, 240 H100-hours, 480 dollars at 2 dollars an hour. */
const BUDGET = { h100Hours: 240, dollars: 480, verification: 72 } as const;
const QUARTERS = 4;

const RUN_COST = dollars(BUDGET.dollars + BUDGET.verification);

/** Everything but the checkpoint: no weights exist behind the sample. */
const EVIDENCE = EVIDENCE_FIELDS.filter((field) => field !== "checkpointRoot");

const specification = proseDocument(
  "Training run: Heron 1B, first pre-training",
  "The budget is the DCLM 1B-1x entry of a public table; the datasets are real. The run, its operator and its machines are not.",
  `
| | |
|---|---|
| parameters | 1.4 billion |
| tokens | 28 billion |
| compute | 240 H100-hours at 2 dollars: 480 dollars |
| verification | 15 per cent of that: 72 dollars |
| milestones | four, one for every quarter of the tokens, 138 dollars each |
| review | four days after each milestone, and seven after the last one |
| held back | a tenth of each tranche, until the whole run is completed |
| bonds | 46 dollars of the operator, a third of a tranche; 10 of whoever challenges |
| judge | Rafael rules on challenges within ten days; Mei Ling attests what others have verified |
| strikes | the second upheld challenge of a milestone ends the run |
| seed | 20,416 |

The operator alone may move the due dates by ten days in all, plan up to 264 H100-hours, and change the configuration. Everything
else takes a vote. Five days after a due date a milestone is overdue, and ten days after that the run fails.

The operator uses two cards in the hours in which their owner does not, so that five days of work take seven weeks.

## Evidence for each milestone

The step, the tokens seen, the GPU-seconds used; a record of how far the data was read; the logs; the evaluation by the attached
plan; the environment. The GPU-seconds and tokens are counted from the beginning of the run.

A real run would also have to show the root of each checkpoint. No weights exist behind this sample, so that field stays empty and
is not asked for: a digest of nothing would be an invented one.
`,
);

const config = sampleRecord({
  kind: "commonweight/training-config@1",
  startedFrom: "allenai/OLMo configs/official-0425/OLMo2-1B-stage1.yaml",
  startedFromSha256: "bd75e78bf7a818168d7f6e57b561888b380938b6a3abab4f6222ee9b340cd7c7",
  model: { layers: 24, width: 2048, heads: 16, sequenceLength: 2048, vocabulary: 100278 },
  optimiser: {
    name: "AdamW",
    peakLearningRate: "4e-4",
    warmupSteps: 2000,
    schedule: "cosine",
    weightDecay: "0.1",
  },
  batchTokens: 2_097_152,
  steps: 13_351,
  seed: 20_416,
  mixturePerMille: {
    "HuggingFaceFW/fineweb-edu": 420,
    "common-pile/stackv2_edu_filtered": 150,
    "PleIAs/common_corpus": 130,
    "common-pile/arxiv_papers_filtered": 100,
    "wikimedia/wikipedia": 80,
    "common-pile/stackexchange_filtered": 50,
    "common-pile/project_gutenberg_filtered": 30,
    "common-pile/usgpo_filtered": 20,
    "common-pile/libretexts_filtered": 20,
  },
});

const code = sampleRecord({
  kind: "commonweight/source-pin@1",
  repository: "https://github.com/allenai/OLMo",
  commit: "59a53e3f68e546330ca5a99ec626e58f9ab96494",
  remark: "The commit is real and pins the code; no archive of it was digested.",
});

const evaluationPlan = proseDocument(
  "Evaluation plan of Heron 1B",
  "The benchmarks are real; the plan was written for this demonstration.",
  `
Zero-shot, with the prompts of the harness as they are: HellaSwag (normalised accuracy), ARC-Easy, PIQA, LAMBADA (accuracy), and the
perplexity on a part of each adopted dataset that was held out before packing.

Every evaluation publishes its raw outputs. A number without them does not count.
`,
);

const runDocuments: readonly DocumentFact[] = [specification, config, code, evaluationPlan];

/** What the operator and a challenger deposit. */
export const OPERATOR_BOND = dollars(46);
export const CHALLENGE_BOND = dollars(10);

const RULES: RunRules = {
  operatorBond: OPERATOR_BOND,
  challengeBond: CHALLENGE_BOND,
  reviewWindow: 4 * DAY,
  disputeWindow: 10 * DAY,
  finalReview: 7 * DAY,
  grace: 5 * DAY,
  cure: 10 * DAY,
  holdback: 1_000,
  maxStrikes: 1,
  arbiter: accountOf("rafael").address,
  verifier: accountOf("meiling").address,
  envelope: { parts: ["config"], mostDelay: 10 * DAY, mostGpuSeconds: BigInt(264 * HOUR) },
};

const SETUP: RunSetup = {
  config: config.digest,
  code: code.digest,
  container: zeroHash,
  tokenizer: zeroHash,
  evaluationPlan: evaluationPlan.digest,
  plannedGpuSeconds: BigInt(BUDGET.h100Hours * HOUR),
  delay: 0,
};

/** What the operator changes alone, half-way. */
export const delayedSetup: RunSetup = { ...SETUP, delay: 4 * DAY };

export const delayReason = proseDocument(
  "Why the milestones come four days later",
  "The run and its machines are not real.",
  `
The owner of the two cards needs them for four whole days in this quarter, nights included. Nothing else changes: the same
configuration, the same code, the same number of GPU-seconds. All due dates move by four days; the specification allows ten.
`,
);

/** The call that funds the run with the datasets and terms that are adopted when it is proposed. */
export async function fundFirstRun({ client, house }: Stewardship, token: Address): Promise<Act> {
  const registry = { address: house.registry, abi: modelRegistryAbi } as const;
  const [, , adoptedSet] = await client.readContract({ ...registry, functionName: "adoptedSet", args: [1n] });
  const { outputTerms } = await client.readContract({ ...registry, functionName: "model", args: [1n] });
  const { timestamp } = await client.getBlock();
  const proposed = Number(timestamp);
  const spec: RunSpec = {
    modelId: 1n,
    kind: "Pretrain",
    parentRelease: 0n,
    operator: accountOf("jonas").address,
    token,
    adoptedSet,
    outputTerms,
    document: specification.digest,
    seed: 20_416n,
    gpuSecondPrice: dollars(2) / BigInt(HOUR),
    leastCoverage: "RevisionOnly",
    acceptBy: proposed + 15 * DAY,
    setup: SETUP,
    rules: RULES,
    milestones: Array.from({ length: QUARTERS }, (_, index) => ({
      amount: RUN_COST / BigInt(QUARTERS),
      dueAt: proposed + (22 + 14 * index) * DAY,
      requiredEvidence: EVIDENCE,
      leastTier: "Reported",
    })),
  };
  return fundRun(spec, runDocuments);
}
