import { proseDocument } from "./documents.ts";
import type { DatasetFact, DocumentFact, TermsFact } from "./facts.ts";
import { nameOf, type Person } from "./members.ts";

export interface Review {
  readonly of: DatasetFact;
  readonly by: Person;
  /** What the reviewer proposes to conclude; missing where the review ends in refusing or suspending the dataset. */
  readonly concluded?: TermsFact;
  readonly finding: string;
  readonly open: string;
}

const REACH = {
  RevisionOnly: "a pinned revision only; no file is digested",
  Partial: "partial; the pin document lists the digested files",
  Full: "full; every file is digested",
} satisfies Record<DatasetFact["coverage"], string>;

/** The evidence behind a dataset's standing: what was read, what follows, and what stays open. */
export function rightsReview({ of, by, concluded, finding, open }: Review): DocumentFact {
  return proseDocument(
    `Rights review: ${of.name}`,
    "The dataset, its revision and its licence are real; the reviewer and the review are not.",
    [
      `- Reviewed by: ${nameOf(by)}`,
      `- Pinned at: ${of.locator ?? "no place; the manifest lists every file"}`,
      `- Coverage: ${REACH[of.coverage]}`,
      `- Declared by the curator: ${of.declared.expression}`,
      `- Concluded: ${concluded?.expression ?? "nothing; not to be used"}`,
      "",
      `## Finding\n\n${finding}`,
      "",
      `## What stays open\n\n${open}`,
    ].join("\n"),
  );
}
