import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Hex } from "viem";
import { generatePrivateKey } from "viem/accounts";
import { closeServer, listenOnLoopback } from "../lib/loopback.ts";
import { LOCAL_CHAIN_ID } from "./accounts.ts";
import { Chain } from "./chain.ts";
import { wallClock } from "./clock.ts";
import { Journal, type JournalContent, readJournal, setAside } from "./journal.ts";
import { takeLock } from "./lock.ts";
import { startNode } from "./node.ts";
import { RpcError } from "./rpc-error.ts";
import { createRpcServer } from "./rpc-server.ts";
import { type SeedChain, seedChain } from "./seed-chain.ts";

export type { SeedChain } from "./seed-chain.ts";

/** How far back a new chain begins, in seconds: far enough that the seed's proposals end at the present. */
const DEFAULT_PAST = 90 * 86_400;
/** JSON-RPC's code for a resource that is not there yet. */
const NOT_READY = -32002;

export interface LocalChainOptions {
  /** The folder of the journal; made when missing. One process at a time. */
  readonly directory: string;
  /** The wanted port on 127.0.0.1. A taken one gives the next free one; 0 gives any. */
  readonly port: number;
  /** What the chain is made from (a hash of contracts and seed). A journal with another key is not continued. */
  readonly key: string;
  /** Timestamp of a new chain's first block, in seconds; 90 days ago, at the full hour, by default. */
  readonly genesisTime?: number;
  /** A reason to begin anew although there is a journal. */
  readonly fresh?: string | undefined;
  /** Deploys and seeds a new chain. Its files must be written when it returns: afterwards the chain counts as seeded. */
  onSeed(chain: SeedChain): Promise<void>;
  /** Told in plain words what happens. */
  say?(line: string): void;
}

export interface LocalChain {
  readonly url: string;
  readonly port: number;
  readonly chainId: number;
  readonly genesisHash: Hex;
  /** Number of blocks taken from the journal; undefined when the chain is new. */
  readonly replayed: number | undefined;
  close(): Promise<void>;
}

/**
 * Opens the local chain: continues the journal in `directory`, or begins a new chain and seeds it.
 * Throws `ChainInUse` when another process runs it.
 */
export async function openLocalChain(options: LocalChainOptions): Promise<LocalChain> {
  const instance = randomUUID();
  let opened: Opened | undefined;
  const server = createRpcServer(
    async (rpc) => {
      if (opened === undefined) throw new RpcError(NOT_READY, "The local chain is still starting");
      return await opened.chain.request(rpc);
    },
    { chainId: LOCAL_CHAIN_ID, instance },
  );
  const port = await listenOnLoopback(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  let release: (() => void) | undefined;
  try {
    release = await takeLock(join(options.directory, "chain.lock"), { url, instance });
    opened = await openChain(options);
    opened.chain.goLive();
  } catch (error) {
    await closeServer(server);
    release?.();
    throw error;
  }
  const { chain, genesisHash, replayed } = opened;
  const unlock = release;
  return {
    url,
    port,
    chainId: LOCAL_CHAIN_ID,
    genesisHash,
    replayed,
    close: async () => {
      await closeServer(server);
      await chain.close();
      unlock();
    },
  };
}

interface Opened {
  readonly chain: Chain;
  readonly genesisHash: Hex;
  readonly replayed: number | undefined;
}

async function openChain(options: LocalChainOptions): Promise<Opened> {
  const path = join(options.directory, "chain.journal");
  const content = readJournal(path);
  const say = options.say ?? (() => undefined);
  if (content === undefined) return await beginChain(path, options);
  if (content === "unreadable") {
    say(`The old chain's journal can't be read. It is kept as ${setAside(path)}. Beginning a new chain.`);
    return await beginChain(path, options);
  }
  const reason = whyNotContinue(content, options);
  if (reason !== undefined) {
    say(`Beginning a new chain: ${reason}.`);
    return await beginChain(path, options);
  }
  const continued = await continueChain(path, content);
  if (typeof continued !== "number") return continued;
  say(`Block ${continued} came out differently from the journal, so the old chain can't be continued.`);
  say(`The old journal is kept as ${setAside(path)}. Beginning a new chain.`);
  return await beginChain(path, options);
}

function whyNotContinue(
  { header, entries }: JournalContent,
  { key, fresh }: LocalChainOptions,
): string | undefined {
  if (fresh !== undefined) return fresh;
  if (header.chainId !== LOCAL_CHAIN_ID) return "the journal is another chain's";
  if (header.key !== key) return "the contracts or the sample data have changed";
  if (!entries.some((entry) => "offset" in entry))
    return "the last one was stopped before its sample data was complete";
  return undefined;
}

async function continueChain(path: string, content: JournalContent): Promise<Opened | number> {
  const { genesisTime, salt } = content.header;
  const node = await startNode({ time: genesisTime, salt });
  const chain = new Chain(node, genesisTime);
  const differing = await chain.replay(content);
  if (differing !== undefined) {
    await chain.close();
    return differing;
  }
  chain.recordTo(Journal.continue(path));
  const replayed = content.entries.filter((entry) => "hash" in entry).length;
  return { chain, genesisHash: await chain.blockHash("0x0"), replayed };
}

async function beginChain(
  path: string,
  { genesisTime = defaultGenesis(), key, onSeed }: LocalChainOptions,
): Promise<Opened> {
  const salt = generatePrivateKey();
  const chain = new Chain(await startNode({ time: genesisTime, salt }), genesisTime);
  chain.recordTo(Journal.create(path, { chainId: LOCAL_CHAIN_ID, genesisTime, salt, key }));
  try {
    const genesisHash = await chain.blockHash("0x0");
    await onSeed(seedChain(chain, LOCAL_CHAIN_ID, genesisHash));
    return { chain, genesisHash, replayed: undefined };
  } catch (error) {
    await chain.close();
    throw error;
  }
}

function defaultGenesis(): number {
  const time = wallClock() - DEFAULT_PAST;
  return time - (time % 3600);
}
