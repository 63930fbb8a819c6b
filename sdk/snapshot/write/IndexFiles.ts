import { digestOf, encodeFile, filePath } from "../files/file.ts";

/** The files of an index as they are written, by their path below its folder. */
export class IndexFiles {
  readonly #files = new Map<string, Uint8Array>();

  /** Adds a file that is named by its content. @returns its sha-256. */
  add(value: unknown): string {
    const bytes = encodeFile(value);
    const digest = digestOf(bytes);
    this.#files.set(filePath(digest), bytes);
    return digest;
  }

  put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
  }

  /** As `sha256sum` writes it, by path. */
  sums(): Uint8Array {
    const lines = [...this.#files]
      .map(([path, bytes]) => `${digestOf(bytes)}  ${path}\n`)
      .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
    return new TextEncoder().encode(lines.join(""));
  }

  all(): ReadonlyMap<string, Uint8Array> {
    return this.#files;
  }
}
