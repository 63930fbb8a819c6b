import { type DocumentFact, textFact } from "../facts.ts";

/** What everything of Goldcrest says of itself, in its first line. */
export const REAL_RUN =
  "Real run, reproducible: the text, the training, the evidence and the weights are real; the members and their votes are invented.";

export function goldcrestDocument(title: string, body: string): DocumentFact {
  return textFact(`# ${title}\n\n${REAL_RUN}\n\n${body.trim()}\n`);
}
