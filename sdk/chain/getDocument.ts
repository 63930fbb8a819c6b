import {
  type Address,
  type Client,
  decodeEventLog,
  getAbiItem,
  type Hex,
  hexToBytes,
  numberToHex,
  sha256,
  toEventSelector,
} from "viem";
import { catalogueEvents } from "./abi/events/catalogue.ts";
import { catalogueViews } from "./abi/views/catalogue.ts";
import { SdkError } from "./errors/SdkError.ts";
import { scanRanges } from "./logRanges.ts";
import { readContract } from "./readContract.ts";

/** Thrown when a document is not on chain, or not what it is said to be. */
export class DocumentError extends SdkError {
  override name = "DocumentError";
}

export interface GetDocumentParameters {
  readonly client: Client;
  readonly catalogue: Address;
  /** The document's sha-256. */
  readonly digest: Hex;
  /** The first block to look in; the deployment's start. */
  readonly fromBlock: number;
  readonly toBlock: number;
}

const published = getAbiItem({ abi: catalogueEvents, name: "DocumentPublished" });

/** A published document's bytes, checked against its digest. Throws {@link DocumentError}. */
export async function getDocument({
  client,
  catalogue,
  digest,
  fromBlock,
  toBlock,
}: GetDocumentParameters): Promise<Uint8Array> {
  const known = await readContract(client, {
    address: catalogue,
    abi: catalogueViews,
    functionName: "publishedAt",
    args: [digest],
  });
  if (known === 0) throw unpublished(digest);
  let document: Hex | undefined;
  await scanRanges({
    fromBlock,
    toBlock,
    fetchRange: async (from, to) => {
      if (document) return;
      const [log] = await client.request({
        method: "eth_getLogs",
        params: [
          {
            address: catalogue,
            topics: [toEventSelector(published), digest],
            fromBlock: numberToHex(from),
            toBlock: numberToHex(to),
          },
        ],
      });
      if (log)
        document = decodeEventLog({ abi: [published], topics: log.topics, data: log.data }).args.document;
    },
  });
  if (!document) throw unpublished(digest);
  if (sha256(document) !== digest) {
    throw new DocumentError("A document is not what it is said to be.", {
      details: `Its sha-256 is ${sha256(document)} instead of ${digest}.`,
      remedy: "The provider answered falsely: use another RPC address (settings).",
    });
  }
  return hexToBytes(document);
}

function unpublished(digest: Hex): DocumentError {
  return new DocumentError("This document was not published on chain.", {
    details: `No document with the sha-256 ${digest} is known here.`,
    remedy: "Ask whoever names it for the file, and compare its sha-256.",
  });
}
