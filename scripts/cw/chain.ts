import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Deployment, parseDeployment } from "@commonweight/sdk/chain";
import { readDeployment } from "@commonweight/sdk/verify";
import { type Client, createClient, getAddress, http, isAddress } from "viem";
import { ROOT } from "../lib/root.ts";
import { readJson } from "./readFile.ts";
import { UsageError } from "./UsageError.ts";

/** Where the contracts are: in the file that was named, at the governor that was named, or in the file of the RPC's chain. */
export async function deploymentOf(named: string | undefined, reader: Client): Promise<Deployment> {
  if (named !== undefined && isAddress(named, { strict: false }))
    return readDeployment(reader, getAddress(named));
  if (named !== undefined) return parseDeployment(readJson(named));
  const chainId = Number(await reader.request({ method: "eth_chainId" }).catch(unreachable));
  const path = join(ROOT, "deployments", `${chainId}.json`);
  if (!existsSync(path))
    throw new UsageError(
      `There is no ${path}. Say where the contracts are: --deployment FILE or governor address.`,
    );
  return parseDeployment(readJson(path));
}

function unreachable(cause: unknown): never {
  throw new UsageError(
    `The RPC can't be read: ${cause instanceof Error ? cause.message.split("\n", 1)[0] : cause}`,
  );
}

/** Many questions go out as few requests. */
export function clientOf(url: string): Client {
  if (!/^https?:\/\//.test(url)) throw new UsageError(`"${url}" is no http address of an RPC.`);
  return createClient({ transport: http(url, { batch: { batchSize: 200 }, timeout: 60_000 }) });
}
