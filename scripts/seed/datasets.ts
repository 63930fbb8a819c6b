import { pinDocument } from "@commonweight/sdk/manifests";
import { type DatasetFact, datasetFact } from "./facts.ts";
import { realDataset } from "./open-models.ts";
import { terms } from "./terms.ts";

/** Where the curator's label differs from the expression in the data; the data's `knownIssues` tell why. */
const DECLARED_OTHERWISE: Readonly<Record<string, string>> = {
  "wikimedia/wikipedia": "CC-BY-SA-3.0 AND GFDL-1.3-or-later",
};

const NOT_AUDITED =
  "Pinned from public sources for a demonstration; not audited. File digests, where there are any, are those that the sources give.";

/** A real dataset as it can honestly be registered: at its pinned revision, covered as far as known digests reach. */
export function dataset(hfId: string): DatasetFact {
  const { name, curator, revision, spdx, files, size, knownIssues } = realDataset(hfId);
  if (revision === null) throw new Error(`${hfId} has no known revision: there is nothing to pin`);
  const declaredTerms = DECLARED_OTHERWISE[hfId] ?? spdx;
  const manifest = pinDocument({
    name,
    curator,
    locator: `hf:datasets/${hfId}@${revision}`,
    declaredTerms,
    files,
    notes: [NOT_AUDITED, size && `Size: ${size}.`, knownIssues].filter(Boolean).join(" "),
  });
  return datasetFact(manifest, terms(declaredTerms));
}
