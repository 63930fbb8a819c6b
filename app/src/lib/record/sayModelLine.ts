import { type Facts, listAdopted } from "@commonweight/sdk/history";
import { plural, showInvisible } from "../format/text.ts";

/** A stewardship's models in a line: "Comma 1B: 7 datasets adopted, no release yet". */
export function sayModelLine({ models }: Pick<Facts, "models">): string | undefined {
  const [first, ...others] = Object.values(models);
  if (first === undefined) return undefined;
  const made = `${plural(listAdopted(first).length, "dataset")} adopted`;
  const released = first.releases.length === 0 ? "no release yet" : plural(first.releases.length, "release");
  const more = others.length === 0 ? "" : `, and ${plural(others.length, "other model")}`;
  return `${showInvisible(first.name)}: ${made}, ${released}${more}`;
}
