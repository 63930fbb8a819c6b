import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Hex } from "viem";
import { ROOT } from "../lib/root.ts";

/** The creation code of a compiled contract, named by its path under `contracts/` without the ending. */
export async function creationCode(path: string): Promise<Hex> {
  const file = join(ROOT, "artifacts", "contracts", `${path}.sol`, `${basename(path)}.json`);
  const { bytecode } = JSON.parse(await readFile(file, "utf8")) as { bytecode: Hex };
  return bytecode;
}
