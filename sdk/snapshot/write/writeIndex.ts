import { type Deployment, houseOf } from "../../chain/deployment.ts";
import type { History } from "../../history/types.ts";
import { writeFeeds } from "../feeds/writeFeeds.ts";
import { CATALOGUE_KIND } from "../files/catalogue.ts";
import { digestOf, encodeFile } from "../files/file.ts";
import { MANIFEST_KIND, MANIFEST_NAME, type Manifest, SUMS_NAME } from "../files/manifest.ts";
import { IndexFiles } from "./IndexFiles.ts";
import { writeStewardship } from "./writeStewardship.ts";

export interface WriteIndexParameters {
  readonly deployment: Deployment;
  /** The block whose end the histories stand at. */
  readonly block: Manifest["block"];
  /** Whole histories, in the order of the deployment's stewardships. */
  readonly histories: readonly History[];
  /** The address of the site that the feeds lead to, with a slash at its end. */
  readonly site?: string | undefined;
}

const NO_FACTS = { terms: {}, datasets: {}, documents: {} };

/**
 * The files of an index, by path below its folder. The same chain to the same block gives the same bytes: nothing of the
 * moment or the machine is in them.
 */
export function writeIndex({
  deployment,
  block,
  histories,
  site,
}: WriteIndexParameters): ReadonlyMap<string, Uint8Array> {
  const files = new IndexFiles();
  const stewardships = histories.map((history) =>
    writeStewardship(files, history, houseOf(deployment, history.stewardship)),
  );
  const facts = files.add({ kind: CATALOGUE_KIND, catalogue: histories[0]?.catalogue ?? NO_FACTS });
  for (const history of histories)
    for (const [path, text] of writeFeeds({ deployment, history, block, site }))
      files.put(path, new TextEncoder().encode(text));
  const { chainId, genesisHash, startBlock, catalogue } = deployment;
  const sums = files.sums();
  files.put(SUMS_NAME, sums);
  const manifest: Manifest = {
    kind: MANIFEST_KIND,
    chainId,
    genesisHash,
    startBlock,
    ...(catalogue && { catalogue }),
    block,
    facts,
    stewardships,
    ...(site !== undefined && { site }),
    sums: digestOf(sums),
  };
  files.put(MANIFEST_NAME, encodeFile(manifest));
  return files.all();
}
