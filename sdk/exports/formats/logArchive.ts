import { rolesOf } from "../../chain/getStewardshipLogs.ts";
import { ARCHIVE_KIND, formatArchive } from "../../verify/reading/archive.ts";
import type { Format } from "./Format.ts";

/** The raw logs that everything else is computed from. */
export const logArchive: Format = {
  id: "logs",
  what: "Every log of the contracts up to the block, which cw verify --archive reads",
  standard: ARCHIVE_KIND,
  about: "record",
  mediaType: "application/json",
  path: () => "logs.json",
  make: ({ edition: { deployment, stewardship, block, logs } }) =>
    formatArchive({
      kind: ARCHIVE_KIND,
      chainId: deployment.chainId,
      genesisHash: deployment.genesisHash,
      contracts: [...rolesOf(deployment, stewardship).keys()],
      // No contract of the stewardship has logs before its deployment's start.
      fromBlock: 0,
      toBlock: block.number,
      toBlockHash: block.hash,
      logs,
    }),
};
