import { modelRegistryAbi, SETUP_PARTS } from "@commonweight/sdk/chain";
import { type Address, zeroAddress, zeroHash } from "viem";
import { type Act, adopt, fundRun, setLimit, setOutputTerms } from "../actions.ts";
import { proseDocument } from "../documents.ts";
import * as data from "../heron/data.ts";
import { accountOf } from "../members.ts";
import { dollars } from "../money.ts";
import { abstain, against, type Draft, inFavour } from "../proposals.ts";
import { rightsReview } from "../reviews.ts";
import type { Stewardship } from "../stewardship.ts";
import type { ProposalKey } from "./calendar.ts";

const DAY = 86_400;
const HOUR = 3_600;

const termsNote = proseDocument(
  "Why Apache-2.0 for Wren 400M",
  "The licence is real; the note is not.",
  "Pythia and its checkpoints are under Apache-2.0. Whoever compares the two should not have to compare licences as well.",
);

const begin = (dollar: Address): Draft => ({
  by: "elif",
  title: "Begin: Apache-2.0 for the weights, 60 dollars a month for us",
  body: `
Two things without which we can't start, in one vote:

1. The weights and all checkpoints leave under **Apache-2.0**, as Pythia's did.
2. Ordinary votes may spend **60 dollars in thirty days**. The smallest run of the DCLM table, 26 H100-hours, costs 52.
`,
  acts: [setOutputTerms(data.apache, termsNote), setLimit(dollar, dollars(60))],
  ballots: [
    inFavour("elif", "Small enough to begin on a Tuesday."),
    inFavour("samuel", "The same terms as Pythia keeps comparisons simple."),
    inFavour("lucia"),
  ],
});

const fineWebEduReview = rightsReview({
  of: data.fineWebEdu,
  by: "elif",
  concluded: data.odcBy,
  finding:
    "ODC-By for the database; the copyright of each page is its author's. We publish no text, only the order in which it was read.",
  open: "Whether training needs a permission for each page is not settled.",
});

const wikimediaReview = rightsReview({
  of: data.wikimedia,
  by: "lucia",
  concluded: data.bySa4,
  finding: "Official dumps of March 2025. Declared CC-BY-SA-4.0, as Wikimedia's own terms say.",
  open: "Only the revision is pinned.",
});

const adoptData: Draft = {
  by: "elif",
  title: "Adopt FineWeb-Edu and Wikimedia (filtered)",
  body: `
Two sets, both large enough that 8.2 billion tokens never repeat a page. A model for studying how models learn should read little
that needs explaining.
`,
  acts: [
    adopt(data.fineWebEdu, data.odcBy, fineWebEduReview),
    adopt(data.wikimedia, data.bySa4, wikimediaReview),
  ],
  ballots: [
    inFavour("elif", "Nothing repeats, so memorising can be told from learning."),
    inFavour("hana", "Two sets, two licences, and I can explain both to a student."),
    abstain("samuel", "I would add code, but four hundred million parameters will not learn it."),
    inFavour("lucia"),
  ],
};

const oasstReview = rightsReview({
  of: data.oasst1,
  by: "samuel",
  concluded: data.bothForOasst,
  finding: "Apache-2.0 on the card, CC BY 4.0 with the Data Provenance Initiative. Both are kept.",
  open: "LAION has not said which one holds.",
});

const chat: Draft = {
  by: "samuel",
  title: "Adopt OASST1 for a version that answers",
  body: `
A base model is hard to show to anybody. With OASST1 a second version could answer questions, badly but visibly, and we would see what
tuning does to what was learnt.
`,
  acts: [adopt(data.oasst1, data.bothForOasst, oasstReview)],
  ballots: [
    inFavour("samuel"),
    against("elif", "The charter says base model, and it says so for a reason. Change the charter first."),
    against("hana", "Heron does this. Wren should stay Wren."),
    abstain("lucia", "It would help in class. But Elif is right about the charter."),
  ],
};

const runDocument = proseDocument(
  "Training run: Wren 400M",
  "The budget is the DCLM 400M-1x entry of a public table; the datasets are real. The run and its operator are not.",
  `
412 million parameters, 8.2 billion tokens, 26 H100-hours at 2 dollars: 52 dollars. Two milestones, one for each half of the tokens,
26 dollars each, two days of review. Whoever challenges one deposits 2 dollars, and a vote rules on it. The operator may change the
whole setup, as long as she says so, and move the due dates by thirty days. Seed 1234, as Pythia.

Evidence: the step, the tokens seen, the GPU-seconds, and the logs.
`,
);

async function wrenRun({ client, house }: Stewardship, token: Address): Promise<Act> {
  const registry = { address: house.registry, abi: modelRegistryAbi } as const;
  const [, , adoptedSet] = await client.readContract({ ...registry, functionName: "adoptedSet", args: [1n] });
  const proposed = Number((await client.getBlock()).timestamp);
  const half = {
    amount: dollars(26),
    requiredEvidence: ["step", "tokensSeen", "gpuSeconds", "logs"],
    leastTier: "Reported",
  } as const;
  return fundRun(
    {
      modelId: 1n,
      kind: "Pretrain",
      parentRelease: 0n,
      operator: accountOf("elif").address,
      token,
      adoptedSet,
      outputTerms: data.apache.id,
      document: runDocument.digest,
      seed: 1_234n,
      gpuSecondPrice: dollars(2) / BigInt(HOUR),
      leastCoverage: "RevisionOnly",
      acceptBy: proposed + 20 * DAY,
      setup: {
        config: zeroHash,
        code: zeroHash,
        container: zeroHash,
        tokenizer: zeroHash,
        evaluationPlan: zeroHash,
        plannedGpuSeconds: BigInt(26 * HOUR),
        delay: 0,
      },
      rules: {
        operatorBond: 0n,
        challengeBond: dollars(2),
        reviewWindow: 2 * DAY,
        disputeWindow: 10 * DAY,
        finalReview: 0,
        grace: 3 * DAY,
        cure: 7 * DAY,
        holdback: 0,
        maxStrikes: 0,
        arbiter: zeroAddress,
        verifier: zeroAddress,
        envelope: {
          parts: [...SETUP_PARTS],
          mostDelay: 30 * DAY,
          mostGpuSeconds: BigInt(52 * HOUR),
        },
      },
      milestones: [
        { ...half, dueAt: proposed + 30 * DAY },
        { ...half, dueAt: proposed + 40 * DAY },
      ],
    },
    [runDocument],
  );
}

const run = (dollar: Address): Draft => ({
  by: "elif",
  title: "Fund the run: 26 H100-hours, 52 dollars",
  body: `
Everything is published that is needed to train Wren again: the two datasets, the order, the configuration. What is left is to do it.

The DCLM table gives **26 H100-hours** for 8.2 billion tokens. At two dollars that is **52 dollars**, in two tranches, within our limit of 60.
There is no verification budget: at this size whoever doubts a result can repeat it for the price of a dinner.
`,
  acts: async (stewardship) => [await wrenRun(stewardship, dollar)],
  ballots: [inFavour("lucia", "The price of a dinner is the right price for a lesson.")],
});

/** @param dollar The address of the sample dollar. */
export function wrenProposals(dollar: Address): Record<ProposalKey, Draft> {
  return { begin: begin(dollar), data: adoptData, chat, run: run(dollar) };
}
