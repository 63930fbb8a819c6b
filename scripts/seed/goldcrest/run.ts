import { modelRegistryAbi, type RunSpec } from "@commonweight/sdk/chain";
import { type Address, zeroHash } from "viem";
import { type Act, fundRun } from "../actions.ts";
import type { DocumentFact } from "../facts.ts";
import { accountOf } from "../members.ts";
import { dollars } from "../money.ts";
import type { Stewardship } from "../stewardship.ts";
import { goldcrestDocument } from "./documents.ts";
import { cc0, config, source, vocabulary } from "./example.ts";

const DAY = 86_400;
const MILESTONES = 3;
/** What a milestone pays: for the publishing, not for the electricity. */
const TRANCHE = dollars(1);

const specification = goldcrestDocument(
  "Training run: Goldcrest 20K, from the seed",
  `
36,000 steps of 32 characters each, in six segments of 6,000 steps. Two segments make a milestone, and each milestone pays one dollar.
A minute on one thread of a processor: no GPU is used, none is planned, and the evidence gives no GPU-seconds.

Everybody gets the same bytes from the same code, configuration and text. So a milestone is challenged by running it again:

    npm run -s cw -- rerun examples/tiny-model --all

Which segment the chain draws: the milestone's first segment, moved on by the remainder of the 32 bytes drawn and two.

Evidence for each milestone: the root of the checkpoint (one file, state.safetensors), the step, the characters seen, the state of the
generator that draws the places to read, the loss curve, the loss on the text that was held out, the environment.
`,
);

const evaluationPlan = goldcrestDocument(
  "Evaluation plan of Goldcrest 20K",
  "The mean loss, in nats, of predicting every character of the message of 1800, which is not trained on.",
);

const documents: readonly DocumentFact[] = [specification, config, source, vocabulary, evaluationPlan];

/** The call that funds the run, for the datasets and terms that are adopted when it is proposed. */
export async function fundGoldcrest({ client, house }: Stewardship, token: Address): Promise<Act> {
  const registry = { address: house.registry, abi: modelRegistryAbi } as const;
  const [, , adoptedSet] = await client.readContract({ ...registry, functionName: "adoptedSet", args: [1n] });
  const proposed = Number((await client.getBlock()).timestamp);
  const spec: RunSpec = {
    modelId: 1n,
    kind: "Pretrain",
    parentRelease: 0n,
    operator: accountOf("samuel").address,
    token,
    adoptedSet,
    outputTerms: cc0.id,
    document: specification.digest,
    seed: 1_790n,
    gpuSecondPrice: 0n,
    leastCoverage: "Full",
    acceptBy: proposed + 10 * DAY,
    setup: {
      config: config.digest,
      code: source.digest,
      container: zeroHash,
      tokenizer: vocabulary.digest,
      evaluationPlan: evaluationPlan.digest,
      plannedGpuSeconds: 0n,
      delay: 0,
    },
    rules: {
      operatorBond: 0n,
      challengeBond: dollars(1),
      reviewWindow: DAY,
      disputeWindow: 5 * DAY,
      finalReview: DAY,
      grace: 3 * DAY,
      cure: 7 * DAY,
      holdback: 1_000,
      maxStrikes: 0,
      arbiter: accountOf("hana").address,
      verifier: accountOf("meiling").address,
      envelope: { parts: [], mostDelay: 0, mostGpuSeconds: 0n },
    },
    milestones: Array.from({ length: MILESTONES }, (_, index) => ({
      amount: TRANCHE,
      dueAt: proposed + (7 + 2 * index) * DAY,
      requiredEvidence: [
        "checkpointRoot",
        "step",
        "tokensSeen",
        "dataCursor",
        "logs",
        "evaluation",
        "environment",
      ],
      leastTier: "Committed",
    })),
  };
  return fundRun(spec, documents);
}
