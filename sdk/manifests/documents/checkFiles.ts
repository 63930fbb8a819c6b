import { checkPaths } from "../files/checkPaths.ts";
import { ManifestError } from "../ManifestError.ts";
import type { PinnedFile } from "./manifest.ts";

/** Throws {@link ManifestError} for files that are named twice, lie outside the folder, or lack a sha-256. */
export function checkFiles(value: unknown): readonly PinnedFile[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    throw new ManifestError("The files are no list.", {
      details: `They are ${JSON.stringify(value)}.`,
      remedy: "Correct the document.",
    });
  }
  const entries = value.map((entry) => (typeof entry === "object" && entry !== null ? entry : {}));
  checkPaths(entries.map(({ path }) => path));
  return entries.map(checkFile);
}

function checkFile({ path, bytes, sha256 }: { path: string; bytes?: unknown; sha256?: unknown }): PinnedFile {
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) {
    throw new ManifestError("A file has no proper sha-256.", {
      details: `That of "${path}" is ${JSON.stringify(sha256) ?? "missing"}.`,
      remedy: "Give 64 hexadecimal digits in lower case, or leave the file out: no digest may be invented.",
    });
  }
  if (bytes !== undefined && !(Number.isSafeInteger(bytes) && Number(bytes) >= 0)) {
    throw new ManifestError("A file's size is no whole number.", {
      details: `That of "${path}" is ${JSON.stringify(bytes)}.`,
      remedy: "Give the size in bytes, or leave it out.",
    });
  }
  return { path, ...(bytes !== undefined && { bytes: Number(bytes) }), sha256 };
}
