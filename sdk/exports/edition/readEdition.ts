import type { Address, Client } from "viem";
import { modelRegistryAbi } from "../../chain/abi/modelRegistry.ts";
import type { Deployment, Stewardship } from "../../chain/deployment.ts";
import { getToken } from "../../chain/getToken.ts";
import { ETHER, type TokenInfo } from "../../chain/tokenInfo.ts";
import { Answers, firstLine } from "../../verify/reading/Answers.ts";
import type { LogArchive } from "../../verify/reading/archive.ts";
import { getBlock } from "../../verify/reading/blocks.ts";
import { houseFilter, type LogSource, readLogs } from "../../verify/reading/openBook.ts";
import { ExportError } from "../ExportError.ts";
import { type Edition, openEdition, withTokens } from "./Edition.ts";
import { tokensOf } from "./tokensOf.ts";

export interface ReadEditionParameters
  extends Pick<LogSource, "firstSpan" | "sleep" | "signal" | "onProgress"> {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  /** The last block whose events are in it; the newest one unless said otherwise. */
  readonly block?: number | undefined;
  /** Stands in for the logs that a provider no longer has. */
  readonly archive?: LogArchive | undefined;
}

export type ReadEditionReturnType = Edition;
export type ReadEditionErrorType = ExportError;

/**
 * Reads the record of a stewardship up to a block. Everything but the symbols and decimals of tokens comes from logs, so that
 * a provider without old states gives the same. Throws {@link ExportError} where the chain can't be read, the provider leaves
 * out events that the registry counts, or the chain moved meanwhile.
 */
export async function readEdition(parameters: ReadEditionParameters): Promise<ReadEditionReturnType> {
  const { client, deployment, stewardship, archive, signal } = parameters;
  const block = await blockAt(client, parameters.block);
  await expectChain(client, deployment);
  const answer = await readLogs(
    { ...parameters, archive, toBlock: block.number },
    houseFilter(deployment, stewardship),
  );
  if (!("value" in answer)) throw unread(`The events could not be read: ${answer.missing}`);
  const logs = answer.value;
  const bare = openEdition({ deployment, stewardship, block, logs });
  await expectHead(client, bare, signal);
  const tokens = await readTokens(client, tokensOf(bare), block.number);
  const again = await getBlock(client, block.number);
  const torn = logs.some(
    ({ blockNumber, blockHash }) => blockNumber === block.number && blockHash !== block.hash,
  );
  if (again?.hash !== block.hash || torn)
    throw unread(`Block ${block.number} was replaced by another meanwhile.`);
  return withTokens(bare, tokens);
}

async function blockAt(client: Client, number: number | undefined): Promise<Edition["block"]> {
  try {
    const block = await getBlock(client, number ?? "latest");
    if (block) return block;
  } catch (cause) {
    throw unread(firstLine(cause), cause);
  }
  throw unread(`The provider has no block ${number ?? ""}.`);
}

async function expectChain(client: Client, { genesisHash }: Deployment): Promise<void> {
  const genesis = await getBlock(client, 0).catch((cause: unknown) => {
    throw unread(firstLine(cause), cause);
  });
  if (genesis?.hash.toLowerCase() !== genesisHash.toLowerCase())
    throw unread(`Its first block is ${genesis?.hash ?? "missing"}, the deployment's is ${genesisHash}.`);
}

/** Events that are missing at the end leave no gap, but the registry counts them. A provider without old states isn't asked twice. */
async function expectHead(
  client: Client,
  { house, history, block }: Edition,
  signal?: AbortSignal,
): Promise<void> {
  if (!house.registry) return;
  const answer = await new Answers(client, block.number, signal).read({
    address: house.registry,
    abi: modelRegistryAbi,
    functionName: "head",
  });
  if (!("value" in answer)) return;
  const [head] = answer.value;
  if (head !== history.registryHead.head)
    throw unread(
      `The events fold to the history head ${history.registryHead.head}, the registry has ${head}.`,
    );
}

/** As they were at the block where the provider still knows, else as they are; an unreadable token is left out. */
async function readTokens(
  client: Client,
  addresses: readonly Address[],
  block: number,
): Promise<TokenInfo[]> {
  const tokens = await Promise.all(
    addresses.map((address) =>
      getToken(client, address, BigInt(block)).catch(() => getToken(client, address).catch(none)),
    ),
  );
  return [ETHER, ...tokens.filter((token) => token !== undefined)];
}

function none(): undefined {
  return undefined;
}

function unread(details: string, cause?: unknown): ExportError {
  return new ExportError("The record can't be read whole.", {
    details,
    remedy: "Try again, name an older block, or use another RPC.",
    cause,
  });
}
