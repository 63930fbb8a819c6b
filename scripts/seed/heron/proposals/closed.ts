import { adopt, setOutputTerms } from "../../actions.ts";
import { proseDocument } from "../../documents.ts";
import { abstain, against, type Draft, inFavour } from "../../proposals.ts";
import { rightsReview } from "../../reviews.ts";
import * as data from "../data.ts";

const mitReview = rightsReview({
  of: data.commonCorpus,
  by: "jonas",
  concluded: data.mit,
  finding: "An early card of the dataset names MIT.",
  open: "The hub carries no licence tag now.",
});

export const commonCorpusMit: Draft = {
  by: "jonas",
  title: "Adopt Common Corpus under MIT",
  body: `
Two trillion tokens with provenance, and the card that I saved last year names MIT for the collection. It would solve our supply of
data for this model and the next one.
`,
  acts: [adopt(data.commonCorpus, data.mit, mitReview)],
  ballots: [],
};

const dollyReview = rightsReview({
  of: data.dolly,
  by: "samuel",
  concluded: data.bySa3,
  finding:
    "15,011 records written by employees of Databricks, released under CC-BY-SA-3.0. Some categories rest on Wikipedia passages, which agrees with the licence.",
  open: "Only the revision is pinned.",
});

export const dolly: Draft = {
  by: "samuel",
  title: "Adopt Dolly 15k for the instruction stage",
  body: `
After Tulu 3 I looked for instruction data with one licence and one author. Dolly is small, 15,011 records, and clean: written by people
who were paid to, released under CC-BY-SA-3.0.
`,
  acts: [adopt(data.dolly, data.bySa3, dollyReview)],
  ballots: [
    inFavour("samuel", "Small and clean is what I can review in a week."),
    inFavour("meiling", "Passable quality. It will teach the format, not the content."),
    abstain(
      "rafael",
      "No objection to the licence. I would wait for OASST1, which is better, and not adopt two.",
    ),
    inFavour("amara"),
    against("hana", "Answers written on a company's time, in a company's voice. We can do better."),
  ],
};

const ayaReview = rightsReview({
  of: data.aya,
  by: "amara",
  concluded: data.apache,
  finding:
    "Prompts and answers written by volunteers, Apache-2.0 declared and nothing found that contradicts it.",
  open: "Sources differ on the number of languages, 65 or 71. Only the revision is pinned.",
});

export const aya: Draft = {
  by: "amara",
  title: "Adopt the Aya dataset for the instruction stage",
  body: `
Prompts and answers in more than sixty languages, written by people for this purpose, Apache-2.0. I would use the English part first and
keep the rest for a Heron that speaks more than English.
`,
  acts: [adopt(data.aya, data.apache, ayaReview)],
  ballots: [
    inFavour("lucia", "The Spanish part is good. I read three hundred of its answers."),
    inFavour("amara", "The licence is clear, which is rare."),
    abstain(
      "meiling",
      "We are choosing instruction data before we have a base model. Let us keep the order of things.",
    ),
    inFavour("ingrid"),
  ],
};

const openMdwNote = proseDocument(
  "OpenMDW-1.0 and Apache-2.0 compared, for weights",
  "Both licences are real; the comparison was written for this demonstration and is not legal advice.",
  `
| | Apache-2.0 | OpenMDW-1.0 |
|---|---|---|
| written for | software | model materials: weights, data, documentation, code |
| rights named | copyright, patents | copyright, patents, database rights, trade secrets |
| asks for | licence and notices kept, changes stated | licence and notices kept |
| outputs of the model | not mentioned | no restriction |
| ends | with a patent suit | with a patent suit |
| known by | everybody | few, so far |
`,
);

export const openMdwTerms: Draft = {
  by: "meiling",
  title: "Release Heron 1B under OpenMDW-1.0 instead of Apache-2.0",
  body: `
Apache-2.0 was written for software. Where weights are not a work of authorship it may grant nothing, because there is nothing that it
could license. **OpenMDW-1.0** was written for models: it names database rights and trade secrets beside copyright and patents, and says
in so many words that it puts no restriction on what the model writes.

Nothing that was released changes, since nothing was. The run under way was funded with Apache-2.0 and its specification keeps that;
the release itself takes the terms that hold on its day.

A comparison is attached. It is not legal advice.
`,
  acts: [setOutputTerms(data.openMdw, openMdwNote)],
  ballots: [
    inFavour("meiling", "It closes the gap that I named in our first vote."),
    against(
      "ingrid",
      "Every library has a form with Apache-2.0 on it. None has one with OpenMDW. In three years, gladly.",
    ),
    inFavour("samuel", "Database rights are exactly what Europe would raise against us."),
    abstain("lucia", "Both are free enough for a classroom. I will follow whoever explains it best."),
  ],
};

const fineWebReview = rightsReview({
  of: data.fineWeb,
  by: "jonas",
  concluded: data.odcBy,
  finding:
    "Like FineWeb-Edu: ODC-By for the database, Common Crawl's terms beside it, and nothing on the copyright of each page.",
  open: "FineWeb-Edu is a selection from the same crawl, so the two share pages. Adopting both counts one source twice unless the shared pages are left out.",
});

export const fineWebBeside: Draft = {
  by: "jonas",
  title: "Adopt FineWeb beside FineWeb-Edu",
  body: `
FineWeb-Edu is well behaved and a little dull: the model writes like a handout. A share of plain FineWeb, ten per cent or so, would give it
ordinary language.

The vote on FineWeb-Edu warned against adopting two sets of one crawl. The review repeats the warning. I would leave the shared pages out
before packing, as Samuel proposes for OpenWebMath.
`,
  acts: [adopt(data.fineWeb, data.odcBy, fineWebReview)],
  ballots: [],
};
