import { adopt, setOutputTerms } from "../../actions.ts";
import { proseDocument } from "../../documents.ts";
import { abstain, against, type Draft, inFavour } from "../../proposals.ts";
import { rightsReview } from "../../reviews.ts";
import * as data from "../data.ts";

const apacheNote = proseDocument(
  "Why Apache-2.0 for the weights of Heron 1B",
  "The licence and the models named here are real; the note is not.",
  `
Apache-2.0 is what OLMo 2, Pythia and SmolLM3 chose for their weights. It grants patents as well as copyright, asks for the
notice to be kept, and is understood by every company's and every library's lawyers.

It was written for software. Whether it reaches weights at all is not settled; it does no harm where it does not.
`,
);

export const outputTerms: Draft = {
  by: "rafael",
  title: "Release Heron 1B under Apache-2.0",
  body: `
Before we choose data we should say under which terms the weights will leave. I propose **Apache-2.0**: OLMo 2, Pythia and
SmolLM3 use it, it carries a patent grant, and nobody has to ask a lawyer what it means.

The vote fixes the terms for every release until another vote changes them. Releases that exist by then keep theirs.
`,
  acts: [setOutputTerms(data.apache, apacheNote)],
  ballots: [
    inFavour("amara", "The licence people expect. It lets a school use the model without asking us."),
    inFavour(
      "ingrid",
      "Our library can recommend a model under Apache-2.0 tomorrow. Under a new licence we would need a year.",
    ),
    inFavour("jonas"),
    inFavour(
      "meiling",
      "Fine for now. OpenMDW was written for models and we should look at it before the first release.",
    ),
    abstain("hana", "I would have liked copyleft for the weights, but I see that it has no support here."),
    inFavour("samuel", "The patent grant settles it for me."),
  ],
};

const stackEduReview = rightsReview({
  of: data.stackEdu,
  by: "amara",
  concluded: data.mixedPermissive,
  finding:
    "Source code selected for its teaching value. Each record carries the licence that was detected for its repository, and the curators kept permissive ones only. There is no single licence to conclude, so we conclude what the records say, one by one.",
  open: "Detection of licences in code is imperfect. One file of the pinned revision is digested; for all others we rely on the revision.",
});

const arxivReview = rightsReview({
  of: data.arxiv,
  by: "amara",
  concluded: data.mixedPermissive,
  finding:
    "Papers whose authors chose an open licence when they submitted. About 317,000 papers before filtering. The licence is recorded with each paper.",
  open: "Figures inside a paper can belong to somebody else. Only the text is used.",
});

const gutenbergReview = rightsReview({
  of: data.gutenberg,
  by: "rafael",
  concluded: data.publicDomainUs,
  finding:
    "Books in the public domain in the United States. That is neither CC0 nor the public domain everywhere: an author who died in 1960 may be free there and protected in Germany until the end of 2030.",
  open: "Some Gutenberg e-books are still in copyright and carry their own notice. The curators removed those they found.",
});

const usgpoReview = rightsReview({
  of: data.usgpo,
  by: "rafael",
  concluded: data.usGovernment,
  finding:
    "Works of the United States government, printed by its own office. Free of copyright in the United States by statute.",
  open: "Abroad the position depends on the country. Reports that quote private authors are not separated.",
});

const libreTextsReview = rightsReview({
  of: data.libreTexts,
  by: "lucia",
  concluded: data.mixedCc,
  finding:
    "Open textbooks. Licences differ from book to book and are recorded with each; the curators kept those that allow commercial use and changes.",
  open: "Share-alike books are among them. What that means for weights depends on how we read the licences, which is another vote.",
});

export const firstSets: Draft = {
  by: "amara",
  title: "Adopt the first five Common Pile sets",
  body: `
These are the sets we can defend line by line: code with a known licence, open papers, old books, government reports and
textbooks. All five are from the filtered Common Pile and pinned at a revision. For each, the digest of one file is known; the
coverage is therefore *partial*, and will be shown so.

| set | size before filtering | concluded terms |
|---|---|---|
| Stack v2 Edu | part of 8 TB | per record, permissive |
| arXiv papers | 317,000 papers | per record, open |
| Project Gutenberg | 71,810 books | public domain in the US |
| US GPO | not stated | US government work |
| LibreTexts | 62,300 documents | per record, Creative Commons |

A review of the rights in each set is attached as evidence.
`,
  acts: [
    adopt(data.stackEdu, data.mixedPermissive, stackEduReview),
    adopt(data.arxiv, data.mixedPermissive, arxivReview),
    adopt(data.gutenberg, data.publicDomainUs, gutenbergReview),
    adopt(data.usgpo, data.usGovernment, usgpoReview),
    adopt(data.libreTexts, data.mixedCc, libreTextsReview),
  ],
  ballots: [
    inFavour(
      "ingrid",
      "I checked forty books of the Gutenberg set against our catalogue. Two were doubtful, none was wrong.",
    ),
    inFavour(
      "rafael",
      "Public domain in the US is all that we can conclude for two of these, and the proposal says exactly that.",
    ),
    inFavour("meiling"),
    inFavour(
      "hana",
      "Partial coverage is not good enough for the second model. For the first it is honest, which matters more.",
    ),
    abstain("jonas", "No opinion on the rights. I can stream all five from the pinned revisions, I tried."),
    inFavour("lucia", "Textbooks in plain language are what my students lack."),
    inFavour("amara", "My own proposal."),
  ],
};

const fineWebEduReview = rightsReview({
  of: data.fineWebEdu,
  by: "rafael",
  concluded: data.odcBy,
  finding:
    "ODC-By covers the database: the selection, the order, the scores. It says nothing on the copyright of each page, which stays with its author. Common Crawl's terms of use apply as well. Opt-outs and personal data are handled by the curator.",
  open: "Whether training on web pages needs a permission is being argued in several countries. We conclude what the curator grants and no more.",
});

export const fineWebEdu: Draft = {
  by: "meiling",
  title: "Adopt FineWeb-Edu under ODC-By-1.0",
  body: `
Without web text a model of this size reads like an encyclopaedia and writes like a form. FineWeb-Edu is 1.3 trillion tokens of
pages that were scored for educational value; we need less than a hundredth of that.

The licence is the weak point and I do not want to hide it: **ODC-By is a licence for the database, not for the pages in it.**
The review says what we conclude from that.

FineWeb, Dolma, RedPajama and C4 come from the same crawl. If we adopt this one we should not adopt those without taking the
duplicates out.
`,
  acts: [adopt(data.fineWebEdu, data.odcBy, fineWebEduReview)],
  ballots: [
    inFavour(
      "meiling",
      "In the small ablations that others published, educational filtering is worth more than doubling the tokens.",
    ),
    against(
      "rafael",
      "I wrote the review and I still vote no. We promised data that we can defend, and here we can only defend the label.",
    ),
    inFavour(
      "amara",
      "With Common Pile alone we get a model nobody uses. I would rather have this debate in the open with a model that works.",
    ),
    inFavour("jonas", "It is also the cheapest to read: one format, well sharded."),
    abstain("ingrid", "Rafael is right on the law and Mei Ling is right on the model."),
    inFavour("hana", "Yes, if opt-outs are followed. See my draft on removals."),
    inFavour("samuel"),
  ],
};

const wikipediaReview = rightsReview({
  of: data.wikipedia,
  by: "lucia",
  concluded: data.wikipediaThen,
  finding: "The mirror is tagged CC-BY-SA-3.0 and GFDL. We take the tag at its word for now.",
  open: "Wikimedia's own terms of use should be compared with the tag.",
});

const stackExchangeReview = rightsReview({
  of: data.stackExchange,
  by: "lucia",
  concluded: data.stackExchangeTerms,
  finding:
    "The version of CC-BY-SA depends on the day of each contribution: 2.5, 3.0 or 4.0. All three apply, each to its part.",
  open: "Whoever redistributes the text needs the licence of each record, so that field must survive our own processing.",
});

const ccccReview = rightsReview({
  of: data.cccc,
  by: "amara",
  concluded: data.mixedCc,
  finding:
    "Web pages that carry a Creative Commons mark: 51,054,412 documents, 260 GB. The mark was found by pattern and checked for the largest sites.",
  open: "A mark on a page is not always the owner's. The card says that the set has been updated to remove instances of incorrect licensing.",
});

export const wikis: Draft = {
  by: "lucia",
  title: "Adopt Wikipedia, StackExchange and CCCC",
  body: `
Three share-alike sets in one vote, because they raise one question: we keep attribution, we note changes, and if we ever
publish the text itself we publish it under the same terms.

- **Wikipedia**, the mirror of November 2023, about 6.8 million English articles
- **StackExchange**, filtered, with the licence version per record
- **CCCC**, pages of the open web under Creative Commons marks

For these three only a revision is pinned; no file digest is known to us. Their coverage is *revision only*.
`,
  acts: [
    adopt(data.wikipedia, data.wikipediaThen, wikipediaReview),
    adopt(data.stackExchange, data.stackExchangeTerms, stackExchangeReview),
    adopt(data.cccc, data.mixedCc, ccccReview),
  ],
  ballots: [
    inFavour("amara", "A model of English without Wikipedia would be an odd thing to defend."),
    inFavour(
      "hana",
      "Share-alike data is the commons we live from. I hope we remember the last word of the licence when we release.",
    ),
    against(
      "jonas",
      "Nobody can tell me what share-alike asks of the weights. I would wait for the doctrine vote.",
    ),
    inFavour("ingrid", "All three credit their authors by name, and so can we."),
    inFavour(
      "meiling",
      "CCCC worries me a little: marks found by a pattern. But the licence is per page and we can come back to it.",
    ),
    inFavour("lucia"),
  ],
};
