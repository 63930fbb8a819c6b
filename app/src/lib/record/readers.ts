import type { Subject } from "../subject.ts";
import { forgetIndexSources } from "./IndexSource.ts";
import { RecordReader } from "./RecordReader.ts";

const readers = new Map<string, RecordReader>();

/** One reader for each stewardship, so that pages share what was read. */
export function readerFor(subject: Subject): RecordReader {
  const { deployment, stewardship } = subject;
  const key = `${deployment.chainId}:${deployment.genesisHash}:${stewardship.governor}`;
  let reader = readers.get(key);
  if (reader === undefined) {
    reader = new RecordReader(subject);
    readers.set(key, reader);
  }
  return reader;
}

/** Lets go of what was read, so that it is read again from the start. */
export function forgetReaders(): void {
  readers.clear();
  forgetIndexSources();
}
