import { ManifestError } from "./ManifestError.ts";
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
  const files = value.map(checkFile);
  const seen = new Set<string>();
  for (const { path } of files) {
    // Two spellings of one name can be the same file on some systems.
    const name = path.normalize("NFC");
    if (seen.has(name)) {
      throw new ManifestError("A file is named twice.", {
        details: `Its path is "${path}".`,
        remedy: "Name each file once.",
      });
    }
    seen.add(name);
  }
  return files;
}

function checkFile(value: unknown): PinnedFile {
  const fields = (typeof value === "object" && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const { path, bytes, sha256 } = fields;
  if (typeof path !== "string" || !staysInside(path)) {
    throw new ManifestError("A file's path leaves the folder.", {
      details: `The path is ${JSON.stringify(path) ?? "missing"}.`,
      remedy: "Use relative paths with forward slashes, without . and .. parts.",
    });
  }
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

function staysInside(path: string): boolean {
  if (/[\\\0]/.test(path) || /^[a-zA-Z]:/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
