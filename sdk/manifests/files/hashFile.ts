import { ManifestError } from "../ManifestError.ts";
import type { FileSource, HashedFile, Shard } from "./FileSource.ts";
import type { CreateSha256, Sha256 } from "./Sha256.ts";

/** How a pointer begins, and how long one can be (Git LFS specification, version 1). */
const POINTER = "version https://git-lfs.github.com/spec/v1\n";
const MAX_POINTER_BYTES = 1024;

interface Options {
  readonly createSha256: CreateSha256;
  readonly shardBytes: number | undefined;
  readonly onPiece: (bytes: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** Hashes one file, and its shards in the same reading. */
export async function hashFile(source: FileSource, options: Options): Promise<HashedFile> {
  const { path, bytes } = source;
  const { createSha256, shardBytes, onPiece, signal } = options;
  const whole = await createSha256();
  const shards = shardBytes === undefined ? undefined : new Shards(createSha256, shardBytes);
  let read = 0;
  const reader = source.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      read += next.value.length;
      if (read > bytes) throw changed(source, `at least ${read}`);
      if (read === next.value.length) checkContent(source, next.value);
      whole.update(next.value);
      await shards?.update(next.value);
      onPiece(next.value.length);
    }
    signal?.throwIfAborted();
    if (read !== bytes) throw changed(source, String(read));
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
  return { path, bytes, sha256: whole.digest(), ...(shards && { shards: shards.end() }) };
}

/** Cuts what is read into shards of equal size, the last as short as it comes. */
class Shards {
  readonly #create: CreateSha256;
  readonly #size: number;
  readonly #done: Shard[] = [];
  #start = 0;
  #end = 0;
  #current: Sha256 | undefined;

  constructor(create: CreateSha256, size: number) {
    if (!Number.isSafeInteger(size) || size < 1) throw new RangeError("A shard has at least one byte.");
    this.#create = create;
    this.#size = size;
  }

  async update(piece: Uint8Array): Promise<void> {
    let rest = piece;
    while (rest.length > 0) {
      this.#current ??= await this.#create();
      const part = rest.subarray(0, this.#start + this.#size - this.#end);
      this.#current.update(part);
      this.#end += part.length;
      rest = rest.subarray(part.length);
      if (this.#end === this.#start + this.#size) this.#close();
    }
  }

  end(): readonly Shard[] {
    this.#close();
    return this.#done;
  }

  #close(): void {
    if (this.#current === undefined) return;
    this.#done.push({ start: this.#start, end: this.#end, sha256: this.#current.digest() });
    this.#start = this.#end;
    this.#current = undefined;
  }
}

/** A clone without the large files holds pointers to them, which hash to something that nobody means. */
function checkContent({ path, bytes }: FileSource, first: Uint8Array): void {
  if (bytes > MAX_POINTER_BYTES || !new TextDecoder().decode(first).startsWith(POINTER)) return;
  throw new ManifestError("A file is only a pointer to its content.", {
    details: `"${path}" is a pointer of Git LFS.`,
    remedy: "Fetch the content: git lfs pull",
  });
}

function changed({ path, bytes }: FileSource, read: string): ManifestError {
  return new ManifestError("A file changed while it was read.", {
    details: `"${path}" had ${bytes} bytes when it was found, and ${read} were read.`,
    remedy: "Let whatever writes to the folder finish, and begin again.",
  });
}
