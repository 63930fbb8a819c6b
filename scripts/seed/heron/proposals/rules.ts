import { ownMatrixBytes } from "@commonweight/sdk/licences";
import { resolve, setCharter, setPolicy, setQuorum } from "../../actions.ts";
import { proseDocument } from "../../documents.ts";
import { textFact } from "../../facts.ts";
import { abstain, against, type Draft, inFavour } from "../../proposals.ts";
import { secondCharter } from "../charter.ts";

/** The matrix that ships with the project: no sample, and the very bytes that the site computes with. */
const licenceMatrix = textFact(new TextDecoder().decode(ownMatrixBytes()));

export const doctrine: Draft = {
  by: "amara",
  title: "Read weights as not adapted material, and adopt a licence matrix",
  body: `
The law is open. Creative Commons describes both readings and chooses neither. A community that trains a model can't avoid
choosing, because the choice decides what share-alike data asks of us:

- **Reading P:** weights are not adapted material. Share-alike binds us when we publish text, not when we publish weights.
- **Reading C:** weights are adapted material. Then Wikipedia in, CC-BY-SA out.

I propose Reading P, and the attached matrix of what we expect of each licence under *both* readings, so that every later vote
can see what would change if we are wrong. This is our reading, not legal advice, and a vote can change it.
`,
  acts: [setPolicy("Permissive", licenceMatrix)],
  ballots: [
    inFavour("amara", "Of the two mistakes, this one can be corrected by a later release."),
    against(
      "hana",
      "People gave their work on one condition. If we find a reading that makes the condition vanish, the reading is at fault.",
    ),
    inFavour("meiling", "Under Reading C the first model could not be Apache-2.0, and we voted for that."),
    against("ingrid", "Hana convinced me. I would release under CC-BY-SA and sleep better."),
    inFavour(
      "rafael",
      "Legally open, so let us be open about it. The matrix shows both columns and that is the part I vote for.",
    ),
    abstain("jonas", "Above my pay grade."),
    against("lucia"),
    inFavour(
      "samuel",
      "ModelGo leaves training undefined for every Creative Commons licence. A default is needed and it should be written down.",
    ),
  ],
};

const removalsResolution = proseDocument(
  "Resolution: honour removal requests every month",
  "The Stack's opt-out register is real; this resolution is not.",
  `
1. On the first of each month the data stewards read the public opt-out registers of the datasets we have adopted, beginning
   with BigCode's register for The Stack.
2. What was removed there is left out of the next run that is funded here. A run that is already funded keeps its data: its
   specification was voted on.
3. The number of records left out is published with the run. Names and requests are not.
`,
);

export const removals: Draft = {
  by: "hana",
  title: "Honour removal requests every month",
  body: `
The Stack lets authors opt out, and says what that means: their code is excluded from the next iteration of the dataset, and from
current and future model training. We use a derivative of it, so the promise is ours too.

This is a text, not a call. It binds us in the way that words do. The attached resolution is recorded with the model.
`,
  acts: [resolve(removalsResolution)],
  ballots: [
    inFavour("samuel", "It costs an hour a month.", 0.7),
    inFavour("lucia", "Yes, and publish the count.", 1.9),
    inFavour(
      "meiling",
      "I was undecided because of point 2. Removing records half-way through a run would make it impossible to repeat, so point 2 is right.",
      4.82,
    ),
    inFavour(
      "ingrid",
      "Libraries have done this with takedowns for twenty years. It works when it is routine.",
      4.97,
    ),
    against("jonas", "A monthly re-filter changes the data order. I would do it once per model.", 5.3),
    inFavour("hana", "My own proposal.", 5.55),
  ],
};

export const charter: Draft = {
  by: "ingrid",
  title: "Write into the charter what we publish, and whom we answer",
  body: `
Two additions after the first half of the run:

1. **What we publish** now names the checkpoints, one for every quarter of the training, and the order in which the data was
   read. Pythia showed what that is worth to people who study training.
2. **Whom we answer** is new: anyone who finds their own work in our data gets an answer within thirty days.

Nothing else changes. The new charter replaces the old one; the old one stays readable.
`,
  acts: [setCharter(secondCharter)],
  ballots: [
    inFavour("amara", "Thirty days is what we can keep. I would have voted against seven."),
    inFavour("meiling", "Order of data, at last. Half of the questions I get are about that."),
    inFavour("rafael"),
    inFavour("hana", "A right to an answer is the least that we owe."),
    abstain("jonas", "I can publish the order, but please accept that it is 1.1 GB."),
    inFavour("samuel", "Good. The old charter promised less than we already did."),
  ],
};

const reRunResolution = proseDocument(
  "Resolution: evaluations are run twice before the last tranche",
  "The project and its run are not real; the practice of re-running evaluations is.",
  `
Before the last tranche of a training run is paid, somebody other than the operator runs the evaluation plan again on the
published checkpoint, with the same code and the same seed, and publishes the raw outputs. A difference of more than one
percentage point on any task is explained in public before the review window ends.
`,
);

export const reRun: Draft = {
  by: "meiling",
  title: "Ask for a second evaluation before the last tranche",
  body: `
The last tranche of the run is the one that we can't take back. Re-training a segment to check it would cost us real money;
re-running the evaluation costs two hours on one card, and it catches most of what could be wrong with a number in a table.

This is a resolution: it records what we expect of operators and of each other. It moves no money. I can do the first one.
`,
  acts: [resolve(reRunResolution)],
  ballots: [
    inFavour(
      "amara",
      "Cheap and worth it. I would make it a rule for every tranche once we have two people who can.",
    ),
    inFavour("ingrid", "An operator who is asked for this has nothing to lose by it."),
    abstain("lucia", "I agree with the aim, but one volunteer is not a practice."),
  ],
};

export const quorum: Draft = {
  by: "rafael",
  title: "Raise the quorum from 10% to 15%",
  body: `
At 10% five of us can reach the quorum alone, and the largest of us, with the votes delegated to her, twice over. That was fine while
we were finding our feet. With money moving I would like a decision to need more of us: **15% of the supply**, which today only two
could reach alone. The floor of 80,000 votes stays.

What argues against it: OpenWebMath failed for want of quorum at 10% already, because two of us voted.
`,
  acts: [setQuorum(1_500n)],
  ballots: [],
};
