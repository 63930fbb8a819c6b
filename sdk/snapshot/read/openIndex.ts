import type { Deployment, Stewardship } from "../../chain/deployment.ts";
import { decodeBytes, digestOf, encodeFile } from "../files/file.ts";
import {
  contractsOf,
  MANIFEST_NAME,
  type Manifest,
  type ManifestEntry,
  manifestFile,
} from "../files/manifest.ts";
import { IndexError } from "../IndexError.ts";

/** Reads an index's first file. Throws {@link IndexError}. */
export function readManifest(bytes: Uint8Array): Manifest {
  return decodeBytes(bytes, manifestFile, MANIFEST_NAME);
}

/**
 * What a manifest says of a stewardship; undefined if it does not speak of it. Throws {@link IndexError} if the index is of
 * another chain, or of other contracts than the deployment names.
 */
export function findEntry(
  manifest: Manifest,
  deployment: Deployment,
  stewardship: Stewardship,
): ManifestEntry | undefined {
  const { chainId, genesisHash, startBlock, catalogue } = deployment;
  if (manifest.chainId !== chainId || manifest.genesisHash !== genesisHash)
    throw new IndexError(
      `It is of chain ${manifest.chainId} (first block ${manifest.genesisHash}), this is chain ${chainId} (${genesisHash}).`,
    );
  if (manifest.startBlock !== startBlock || manifest.catalogue !== catalogue)
    throw new IndexError("It was written for another deployment on this chain.");
  const entry = manifest.stewardships.find(({ contracts }) => contracts.governor === stewardship.governor);
  if (entry !== undefined && !same(entry.contracts, contractsOf(stewardship)))
    throw new IndexError(`It has other contracts for ${stewardship.name} than the deployment file names.`);
  return entry;
}

function same(a: unknown, b: unknown): boolean {
  return digestOf(encodeFile(a)) === digestOf(encodeFile(b));
}
