import { adopt, concludeTerms, quarantine, supersede } from "../../actions.ts";
import { abstain, against, type Draft, inFavour } from "../../proposals.ts";
import { rightsReview } from "../../reviews.ts";
import * as data from "../data.ts";

const wikipediaReview = rightsReview({
  of: data.wikipedia,
  by: "lucia",
  concluded: data.wikipediaNow,
  finding:
    "The mirror's tag says CC-BY-SA-3.0 and GFDL. Wikimedia's terms of use say CC-BY-SA-4.0, with GFDL beside it for most text. The terms of the project that publishes the text outweigh the tag of a mirror.",
  open: "Text that was imported under CC-BY-SA-3.0 alone keeps that licence. Attribution and share-alike are asked for in every case.",
});

export const wikipediaTerms: Draft = {
  by: "lucia",
  title: "Correct Wikipedia's terms from CC-BY-SA-3.0 to 4.0",
  body: `
When we adopted the Wikipedia mirror I took its tag at its word: CC-BY-SA-3.0 and GFDL. Wikimedia's own terms of use say **4.0**
and GFDL. The mirror's tag is simply old.

This changes our concluded terms, not the dataset: same revision, same digest. What the curator declares stays on record
beside what we conclude.
`,
  acts: [concludeTerms(data.wikipedia, data.wikipediaNow, wikipediaReview)],
  ballots: [
    inFavour(
      "rafael",
      "The publisher's terms outweigh a mirror's tag. 4.0 also brings thirty days to cure a mistake, which 3.0 lacks.",
    ),
    inFavour("hana", "Correct, and a good first use of declared against concluded."),
    inFavour("amara"),
    inFavour("ingrid", "I read both pages. Lucía is right."),
    abstain("jonas"),
  ],
};

const commonCorpusReview = rightsReview({
  of: data.commonCorpus,
  by: "amara",
  concluded: data.mixedOpen,
  finding:
    "About two trillion tokens in six strata, with a licence per record. The open web stratum, 88 billion tokens under CC-BY-SA, covers the ground for which we took CCCC. We conclude what the records say, as with the other mixed sets.",
  open: "The hub carries no licence tag, although an early card said MIT. One file of the pinned revision is digested.",
});

export const supersedeCccc: Draft = {
  by: "amara",
  title: "Supersede CCCC, and keep the old pin as evidence",
  body: `
The card of CCCC says that the dataset **has been updated to remove instances of incorrect licensing**, and that the exact version
that Comma v0.1 was trained on is available on request for non-commercial research. For our pin we know a revision and no file
digests, so we can't show which of the doubtful pages it holds.

I propose to put **Common Corpus** in its place, of whose six strata the open web one covers the same ground. CCCC is not erased: its
pin, our old vote and the reasons stay on record, marked as superseded and pointing at what came after.
`,
  acts: [supersede(data.cccc, data.commonCorpus, data.mixedOpen, commonCorpusReview)],
  ballots: [
    inFavour(
      "meiling",
      "I said that marks found by a pattern would come back to us. This is the way to deal with it: replace, do not erase.",
    ),
    inFavour("ingrid", "Superseded is the right word. A catalogue never tears out a card."),
    against("lucia", "Common Corpus has no licence tag at all. We leave one doubt for another."),
    inFavour("rafael", "Per-record licences are the better doubt to have."),
    inFavour("amara", "My own proposal. To Lucía: yes, and the review says so."),
    against("samuel", "I would first ask the curators for file digests of the corrected version."),
  ],
};

const stackExchangeReview = rightsReview({
  of: data.stackExchange,
  by: "rafael",
  finding:
    "The version of CC-BY-SA depends on the day of each contribution. Our own packing step dropped the field that holds it. The text can be trained on under our reading, but we could not publish the packed shards: nobody could tell which licence holds for which answer.",
  open: "Packing again with the field kept would settle it. Quarantine is the standing for that: it can be lifted by an ordinary vote.",
});

export const stackExchange: Draft = {
  by: "rafael",
  title: "Quarantine StackExchange until the licence field is kept",
  body: `
While looking at the packed shards I found that our packing dropped the licence version of each record. For StackExchange that field
is everything: an answer of 2009 is CC-BY-SA-2.5, one of 2014 is 3.0, one of 2020 is 4.0.

The run that is under way was funded with this dataset and keeps it; its specification was voted on. **New runs can't use it** until
somebody packs it again with the field kept and a vote lifts the quarantine.
`,
  acts: [quarantine(data.stackExchange, stackExchangeReview)],
  ballots: [
    inFavour("amara", "My packing script, my mistake. I have the fix and need a weekend to run it."),
    inFavour("hana", "Attribution that we can't reconstruct is attribution that we do not give."),
    inFavour("ingrid"),
    against(
      "jonas",
      "The fix is one weekend away. A vote to suspend and a vote to lift is more work than that.",
    ),
    inFavour("samuel", "Suspending is what the standing is for."),
  ],
};

const oasst1Review = rightsReview({
  of: data.oasst1,
  by: "lucia",
  concluded: data.bothForOasst,
  finding:
    "The card on the hub says Apache-2.0. The Data Provenance Initiative recorded CC BY 4.0 from the project's own site. Both let us train and both ask for credit. Concluding both means that we keep the notice of the one and the attribution of the other, and it holds whichever is right.",
  open: "LAION could settle it with one line on the card. If it does, a vote can drop the other licence.",
});

export const oasst1: Draft = {
  by: "lucia",
  title: "Adopt OASST1 under both of its licences",
  body: `
OpenAssistant Conversations: 161,443 messages in 35 languages, written and rated by more than 13,500 volunteers. It is the
instruction data I would be proud of.

Its licence is on record twice, and differently: **Apache-2.0** on the card, **CC BY 4.0** with the Data Provenance Initiative, which read
it on the project's site. Rather than pick the one that suits us I propose to conclude **both**, and to keep both promises: the notice
and the credit.

One file is digested, the one with the finished conversation trees. Coverage is *partial*.
`,
  acts: [adopt(data.oasst1, data.bothForOasst, oasst1Review)],
  ballots: [
    inFavour("rafael", "Concluding both is the careful answer and costs us one line of credits."),
    inFavour(
      "hana",
      "Thirteen thousand people did this unpaid. Naming them is not an obligation, it is manners.",
    ),
    inFavour("meiling", "The trees are a good shape for preference data later."),
    against("jonas", "Thirty-five languages for an English model of this size. Most of it will be wasted."),
    inFavour(
      "amara",
      "I filtered the English part last night: about two in five messages. Enough for a small instruction stage.",
    ),
    inFavour("samuel"),
  ],
};

const wikimediaReview = rightsReview({
  of: data.wikimedia,
  by: "ingrid",
  concluded: data.bySa4,
  finding:
    "Made from the official dumps of March 2025, with the boilerplate removed. Declared CC-BY-SA-4.0, which agrees with Wikimedia's terms. Redistribution must keep the attribution, a notice of changes and share-alike.",
  open: "Only the revision is pinned; no file digest is known.",
});

export const wikimedia: Draft = {
  by: "ingrid",
  title: "Put Wikimedia (filtered) in the place of the Wikipedia mirror",
  body: `
The mirror that we adopted is from November 2023 and its tag was wrong. The Common Pile has a newer and cleaner one: official dumps
of **March 2025**, tables and boilerplate removed, declared CC-BY-SA-4.0 as Wikimedia itself says.

Both rest on a pinned revision without file digests, so on coverage nothing is lost and nothing gained. The run under way keeps the
mirror; the next one would read the new set.
`,
  acts: [supersede(data.wikipedia, data.wikimedia, data.bySa4, wikimediaReview)],
  ballots: [
    inFavour("lucia", "Sixteen months newer, and I need not explain the tag any more."),
    inFavour("amara"),
    inFavour("rafael", "Declared and concluded terms agree for once."),
    abstain(
      "meiling",
      "Changing the encyclopaedia between two runs makes them harder to compare. Not a reason to vote against.",
    ),
    inFavour("ingrid", "My own proposal."),
  ],
};
