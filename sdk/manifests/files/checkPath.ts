import { ManifestError } from "../ManifestError.ts";

/** Names longer than this, in bytes of UTF-8, do not fit every file system together with the folder that they lie in. */
const MAX_PATH_BYTES = 1024;
const MAX_NAME_BYTES = 255;
const MAX_DEPTH = 32;

/**
 * Controls (C0, DEL, C1), line and paragraph separators, marks that reorder text, a byte order mark: a reader would not see
 * what the name says.
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * Returns a path that means one and the same file inside its folder on every system. Throws {@link ManifestError} for any
 * other.
 */
export function checkPath(path: unknown): string {
  if (typeof path !== "string" || !staysInside(path)) {
    throw new ManifestError("A file's path leaves the folder.", {
      details: `The path is ${JSON.stringify(path) ?? "missing"}.`,
      remedy: "Use relative paths with forward slashes, without . and .. parts.",
    });
  }
  if (/\p{Surrogate}/u.test(path)) throw refusal(path, "is no well-formed Unicode");
  if (HIDDEN.test(path)) throw refusal(path, "has control characters or marks that hide what it says");
  if (path.includes(":")) throw refusal(path, "has a colon, which some systems read as a drive or a stream");
  const names = path.split("/");
  if (names.length > MAX_DEPTH) throw refusal(path, `lies more than ${MAX_DEPTH} folders deep`);
  if (sizeOf(path) > MAX_PATH_BYTES) throw refusal(path, `is longer than ${MAX_PATH_BYTES} bytes`);
  for (const name of names) {
    if (sizeOf(name) > MAX_NAME_BYTES) throw refusal(path, `has a part of more than ${MAX_NAME_BYTES} bytes`);
    if (DEVICE.test(name)) throw refusal(path, `has a part that Windows keeps for a device, "${name}"`);
    if (/[. ]$/.test(name))
      throw refusal(path, "has a part that ends in a dot or a space, which Windows drops");
  }
  return path;
}

function staysInside(path: string): boolean {
  if (/[\\\0]/.test(path) || /^[a-zA-Z]:/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function refusal(path: string, why: string): ManifestError {
  return new ManifestError("A file's name can't be used on every system.", {
    details: `The path ${JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}…` : path)} ${why}.`,
    remedy: "Rename the file, or leave it out.",
  });
}
