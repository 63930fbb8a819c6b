import type { Address } from "viem";
import { mint, pay, recordContribution, setLimit } from "../../actions.ts";
import { proseDocument } from "../../documents.ts";
import { accountOf } from "../../members.ts";
import { dollars } from "../../money.ts";
import { abstain, against, type Draft, inFavour } from "../../proposals.ts";
import { votes } from "../../votes.ts";
import { fundFirstRun } from "../run.ts";

export const spendingLimit = (token: Address): Draft => ({
  by: "ingrid",
  title: "Let ordinary votes spend up to 800 dollars a month",
  body: `
The treasury holds 1,400 sample dollars, and the limit for ordinary votes is zero until we set it: today even a stamp would need the
call that passes over the limit.

I propose **800 dollars in thirty days**. That is enough for the small run we are talking about, 552 dollars with its verification, and for
what surrounds it, and it keeps a bad month from emptying the purse. Above the limit there is a separate call that says so in its name.
`,
  acts: [setLimit(token, dollars(800))],
  ballots: [
    inFavour("ingrid", "I gave some of this money. I would like to see it spent, and slowly."),
    inFavour("rafael", "A limit in code is the only kind that holds."),
    inFavour("amara"),
    against("samuel", "I would start with 600. It pays for the run and for nothing else."),
    inFavour("jonas", "Below 552 I could not operate anything."),
    inFavour("meiling"),
  ],
});

export const fundRun = (token: Address): Draft => ({
  by: "amara",
  title: "Fund the first run: 240 H100-hours, 552 dollars",
  body: `
The DCLM table says what a model of our size costs: 28 billion tokens, **240 H100-hours**. At two dollars an hour that is **480 dollars**.
I add **15 per cent for verification**, 72 dollars. Together 552.

- **Operator:** Jonas, on two cards in the hours in which their owner does not use them
- **Four tranches** of 138 dollars, one for every quarter of the tokens, each payable four days after its evidence is shown; a tenth of
  each stays back until the whole run is done
- **Challenges:** anyone can challenge a milestone for 10 dollars, and gets them back if Rafael agrees; Jonas deposits 46
- **Data:** the nine sets that are adopted today, pinned by their commitment; if the set changes before this is carried out, the call fails
- **Terms:** Apache-2.0, as voted

If Jonas does not accept within fifteen days the money goes back. What is not earned can be taken back by a vote at any time. Anyone can
add to the budget, and gets the same share of what is left over.
`,
  acts: async (stewardship) => [await fundFirstRun(stewardship, token)],
  ballots: [
    inFavour("meiling", "For once a budget that I can check against a public table."),
    inFavour("ingrid", "Paying by quarters, after the evidence, is how we pay builders."),
    inFavour("jonas", "I am the operator, so count this as a promise rather than an opinion."),
    inFavour("rafael", "Partial coverage of the data is shown on the run. Good enough for a first one."),
    against(
      "hana",
      "Nearly a third of the votes were against the doctrine that this run rests on. I would have waited.",
    ),
    inFavour("amara"),
    inFavour("samuel", "Less than the price of a laptop for a model that we know everything about."),
  ],
});

const contaminationReport = "the check of the packed data against the four benchmarks of the evaluation plan";

export const contaminationCheck = (token: Address): Draft => ({
  by: "jonas",
  title: "Pay Tan Mei Ling 60 dollars for the contamination check",
  body: `
Mei Ling did ${contaminationReport}: thirteen-word overlaps, by document, before training. It took her three
evenings and about twenty hours of a rented machine, for which she paid.

**60 dollars** covers the machine. She asks nothing for the evenings.
`,
  acts: [pay(token, accountOf("meiling").address, dollars(60))],
  ballots: [
    inFavour("jonas", "Without it every number in our table could be doubted."),
    inFavour("amara", "Of course. And thank you."),
    abstain("meiling", "It is my invoice, so I abstain."),
    inFavour("rafael"),
    inFavour("hana", "Expenses should not be a gift. Next time let us vote them before."),
  ],
});

const harnessNote = proseDocument(
  "Contribution: the evaluation harness of Heron 1B",
  "The contribution and its author are not real.",
  `
Samuel Adeyemi wrote the evaluation harness that the run uses, from the plan to the publication of raw outputs:

- runs each task from one command and one seed, and writes every prompt and answer
- compares two sets of raw outputs task by task, so that a second evaluation can be told from the first
- found that the perplexity on held-out text was computed with the wrong padding, before the first milestone

About ninety hours over six weeks.
`,
);

export const samuelsHarness: Draft = {
  by: "meiling",
  title: "Record Samuel's evaluation harness, with 12,000 votes",
  body: `
Samuel wrote the harness on which all our milestones rest, and found a mistake in it before anybody was paid on its numbers.

Two calls: record the contribution, with a description as evidence; and mint **12,000 votes** to him. That is 1.2% of the supply, out of the
5% that votes may mint in a year. Code, data, compute and evaluation are what this model is made of, and whoever gives them should
have a say in it.
`,
  acts: [
    recordContribution("Evaluation", accountOf("samuel").address, harnessNote),
    mint(accountOf("samuel").address, votes(12_000)),
  ],
  ballots: [
    inFavour("amara", "Ninety hours for which nobody asked him."),
    inFavour("jonas", "His padding bug would have cost me a milestone."),
    abstain(
      "ingrid",
      "The work is excellent. I am uneasy about minting, which makes all our shares smaller without asking each of us.",
    ),
    inFavour("rafael", "Evidence attached, amount within the cap, both calls in the open. Yes."),
    inFavour("meiling"),
    against("hana", "Record it, by all means. Votes for work turns work into a price."),
  ],
};

export const mirror = (token: Address): Draft => ({
  by: "lucia",
  title: "Pay 45 dollars for a mirror of the packed data",
  body: `
The packed shards of the run lie on one disk. If it fails, nobody can ever repeat the run, and repeatability is most of what we
promise.

A cold mirror at the university library costs **45 dollars** for a year; Ingrid has arranged it and pays in advance, so the money goes to
her. Shards of share-alike sets are kept and not published until the licence field is back.
`,
  acts: [pay(token, accountOf("ingrid").address, dollars(45))],
  ballots: [
    inFavour("jonas", "It is my disk. Yes, please."),
    abstain("ingrid", "I receive the money, so I abstain. The receipt will be in the minutes."),
    inFavour("amara", "The cheapest insurance that we will ever buy."),
    inFavour("meiling"),
    inFavour("hana", "A copy in a library is also a kind of release."),
  ],
});
