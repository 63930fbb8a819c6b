/**
 * One stage for one browser test file: the seeded chain and the built site on free ports, in a process of their own.
 * Prints one line of JSON when ready. `--prepare` only makes the seeded chain, for others to copy.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { LOCAL_CHAIN_ID } from "../../../scripts/chain/accounts.ts";
import { chainKey } from "../../../scripts/lib/builds.ts";
import { Deployments } from "../../../scripts/lib/deployments.ts";
import { closeServer, listenOnLoopback } from "../../../scripts/lib/loopback.ts";
import { openSeededChain } from "../../../scripts/lib/seeded-chain.ts";
import { createSiteServer } from "../../../scripts/serve/index.ts";
import { delayedRpc } from "../../numbers/delayedRpc.ts";

const { folder, site, base, delay, prepare } = parseArgs({
  options: {
    folder: { type: "string" },
    /** The built site. */
    site: { type: "string", default: "" },
    base: { type: "string", default: "/" },
    /** Milliseconds that pages wait longer for each answer of the chain. */
    delay: { type: "string", default: "0" },
    prepare: { type: "boolean", default: false },
  },
}).values;
if (folder === undefined) throw new Error("Say where: --folder DIR");

const deployments = new Deployments(join(resolve(folder), "deployments"));
const chain = await openSeededChain({
  directory: join(resolve(folder), "chain"),
  deployments,
  port: 0,
  key: chainKey(),
  fresh: undefined,
});

if (prepare) {
  await chain.close();
  process.exit(0);
}

const rpc = delay === "0" ? chain.url : await listDelayed(Number(delay));
const server = createSiteServer({ folder: resolve(site), deployments: deployments.folder, base });
const port = await listenOnLoopback(server, 0);
const stop = async () => {
  await Promise.all([closeServer(server), chain.close()]);
  process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
// The parent's end of the pipe closes when it dies, however it dies.
process.stdin.on("end", () => void stop()).resume();

console.log(
  `STAGE ${JSON.stringify({
    site: `http://127.0.0.1:${port}${base}`,
    rpc,
    chainId: LOCAL_CHAIN_ID,
    deployments: deployments.folder,
  })}`,
);

/** Puts a slow endpoint before the chain, and that one alone into the deployment file. */
async function listDelayed(milliseconds: number): Promise<string> {
  const { url } = await delayedRpc(chain.url, milliseconds);
  const deployment = deployments.read(LOCAL_CHAIN_ID);
  if (deployment !== undefined) deployments.write(deployment, [url]);
  return url;
}
