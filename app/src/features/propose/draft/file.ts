import { fileNameOf } from "../../../lib/format/fileName.ts";
import type { ProposalDraft } from "./draft.ts";
import { readDraft } from "./draft.ts";
import { DraftError } from "./shape.ts";

const KIND = "commonweight/proposal-draft@1";

/** A draft as a file that another person can open. */
export function draftFile(draft: ProposalDraft): string {
  return `${JSON.stringify({ kind: KIND, ...draft }, null, 2)}\n`;
}

/** Reads what {@link draftFile} wrote. Throws {@link DraftError} with what is wrong. */
export function parseDraftFile(content: string): ProposalDraft {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new DraftError("the file is no JSON");
  }
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (kind !== KIND)
    throw new DraftError(`the file's kind is ${JSON.stringify(kind) ?? "missing"}, not ${KIND}`);
  return readDraft(value);
}

/** The name of a draft's file, from its title. */
export function draftFileName({ title }: ProposalDraft): string {
  return `${fileNameOf(title, "proposal")}.draft.json`;
}
