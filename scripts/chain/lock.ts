import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Thrown when another process runs a chain from the same folder. */
export class ChainInUse extends Error {
  constructor(url: string) {
    super(`This chain is running already, at ${url}. Stop that one first (Ctrl-C in its window).`);
  }
}

export interface Holder {
  readonly url: string;
  readonly instance: string;
}

/**
 * Marks the folder as in use. A mark left behind by a killed process holds nobody up: it counts only while
 * the server it names still answers with the same identity.
 */
export async function takeLock(path: string, holder: Holder): Promise<() => void> {
  const other = readHolder(path);
  if (other !== undefined && (await answers(other))) throw new ChainInUse(other.url);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(holder));
  return () => rmSync(path, { force: true });
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

async function answers({ url, instance }: Holder): Promise<boolean> {
  try {
    const identity = await (await fetch(url, { signal: AbortSignal.timeout(1000) })).json();
    return (
      typeof identity === "object" &&
      identity !== null &&
      "instance" in identity &&
      identity.instance === instance
    );
  } catch {
    return false;
  }
}
