import { checkFrozen } from "../documents/checkDocument.ts";
import { readJson } from "../documents/parseManifest.ts";
import { checkPaths } from "../files/checkPaths.ts";
import { ManifestError } from "../ManifestError.ts";
import type { Croissant, CroissantFile } from "./Croissant.ts";
import { type Node, nodesOf, nodeTypes, propertyOf, referencesOf, textsOf } from "./jsonLd.ts";

export type ReadCroissantErrorType = ManifestError;

const CONFORMS_TO = /^https?:\/\/mlcommons\.org\/croissant\/1\.[01]$/;

/** The specification of the RAI extension spells this field in two ways. */
const COLLECTED = ["dataCollectionTimeframe", "dataCollectionTimeFrame"] as const;

/**
 * Reads a Croissant document (1.0 or 1.1, JSON-LD with the context that the specification gives). Throws
 * {@link ManifestError} for other documents, for live datasets, and for files with unsafe paths.
 */
export function readCroissant(bytes: Uint8Array): Croissant {
  const [dataset] = nodesOf(readJson(bytes, "a Croissant document"));
  if (dataset === undefined || !nodeTypes(dataset).includes("Dataset")) throw refusal("It is no sc:Dataset.");
  const versions = referencesOf(dataset, "conformsTo");
  if (!versions.some((version) => CONFORMS_TO.test(version))) {
    throw refusal(
      `It conforms to ${versions.join(", ") || "nothing that it names"}, not to Croissant 1.0 or 1.1.`,
    );
  }
  checkFrozen(dataset);
  const [name] = textsOf(dataset, "name");
  if (name === undefined) throw refusal("It has no name.");
  const { files, complete } = distributionOf(dataset);
  return {
    name,
    licences: referencesOf(dataset, "license"),
    creators: nodesOf(propertyOf(dataset, "creator")).flatMap((creator) => textsOf(creator, "name")),
    url: referencesOf(dataset, "url")[0],
    version: versionOf(dataset),
    collected: COLLECTED.flatMap((key) => textsOf(dataset, key)),
    files,
    complete,
  };
}

function distributionOf(dataset: Node): Pick<Croissant, "files" | "complete"> {
  const parts = nodesOf(propertyOf(dataset, "distribution"));
  const isInside = (part: Node) =>
    nodesOf(propertyOf(part, "containedIn")).length > 0 || referencesOf(part, "containedIn").length > 0;
  // What lies in an archive is covered by the archive's digest.
  const files = parts.filter((part) => nodeTypes(part).includes("FileObject") && !isInside(part)).map(fileOf);
  const others = parts.filter((part) => !nodeTypes(part).includes("FileObject"));
  checkPaths(files.map(({ path }) => path));
  const complete =
    files.length > 0 &&
    files.every(({ sha256 }) => sha256 !== undefined) &&
    others.every((part) => isInside(part));
  return { files, complete };
}

function fileOf(part: Node): CroissantFile {
  const [url] = referencesOf(part, "contentUrl");
  const [name] = textsOf(part, "name");
  const path = pathOf(url) ?? name;
  if (path === undefined) throw refusal("A FileObject has neither a contentUrl nor a name.");
  const [digest = ""] = textsOf(part, "sha256");
  const [size = ""] = textsOf(part, "contentSize");
  const [, bytes] = /^(\d{1,15})(?: ?B)?$/.exec(size) ?? [];
  return {
    path,
    // Some publishers write an address where the digest of a repository can't be given.
    sha256: /^[0-9a-f]{64}$/i.test(digest) ? digest.toLowerCase() : undefined,
    bytes: bytes === undefined ? undefined : Number(bytes),
  };
}

/** A relative address is a path as it stands; of another one the last part. */
function pathOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const last = /^[^?#]*\/([^/?#]+)(?:[?#]|$)/.exec(url)?.[1];
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return last;
  }
}

function versionOf(dataset: Node): string | undefined {
  const value = propertyOf(dataset, "version");
  return typeof value === "number" ? String(value) : textsOf(dataset, "version")[0];
}

function refusal(details: string): ManifestError {
  return new ManifestError("This is no Croissant document that can be read.", {
    details,
    remedy: "Choose the Croissant JSON-LD of a dataset, version 1.0 or 1.1.",
  });
}
