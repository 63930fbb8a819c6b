import { zipSync } from "fflate";
import type { ExportFile } from "./bundle.ts";

/**
 * Files as one ZIP archive: in the order given, all dated to the format's first day, so that the same files give the same
 * bytes. fflate writes dates as local time, which is why this one is local too.
 */
export function zip(files: readonly ExportFile[]): Uint8Array {
  const entries = files.map(({ path, bytes }) => [path, bytes] as const);
  return zipSync(Object.fromEntries(entries), {
    level: 6,
    mtime: new Date(1980, 0, 1, 12),
    os: 3,
    attrs: 0o644 << 16,
  });
}
