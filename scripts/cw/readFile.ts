import { readFileSync } from "node:fs";
import { fromHere } from "./fromHere.ts";
import { UsageError } from "./UsageError.ts";

/** Throws {@link UsageError}. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFile(path).toString("utf8"));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new UsageError(`${path} is no JSON: ${cause.message}`);
    throw cause;
  }
}

/** Throws {@link UsageError}. */
export function readFile(path: string): Buffer {
  try {
    return readFileSync(fromHere(path));
  } catch (cause) {
    throw new UsageError(`${path} can't be read: ${cause instanceof Error ? cause.message : cause}`);
  }
}
