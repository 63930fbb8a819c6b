import { adopt, reject } from "../../actions.ts";
import { abstain, against, type Draft, inFavour } from "../../proposals.ts";
import { rightsReview } from "../../reviews.ts";
import * as data from "../data.ts";

const FINDING =
  "The card labels the collection ODC-By. The same card says that subsets have other licences and that some of them are non-commercial. ODC-By can license the collection as a database; it can't give what the curator of the collection did not have.";

const adoptionReview = rightsReview({
  of: data.tulu3,
  by: "samuel",
  concluded: data.odcBy,
  finding: "The collection is labelled ODC-By. About 939,000 examples for instruction tuning.",
  open: "Subsets may have licences of their own. I have not gone through them one by one.",
});

const refusal = rightsReview({
  of: data.tulu3,
  by: "rafael",
  finding: FINDING,
  open: "A list of the subsets whose own licence allows our use could be pinned and proposed as a dataset of its own. This refusal does not speak against that.",
});

export const tuluAdopt: Draft = {
  by: "samuel",
  title: "Adopt the Tulu 3 SFT mixture under ODC-By-1.0",
  body: `
For the instruction stage we need examples of people asking and being answered. The Tulu 3 mixture is the best documented one,
about 939,000 examples, and the collection is labelled ODC-By-1.0, which we already accept for FineWeb-Edu.
`,
  acts: [adopt(data.tulu3, data.odcBy, adoptionReview)],
  ballots: [
    inFavour("samuel", "It is what everybody fine-tunes on, and the label is one that we know."),
    against(
      "rafael",
      "Read the card to the end. Parts of it are non-commercial, and a label on the box does not change what is inside.",
    ),
    against(
      "ingrid",
      "FineWeb-Edu's label is silent about the pages. This one is contradicted by its own card. That is a difference.",
    ),
    inFavour("jonas", "We need some instruction data, and this is the only set with a recipe."),
    against(
      "meiling",
      "I would like to see the subsets that are clean proposed on their own. As a whole, no.",
    ),
    abstain("lucia"),
    against("amara", "If we let one label launder another we have no licence policy at all."),
  ],
};

export const tuluRefuse: Draft = {
  by: "rafael",
  title: "Refuse the Tulu 3 mixture under ODC-By-1.0",
  body: `
The adoption was defeated. That leaves no trace where people look: in the list of datasets of this model. I propose to record
that we **examined it and refused it**, with the reason as evidence, so that the next person who has the same good idea finds the
answer before the work.

The reason in one sentence: the card labels the collection ODC-By, and says itself that subsets have other licences, some of them
non-commercial.

A refusal is not for ever. A list of the subsets whose own licences allow our use can be pinned and proposed as a dataset of its
own, and I would vote for that.
`,
  acts: [reject(data.tulu3, refusal)],
  ballots: [
    inFavour("amara", "A recorded no is worth more than a forgotten one."),
    inFavour("samuel", "I proposed the adoption and Rafael is right: I had not gone through the subsets."),
    inFavour("ingrid", "The distinction between the box and its contents should be in our records."),
    abstain("jonas", "I still think that we will end up with a part of it."),
    inFavour("hana", "Non-commercial was somebody's condition too."),
    inFavour("meiling"),
  ],
};
