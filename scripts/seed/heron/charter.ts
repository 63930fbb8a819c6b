import { proseDocument } from "../documents.ts";

const REAL = "The project and its members are not real; the datasets, the budget and the rules of thumb are.";

const PURPOSE = `
Heron is a language model of about 1.4 billion parameters for people who have one graphics card, a library or a classroom, and
who need to know what their model read. It is small on purpose: small enough to be trained again by others.

## What it is made of

Only data that this stewardship has adopted by vote, each at a pinned revision, with the terms that the vote concluded. Where
the digests of a dataset end, we say so.

## What it is for

Reading, summarising and answering in plain English; a base for teaching and for research on data. It is not for decisions
about people, and nobody should ask it for medical or legal advice.

## How it behaves

It says when it does not know. It does not pretend to be a person. Its refusals are few, and each is written down.
`;

export const charter = proseDocument(
  "Charter of Heron 1B",
  REAL,
  `${PURPOSE}
## What we publish

The weights, the configuration, the evaluation and the record of every vote.
`,
);

export const secondCharter = proseDocument(
  "Charter of Heron 1B, second version",
  REAL,
  `${PURPOSE}
## What we publish

The weights and at least one checkpoint for every quarter of the training, the configuration, the order in which the data was
read, the evaluation with its raw outputs, and the record of every vote.

## Whom we answer

Anyone who finds their own work in our data can ask to have it left out of the next run. We answer within thirty days and we
publish how many asked, never who.
`,
);
