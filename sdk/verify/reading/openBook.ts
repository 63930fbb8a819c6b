import type { Address, Client } from "viem";
import { decodeStewardshipLog } from "../../chain/decodeStewardshipLog.ts";
import type { Deployment, Stewardship } from "../../chain/deployment.ts";
import { rolesOf } from "../../chain/getStewardshipLogs.ts";
import type { ScanRangesParameters } from "../../chain/logRanges.ts";
import { Book } from "../book/Book.ts";
import type { Progress } from "../context.ts";
import { type Answer, firstLine } from "./Answers.ts";
import { type LogArchive, logsIn } from "./archive.ts";
import { byPlace, type LogFilter, type RawLog, readRawLogs } from "./rawLogs.ts";

export interface LogSource extends Pick<ScanRangesParameters, "firstSpan" | "sleep"> {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly toBlock: number;
  readonly archive?: LogArchive | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The logs that a filter wants, up to a block: out of the archive as far as it reaches, the rest from the provider. In order. */
export async function readLogs(source: LogSource, filter: LogFilter): Promise<Answer<RawLog[]>> {
  const { client, deployment, toBlock, archive, signal, onProgress, ...pace } = source;
  const kept = archive && logsIn(archive, filter, deployment.startBlock);
  const fromBlock = kept && archive ? archive.toBlock + 1 : deployment.startBlock;
  try {
    const rest = await readRawLogs({
      ...pace,
      client,
      filter,
      fromBlock,
      toBlock,
      signal,
      onBlock: (block) =>
        onProgress?.({ stage: "logs", done: block - fromBlock, total: toBlock - fromBlock }),
    });
    const before = (kept ?? []).filter(({ blockNumber }) => blockNumber <= toBlock);
    return { value: [...before, ...rest].sort(byPlace) };
  } catch (error) {
    signal?.throwIfAborted();
    return { missing: firstLine(error), refused: false };
  }
}

/** The addresses of a stewardship's contracts and the catalogue. */
export function houseFilter(deployment: Deployment, stewardship: Stewardship): LogFilter {
  return { addresses: [...rolesOf(deployment, stewardship).keys()] };
}

/** Decodes logs by their contracts' ABIs; those of other contracts are left out. */
export function openBook(deployment: Deployment, stewardship: Stewardship, raw: readonly RawLog[]): Book {
  const roles = rolesOf(deployment, stewardship);
  return new Book(
    raw.flatMap(({ ...log }) => {
      const role = roles.get(log.address satisfies Address);
      return role ? [decodeStewardshipLog({ ...log, role })] : [];
    }),
  );
}
