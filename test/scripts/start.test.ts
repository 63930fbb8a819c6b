import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { ROOT } from "../../scripts/lib/root.ts";
import { temporaryFolder } from "./support/chain-process.ts";
import { call } from "./support/rpc.ts";

interface Started {
  readonly program: ChildProcess;
  readonly lines: readonly string[];
  readonly site: string;
  readonly rpc: string;
}

/** Runs what `npm start` runs, with its chain in `folder`, until it is ready. */
async function start(
  t: TestContext,
  folder: string,
  ports: Record<string, string>,
  ...args: string[]
): Promise<Started> {
  const program = spawn(process.execPath, [join(ROOT, "scripts", "start.ts"), "--local", folder, ...args], {
    env: { ...process.env, ...ports },
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => program.kill("SIGKILL"));
  const lines: string[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    lines.push(line);
    const site = /^Ready: (http:\/\/localhost:\d+)$/.exec(line)?.[1];
    if (site === undefined) continue;
    const { rpcUrls } = JSON.parse(readFileSync(join(folder, "deployments", "262626.json"), "utf8"));
    return { program, lines, site, rpc: rpcUrls[0] };
  }
  throw new Error(`It never became ready:\n${lines.join("\n")}`);
}

async function end(
  program: ChildProcess,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; seconds: number }> {
  const begun = performance.now();
  program.kill(signal);
  const [code] = await once(program, "exit");
  return { code, seconds: (performance.now() - begun) / 1000 };
}

async function occupyPort(t: TestContext): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  t.after(() => server.close());
  await once(server, "listening");
  const address = server.address();
  assert(typeof address === "object" && address !== null);
  return address.port;
}

const ANY_PORT = { PORT: "0", RPC_PORT: "0" };

test("given a new folder, when it starts, is stopped and starts again, then the same chain goes on", async (t) => {
  const folder = temporaryFolder(t);
  const first = await start(t, folder, ANY_PORT);
  const genesis = await call(first.rpc, "eth_getBlockByNumber", "0x0", false);
  assert.equal((await fetch(`${first.site}/deployments/262626.json`)).status, 200);
  const stopped = await end(first.program, "SIGTERM");
  assert.equal(stopped.code, 0);
  assert(stopped.seconds < 1, `stopping took ${stopped.seconds} s`);

  const second = await start(t, folder, ANY_PORT);
  assert.deepEqual(await call(second.rpc, "eth_getBlockByNumber", "0x0", false), genesis);
  assert(
    second.lines.some((line) => /\(continued, \d+ blocks\)/.test(line)),
    second.lines.join("\n"),
  );
  await end(second.program, "SIGINT");

  const third = await start(t, folder, ANY_PORT, "--fresh");
  assert.notDeepEqual(await call(third.rpc, "eth_getBlockByNumber", "0x0", false), genesis);
  assert(third.lines.some((line) => line.includes("Beginning a new chain: as you asked")));
});

test("given ports that are taken, when it starts, then it says aloud which ones it took instead", async (t) => {
  const folder = temporaryFolder(t);
  const [site, rpc] = [await occupyPort(t), await occupyPort(t)];
  const started = await start(t, folder, { PORT: String(site), RPC_PORT: String(rpc) });
  assert(started.lines.includes(`Port ${site} is taken, so the site is on ${new URL(started.site).port}.`));
  assert(started.lines.includes(`Port ${rpc} is taken, so the chain is on ${new URL(started.rpc).port}.`));
  assert.equal((await call(started.rpc, "net_version")).result, "262626");
});
