import { COVERAGES, type Coverage } from "@commonweight/sdk/chain";
import { type Facts, listAdopted, type Model } from "@commonweight/sdk/history";
import { sayTerms } from "@commonweight/sdk/proposals";
import { plural, showInvisible } from "../format/text.ts";

/** How far the digests of adopted datasets reach: how many of each kind, from most to least. */
function coverageCounts(history: Facts, model: Model): readonly { coverage: Coverage; count: number }[] {
  const counts = new Map<Coverage, number>();
  for (const { datasetId } of listAdopted(model)) {
    const coverage = history.catalogue.datasets[datasetId]?.coverage ?? "None";
    counts.set(coverage, (counts.get(coverage) ?? 0) + 1);
  }
  return COVERAGES.toReversed()
    .map((coverage) => ({ coverage, count: counts.get(coverage) ?? 0 }))
    .filter(({ count }) => count > 0);
}

const reach: Record<Coverage, string> = {
  Full: "with the digest of every file",
  Partial: "with digests of some files",
  RevisionOnly: "by a pinned revision alone",
  None: "with digests that were not read",
};

/** What a model is made of, under which terms, and how licences are read, in sentences. */
export function describeModel(history: Facts, model: Model): string {
  return [made(history, model), terms(history, model), doctrine(model)].join(" ");
}

function made(history: Facts, model: Model): string {
  const name = showInvisible(model.name);
  const counts = coverageCounts(history, model);
  const total = listAdopted(model).length;
  if (total === 0) return `${name} is made of nothing yet: no dataset is adopted.`;
  const parts = counts.map(({ coverage, count }) => `${count} ${reach[coverage]}`);
  return `${name} is made of ${plural(total, "dataset")}: ${listWords(parts)}.`;
}

function terms(history: Facts, { outputTerms }: Model): string {
  if (outputTerms === undefined) return "The terms of its weights are not decided.";
  return `Its weights go out under ${showInvisible(sayTerms(outputTerms.value.terms, { history }))}.`;
}

function doctrine({ policy }: Model): string {
  switch (policy?.value.doctrine) {
    case "Permissive":
      return "Its members read weights as not adapted material.";
    case "Copyleft":
      return "Its members read weights as adapted material of the data.";
    default:
      return "Its members have not decided whether weights are adapted material.";
  }
}

function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
