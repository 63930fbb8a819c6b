import { ExampleError } from "./config.ts";

/** A text in the data folder, by its name. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is trained on, what is held out, and the characters that they are made of. */
export interface Corpus {
  /** The byte for each number that the model knows, in ascending order. */
  readonly vocabulary: Uint8Array;
  /** The numbers of all characters that are trained on, file after file. */
  readonly training: Uint8Array;
  readonly heldOut: Uint8Array;
}

/** Characters are bytes: the text is ASCII. The files are read in the order of their names. Throws {@link ExampleError}. */
export function readCorpus(files: readonly TextFile[], heldOut: string): Corpus {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const left = sorted.find(({ name }) => name === heldOut);
  if (left === undefined) throw new ExampleError(`There is no text "${heldOut}" to hold out.`);
  const seen = new Set<number>();
  for (const { bytes } of sorted) for (const byte of bytes) seen.add(byte);
  const vocabulary = Uint8Array.from(seen).sort();
  const numbers = new Uint8Array(256);
  vocabulary.forEach((byte, number) => {
    numbers[byte] = number;
  });
  const encode = (bytes: Uint8Array) => bytes.map((byte) => numbers[byte] ?? 0);
  const trained = sorted.filter((file) => file !== left).flatMap(({ bytes }) => [...bytes]);
  return { vocabulary, training: encode(Uint8Array.from(trained)), heldOut: encode(left.bytes) };
}
