import { type Address, getAddress, type Hex, isAddress, isHash, isHex } from "viem";
import { SdkError } from "../../chain/errors/SdkError.ts";
import { byPlace, type LogFilter, matches, type RawLog } from "./rawLogs.ts";

export const ARCHIVE_KIND = "commonweight/logs@1";

/**
 * The raw logs of some contracts over a range of blocks, for when no provider keeps them any more. Nothing in it is
 * believed: it is checked against the chain's own history head, tallies and blocks.
 */
export interface LogArchive {
  readonly kind: typeof ARCHIVE_KIND;
  readonly chainId: number;
  readonly genesisHash: Hex;
  /** Every log that these contracts emitted in the range is in `logs`. */
  readonly contracts: readonly Address[];
  readonly fromBlock: number;
  /** The last block, included. */
  readonly toBlock: number;
  readonly toBlockHash: Hex;
  /** In the order of the chain. */
  readonly logs: readonly RawLog[];
}

/** Thrown when an archive can't be read; `details` names the field. */
export class ArchiveError extends SdkError {
  override name = "ArchiveError";

  constructor(field: string, expected: string) {
    super("The archive of logs can't be read.", {
      details: `${field} must be ${expected}.`,
      remedy: "Export it again, or read the logs from an RPC by leaving the archive out.",
    });
  }
}

export type ParseArchiveErrorType = ArchiveError;

/** Reads an archive of logs. Addresses come back checksummed, logs in order. Throws {@link ArchiveError}. */
export function parseArchive(json: unknown): LogArchive {
  const file = objectAt(json, "The file");
  if (file.kind !== ARCHIVE_KIND) throw new ArchiveError("kind", `"${ARCHIVE_KIND}"`);
  return {
    kind: ARCHIVE_KIND,
    chainId: count(file, "chainId"),
    genesisHash: hash(file, "genesisHash"),
    contracts: list(file, "contracts").map((value, index) => address(value, `contracts[${index}]`)),
    fromBlock: count(file, "fromBlock"),
    toBlock: count(file, "toBlock"),
    toBlockHash: hash(file, "toBlockHash"),
    logs: list(file, "logs")
      .map((value, index) => logAt(value, `logs[${index}]`))
      .sort(byPlace),
  };
}

/** An archive as text, the inverse of {@link parseArchive}: the same logs give the same bytes, with a line for each log. */
export function formatArchive({ logs, ...head }: LogArchive): string {
  const lines = logs.toSorted(byPlace).map((log) => `  ${JSON.stringify(logFields(log))}`);
  const { kind, chainId, genesisHash, contracts, fromBlock, toBlock, toBlockHash } = head;
  const fields = JSON.stringify({ kind, chainId, genesisHash, contracts, fromBlock, toBlock, toBlockHash });
  return `${fields.slice(0, -1)},"logs":[\n${lines.join(",\n")}\n]}\n`;
}

/** In one order, whatever else a provider put into it. */
function logFields(log: RawLog): RawLog {
  const { address, topics, data, blockNumber, blockHash, timestamp, transactionHash, logIndex } = log;
  return { address, topics, data, blockNumber, blockHash, timestamp, transactionHash, logIndex };
}

/** The logs of an archive that a filter wants, or undefined where the archive does not hold them all. */
export function logsIn(archive: LogArchive, filter: LogFilter, fromBlock: number): RawLog[] | undefined {
  const held = new Set(archive.contracts);
  if (archive.fromBlock > fromBlock) return undefined;
  if (!filter.addresses.every((contract) => held.has(getAddress(contract)))) return undefined;
  return archive.logs.filter((log) => matches(filter, log));
}

function logAt(json: unknown, field: string): RawLog {
  const log = objectAt(json, field);
  return {
    address: address(log.address, `${field}.address`),
    topics: list(log, "topics", field).map((topic) => {
      if (typeof topic !== "string" || !isHash(topic))
        throw new ArchiveError(`${field}.topics`, "a list of 32 bytes each");
      return topic;
    }),
    data: data(log, field),
    blockNumber: count(log, "blockNumber", field),
    blockHash: hash(log, "blockHash", field),
    timestamp: count(log, "timestamp", field),
    transactionHash: hash(log, "transactionHash", field),
    logIndex: count(log, "logIndex", field),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function objectAt(value: unknown, field: string): Fields {
  if (typeof value !== "object" || value === null) throw new ArchiveError(field, "an object");
  return value as Fields;
}

function count(fields: Fields, key: string, path = ""): number {
  const value = fields[key];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new ArchiveError(nameOf(path, key), "a whole number");
  return value;
}

function hash(fields: Fields, key: string, path = ""): Hex {
  const value = fields[key];
  if (typeof value !== "string" || !isHash(value))
    throw new ArchiveError(nameOf(path, key), "32 bytes in hexadecimal");
  return value;
}

function data(fields: Fields, path: string): Hex {
  const value = fields.data;
  if (!isHex(value) || value.length % 2 !== 0)
    throw new ArchiveError(nameOf(path, "data"), "bytes in hexadecimal");
  return value;
}

function list(fields: Fields, key: string, path = ""): readonly unknown[] {
  const value = fields[key];
  if (!Array.isArray(value)) throw new ArchiveError(nameOf(path, key), "a list");
  return value;
}

function address(value: unknown, field: string): Address {
  if (typeof value !== "string" || !isAddress(value, { strict: false }))
    throw new ArchiveError(field, "an address");
  return getAddress(value);
}

function nameOf(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
