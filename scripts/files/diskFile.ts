import { constants, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type FileSource, ManifestError } from "@commonweight/sdk/manifests";

/** Bytes read at once: few enough that reading and hashing overlap, enough that calls do not count. */
const PIECE = 1 << 20;

/** A file as it was found on disk. Its stream fails if another file, or another version of it, has come in its place. */
export function diskFile(place: string, path: string, found: Stats): FileSource {
  return { path, bytes: found.size, stream: () => streamOf(place, path, found) };
}

function streamOf(place: string, path: string, found: Stats): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async start() {
        // A link or a pipe that came in the file's place is neither followed nor waited for.
        handle = await open(
          place,
          constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
        );
        await checkSame(handle, path, found);
      },
      async pull(controller) {
        if (handle === undefined) return;
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(PIECE), 0, PIECE);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await checkSame(handle, path, found);
        await handle.close();
        controller.close();
      },
      async cancel() {
        await handle?.close();
      },
    },
    // One piece is read ahead while the one before is hashed.
    { highWaterMark: 2 },
  );
}

async function checkSame(handle: FileHandle, path: string, found: Stats): Promise<void> {
  const now = await handle.stat();
  const same =
    now.ino === found.ino &&
    now.dev === found.dev &&
    now.size === found.size &&
    now.mtimeMs === found.mtimeMs;
  if (same && now.isFile()) return;
  await handle.close();
  throw new ManifestError("A file changed while it was read.", {
    details: `"${path}" is not the file that was found when the folder was listed.`,
    remedy: "Let whatever writes to the folder finish, and begin again.",
  });
}
