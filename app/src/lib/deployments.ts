import type { Deployment } from "@commonweight/sdk/chain";
import { asking } from "./asking.ts";

/** What the site knows about chains and addresses is in files beside it, read when it opens. Nothing is compiled in. */
async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** The chains whose records an index lies beside the site for, as the list of deployments says. */
let indexed: readonly number[] = [];

/** Where the index of a chain's records is; nothing where none is shipped. */
export function indexUrl(base: string, chainId: number): string | undefined {
  return indexed.includes(chainId) ? `${base}deployments/${chainId}/` : undefined;
}

function indexesOf(index: unknown): readonly number[] {
  if (typeof index !== "object" || index === null || !("indexes" in index)) return [];
  return Array.isArray(index.indexes) ? index.indexes.map(Number) : [];
}

function chainsOf(index: unknown): readonly unknown[] {
  if (typeof index === "object" && index !== null && "chains" in index && Array.isArray(index.chains))
    return index.chains;
  throw new Error("index.json's chains must be a list");
}

/**
 * Reads every deployment that the index beside the site names. The files are asked for while the code that checks them
 * comes. Throws DeploymentError naming the field that is wrong.
 */
export async function fetchDeployments(base: string): Promise<Deployment[]> {
  const list = await readJson(`${base}deployments/index.json`);
  const ids = chainsOf(list).map(Number);
  indexed = indexesOf(list);
  const files = await Promise.all(ids.map((id) => readJson(`${base}deployments/${id}.json`)));
  const { parseDeployment } = await asking();
  return files.map(parseDeployment);
}
