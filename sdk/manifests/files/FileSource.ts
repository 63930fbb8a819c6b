/** One file, wherever it lies: on a disk, in a dropped folder, in memory. */
export interface FileSource {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** Its size as it was found, in bytes. */
  readonly bytes: number;
  /** Its content from the first byte. May be called several times. */
  readonly stream: () => ReadableStream<Uint8Array>;
}

/** A file's digest, and those of its shards where they were asked for. */
export interface HashedFile {
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case, without 0x. */
  readonly sha256: string;
  /** In their order, gapless; none for an empty file. */
  readonly shards?: readonly Shard[];
}

export interface Shard {
  /** Offset of its first byte. */
  readonly start: number;
  /** Offset after its last byte. */
  readonly end: number;
  readonly sha256: string;
}
