import type { Facts, Run } from "@commonweight/sdk/history";
import { documentName } from "@commonweight/sdk/proposals";

/** What a run's published specification calls itself; nothing when it is not published. */
export function runName({ catalogue }: Pick<Facts, "catalogue">, { spec }: Run): string | undefined {
  const text = catalogue.documents[spec.document]?.text;
  return text === undefined ? undefined : documentName(text).name;
}

/** What the specification calls a milestone, where it is written in the site's own form. */
export function milestoneName(
  { catalogue }: Pick<Facts, "catalogue">,
  { spec }: Run,
  index: number,
): string | undefined {
  const text = catalogue.documents[spec.document]?.text;
  if (text === undefined || !text.startsWith("{")) return undefined;
  try {
    const { milestones } = JSON.parse(text) as { milestones?: unknown };
    const milestone: unknown = Array.isArray(milestones) ? milestones[index] : undefined;
    if (typeof milestone !== "object" || milestone === null || !("title" in milestone)) return undefined;
    const { title } = milestone;
    return typeof title === "string" && title.trim() !== "" ? title.trim() : undefined;
  } catch {
    return undefined;
  }
}
