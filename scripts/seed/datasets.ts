import { createHash } from "node:crypto";
import type { Hex } from "viem";
import { canonicalJson } from "./documents.ts";
import { type DatasetFact, datasetFact, documentFact, ZERO } from "./facts.ts";
import { type RealDataset, realDataset } from "./open-models.ts";
import { terms } from "./terms.ts";

/** Where the curator's label differs from the expression in the data; the data's `knownIssues` tell why. */
const DECLARED_OTHERWISE: Readonly<Record<string, string>> = {
  "wikimedia/wikipedia": "CC-BY-SA-3.0 AND GFDL-1.3-or-later",
};

const NOT_AUDITED =
  "Pinned from public sources for a demonstration; not audited. The digests below, if any, are those that the sources give.";

/** A real dataset as it can honestly be registered: at its pinned revision, covered as far as known digests reach. */
export function dataset(hfId: string): DatasetFact {
  const real = realDataset(hfId);
  if (real.revision === null) throw new Error(`${hfId} has no known revision: there is nothing to pin`);
  const locator = `hf:datasets/${hfId}@${real.revision}`;
  const declared = DECLARED_OTHERWISE[hfId] ?? real.spdx;
  const pin = {
    kind: "commonweight/pin@1",
    name: real.name,
    curator: real.curator,
    locator,
    declaredTerms: declared,
    files: real.files,
    complete: false,
    notes: [NOT_AUDITED, real.size && `Size: ${real.size}.`, real.knownIssues].filter(Boolean).join(" "),
  };
  return datasetFact({
    name: real.name,
    pin: documentFact(canonicalJson(pin)),
    coverage: real.files.length > 0 ? "Partial" : "RevisionOnly",
    contentRoot: real.files.length > 0 ? contentRoot(real.files) : ZERO,
    declared: terms(declared),
    locator,
  });
}

/** OpenSSF Model Signing root: sha-256 over the raw digests of the files, sorted by path. */
function contentRoot(files: RealDataset["files"]): Hex {
  const hash = createHash("sha256");
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(file.sha256, "hex");
  return `0x${hash.digest("hex")}`;
}
