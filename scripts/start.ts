import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildSite, chainKey, compileContracts, generateAbis, SITE } from "./lib/builds.ts";
import { Deployments } from "./lib/deployments.ts";
import { closeServer, listenOnLoopback } from "./lib/loopback.ts";
import { ROOT } from "./lib/root.ts";
import { stopPrograms } from "./lib/run.ts";
import { openSeededChain } from "./lib/seeded-chain.ts";
import { createSiteServer } from "./serve/index.ts";

/** What to undo, last first, when the program is told to stop. */
const undo: (() => Promise<void>)[] = [];
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
await start().catch((error) => {
  // What is cut off by a signal fails too, and that is no news.
  if (stopping) return;
  console.error(error instanceof Error ? error.message : error);
  return stop(1);
});

async function start(): Promise<void> {
  const { fresh, local } = parseArgs({
    options: {
      /** Begin a new chain. */
      fresh: { type: "boolean", default: false },
      /** Another folder for the chain and the deployment files, for trials beside the usual one. */
      local: { type: "string" },
    },
  }).values;
  const folder = local === undefined ? join(ROOT, ".local") : resolve(local);
  const deployments = new Deployments(
    local === undefined ? join(ROOT, "deployments") : join(folder, "deployments"),
  );

  await compileContracts();
  await generateAbis();
  const chainOpened = openSeededChain({
    directory: join(folder, "chain"),
    deployments,
    port: portFrom("RPC_PORT", 8545),
    key: chainKey(),
    fresh: fresh ? "as you asked" : undefined,
  }).then((chain) => undo.push(chain.close));
  // Both are awaited to their end even if one fails, so that the failing one's message is not followed by a stray success.
  const [chain, site] = await Promise.allSettled([chainOpened, buildSite()]);
  for (const part of [chain, site]) if (part.status === "rejected") throw part.reason;

  const server = createSiteServer({ folder: SITE, deployments: deployments.folder });
  const wanted = portFrom("PORT", 3000);
  const port = await listenOnLoopback(server, wanted);
  undo.push(() => closeServer(server));
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken, so the site is on ${port}.`);
  console.log("Stop everything with Ctrl-C. Begin with a new chain by: npm start -- --fresh");
  console.log(`Ready: http://localhost:${port}`);
}

async function stop(code: number): Promise<void> {
  stopping = true;
  stopPrograms();
  while (undo.length > 0) await undo.pop()?.();
  process.exit(code);
}

function portFrom(variable: string, otherwise: number): number {
  const port = Number(process.env[variable] || otherwise);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`${variable} must be a port number, and is ${process.env[variable]}`);
}
