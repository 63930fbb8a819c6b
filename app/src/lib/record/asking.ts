import type { Deployment } from "@commonweight/sdk/chain";
import { getBlock } from "viem/actions";
import { clientFor } from "../chain.ts";
import type { Head } from "../query.ts";

/* The code that asks a chain, in one piece; see ../asking.ts for when it is loaded. */
export {
  getDocument,
  getToken,
  getTreasury,
  parseDeployment,
  readRegistryHead,
} from "@commonweight/sdk/chain";
export { readCallClasses, readPower, readProposal, readVoter } from "@commonweight/sdk/proposals";
export { IndexError } from "@commonweight/sdk/snapshot";
export { clientFor } from "../chain.ts";
export { applyReceipt } from "./applyReceipt.ts";
export { forgetReaders, readerFor } from "./readers.ts";

/** The newest block of a chain. */
export async function readHead(deployment: Deployment): Promise<Head> {
  const block = await getBlock(clientFor(deployment), { blockTag: "latest" });
  return { number: block.number, hash: block.hash, timestamp: Number(block.timestamp) };
}
