import { proseDocument } from "../documents.ts";

export const charter = proseDocument(
  "Charter of Wren 400M",
  "The project and its members are not real; Pythia, which it follows, is.",
  `
Wren is a model of about 412 million parameters, trained on 8.2 billion tokens, for people who study how models learn. It follows
Pythia: the same data in the same order for everybody, and a checkpoint at the steps 0, 1, 2, 4, up to 512, and then at every
thousandth.

It is a base model. It will not be tuned to answer, to please or to refuse. It is not meant for any use but study.

Everything that is needed to train it again is published before the training begins. What goes wrong is published too.
`,
);
