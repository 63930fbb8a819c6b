import { adopt } from "../../actions.ts";
import { against, type Draft, inFavour } from "../../proposals.ts";
import { rightsReview } from "../../reviews.ts";
import * as data from "../data.ts";

const review = rightsReview({
  of: data.openWebMath,
  by: "samuel",
  concluded: data.odcBy,
  finding:
    "Mathematical pages of the Common Crawl, with formulas kept. Labelled ODC-By, which covers the database and not each page: the same position as FineWeb-Edu, and the same conclusion.",
  open: "Some pages will be in FineWeb-Edu as well. The overlap was not measured.",
});

const secondReview = rightsReview({
  of: data.openWebMath,
  by: "samuel",
  concluded: data.odcBy,
  finding:
    "As in the first review: ODC-By for the database, nothing on each page. New is that duplicates with FineWeb-Edu will be taken out by address before packing, as the vote on FineWeb-Edu asked.",
  open: "Only the revision is pinned; no file digest is known.",
});

export const openWebMathFirst: Draft = {
  by: "samuel",
  title: "Adopt OpenWebMath under ODC-By-1.0",
  body: `
Mathematical pages of the web with their formulas intact. The licence position is that of FineWeb-Edu, which we adopted, so there is
nothing new to decide about terms.
`,
  acts: [adopt(data.openWebMath, data.odcBy, review)],
  ballots: [
    inFavour("samuel", "Without this the model will not learn to write a formula."),
    against("hana", "It comes from the same crawl as FineWeb-Edu and nobody has measured the overlap."),
  ],
};

export const openWebMath: Draft = {
  by: "samuel",
  title: "Adopt OpenWebMath under ODC-By-1.0, second attempt",
  body: `
The first attempt failed for want of quorum: two of us voted. Nobody said that mathematics should not be in the model, and Hana's
point was a fair one, so I have done the work since:

- Pages whose address is also in FineWeb-Edu **will be taken out before packing**.
- The licence position is the same as before, and the same as FineWeb-Edu's.

If you are unsure, abstain: an abstention counts for the quorum.
`,
  acts: [adopt(data.openWebMath, data.odcBy, secondReview)],
  ballots: [
    inFavour("samuel", "This time with the overlap taken out."),
    inFavour("lucia", "My pupils ask for fractions before they ask for poems."),
  ],
};
