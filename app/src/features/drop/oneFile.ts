import type { Taken } from "./taken.ts";

/** One file alone is known by its content: what it is called here decides nothing. */
export function oneFile(file: File): Taken {
  return { of: "file", name: file.name, ownName: true, files: [{ path: "file", file }] };
}
