import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hex } from "viem";
import { ROOT } from "../lib/root.ts";

/** A real dataset, as public sources describe it. */
export interface RealDataset {
  readonly hfId: string;
  readonly name: string;
  readonly curator: string;
  /** SPDX expression. */
  readonly spdx: string;
  readonly size: string;
  /** 40 hexadecimal digits, or null where the sources give none. */
  readonly revision: string | null;
  /** The files whose digests are known: few or none, never all. */
  readonly files: readonly { readonly path: string; readonly bytes?: number; readonly sha256: string }[];
  readonly knownIssues: string;
}

interface OpenModels {
  readonly datasets: readonly RealDataset[];
  readonly licences: readonly { readonly id: string; readonly textSha256: string }[];
}

const { datasets, licences }: OpenModels = JSON.parse(
  readFileSync(join(ROOT, "data", "open-models.json"), "utf8"),
);

/** A dataset of `data/open-models.json`. Throws when it is not there. */
export function realDataset(hfId: string): RealDataset {
  const found = datasets.find((entry) => entry.hfId === hfId);
  if (found === undefined) throw new Error(`data/open-models.json has no dataset ${hfId}`);
  return found;
}

/** The sha-256 of a licence's text, where it is known. */
export function licenceTextDigest(id: string): Hex | undefined {
  const found = licences.find((licence) => licence.id === id);
  return found && `0x${found.textSha256}`;
}
