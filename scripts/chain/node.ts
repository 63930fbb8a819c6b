import { join } from "node:path";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { type Hex, toHex, zeroAddress } from "viem";
import { ROOT } from "../lib/root.ts";
import { GENESIS_BALANCE, LOCAL_ACCOUNTS, LOCAL_CHAIN_ID } from "./accounts.ts";

export interface Rpc {
  readonly method: string;
  readonly params?: readonly unknown[] | undefined;
}

/** The bare in-process node. It mines nothing by itself. */
export interface LocalNode {
  request(rpc: Rpc): Promise<unknown>;
  close(): Promise<void>;
}

/** What the genesis hash depends on. */
export interface Genesis {
  /** Timestamp of block 0, in seconds. */
  readonly time: number;
  /** Private key of an account that owns one wei. It makes every new chain's genesis hash its own, because caches are keyed by it. */
  readonly salt: Hex;
}

/** Starts Hardhat's network in this process. The same genesis and the same blocks give the same hashes on every machine. */
export async function startNode(genesis: Genesis): Promise<LocalNode> {
  const accounts = LOCAL_ACCOUNTS.map((account) => {
    const key = account.getHdKey().privateKey;
    if (key === null) throw new Error("A local account has no private key");
    return { privateKey: toHex(key), balance: GENESIS_BALANCE };
  });
  const hardhat = await createHardhatRuntimeEnvironment(
    {
      // Without the compiled contracts the node starts five times as fast. It then names no custom errors in its
      // messages, as no public node does: readers have the revert data.
      paths: { artifacts: join(ROOT, ".local", "no-artifacts") },
      networks: {
        local: {
          type: "edr-simulated",
          chainType: "l1",
          chainId: LOCAL_CHAIN_ID,
          networkId: LOCAL_CHAIN_ID,
          initialDate: new Date(genesis.time * 1000),
          mining: { auto: false, interval: 0, mempool: { order: "fifo" } },
          accounts: [...accounts, { privateKey: genesis.salt, balance: 1n }],
          from: zeroAddress,
        },
      },
    },
    {},
    ROOT,
  );
  const connection = await hardhat.network.create("local");
  return {
    request: ({ method, params }) => connection.provider.request({ method, params: [...(params ?? [])] }),
    close: () => connection.close(),
  };
}
