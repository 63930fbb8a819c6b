import { goldcrestDocument } from "./documents.ts";

export const charter = goldcrestDocument(
  "Charter of Goldcrest 20K",
  `
Goldcrest is a language model of 19,791 parameters. It writes like an annual message of 1790, badly, and is of no other use.

It is here so that one run can be followed from the votes to the weights by anyone with a minute to spare: the text is small enough
to read, the code is short enough to read, and whoever runs it gets the same bytes.

Everything is published: the text, the configuration, the code, every checkpoint, and what went wrong.
`,
);
