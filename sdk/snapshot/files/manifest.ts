import type { Address, Hex } from "viem";
import type { Deployment, Stewardship } from "../../chain/deployment.ts";
import { account, type Check, fileDigest, hash, list, object, oneOf, text, whole } from "../schema/check.ts";

export const MANIFEST_KIND = "commonweight/index@1";
export const MANIFEST_NAME = "index.json";
/** sha-256 of every other file, as `sha256sum` writes and checks it. */
export const SUMS_NAME = "SHA256SUMS";

/** What an index is about, and where it begins. */
export interface Manifest extends Pick<Deployment, "chainId" | "genesisHash" | "startBlock"> {
  readonly kind: typeof MANIFEST_KIND;
  readonly catalogue?: Address;
  /** The last block that was read. */
  readonly block: { readonly number: number; readonly hash: Hex; readonly timestamp: number };
  /** sha-256 of the file with the catalogue's facts. */
  readonly facts: string;
  readonly stewardships: readonly ManifestEntry[];
  /** Where the site is that its feeds lead to, if they lead anywhere. */
  readonly site?: string;
  /** sha-256 of the list of all files. */
  readonly sums: string;
}

/** What the fold of a stewardship's events depends on. Its name does not matter to it. */
export type Contracts = Omit<Stewardship, "name" | "sample">;

export interface ManifestEntry {
  readonly name: string;
  readonly contracts: Contracts;
  /** The head of the registry's history, recomputed from its events; zero where there is no registry. */
  readonly head: Hex;
  /** How many events there were. */
  readonly events: number;
  readonly proposals: number;
  /** sha-256 of the file that opens first, and of the list of the others. */
  readonly opening: string;
  readonly contents: string;
}

const contracts = object<Contracts>(
  {
    token: account,
    governor: account,
    timelock: account,
    treasury: account,
    clock: oneOf(["timestamp", "blocknumber"]),
    defaultDelegate: oneOf(["self", "nobody"]),
  },
  { registry: account, runs: account, fork: account },
);

export const manifestFile: Check<Manifest> = object<Manifest>(
  {
    kind: oneOf([MANIFEST_KIND]),
    chainId: whole,
    genesisHash: hash,
    startBlock: whole,
    block: object<Manifest["block"]>({ number: whole, hash, timestamp: whole }),
    stewardships: list(
      object<ManifestEntry>({
        name: text,
        contracts,
        head: hash,
        events: whole,
        proposals: whole,
        opening: fileDigest,
        contents: fileDigest,
      }),
    ),
    facts: fileDigest,
    sums: fileDigest,
  },
  { catalogue: account, site: text },
);

/** What of a stewardship an index must agree with. */
export function contractsOf({ name: _, sample: __, ...rest }: Stewardship): Contracts {
  return rest;
}
