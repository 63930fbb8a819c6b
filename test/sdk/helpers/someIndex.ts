import { type Deployment, parseDeployment, type StewardshipLog } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import { writeIndex } from "@commonweight/sdk/snapshot";
import { numberToHex } from "viem";
import type { Files } from "./indexed.ts";
import { ada, heron } from "./logs.ts";

export const deployment: Deployment = parseDeployment({
  chainId: 31_337,
  name: "test",
  local: true,
  genesisHash: numberToHex(7, { size: 32 }),
  startBlock: 1,
  rpcUrls: ["http://127.0.0.1"],
  catalogue: ada,
  stewardships: [heron],
});

/** An index of Heron to a block, from logs of twelve-second blocks. */
export function indexAt(logs: readonly StewardshipLog[], number: number, site?: string): Files {
  const before = logs.filter(({ blockNumber }) => blockNumber <= number);
  const block = { number, hash: numberToHex(number, { size: 32 }), timestamp: number * 12 };
  return writeIndex({ deployment, block, histories: [applyLogs(emptyHistory(heron), before)], site });
}
