import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { Deployments } from "../../../../scripts/lib/deployments.ts";
import { ROOT } from "../../../../scripts/lib/root.ts";
import { temporaryFolder } from "../../support/chain-process.ts";
import { openSeeded } from "../../support/seeded.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own. */
export function cw(...args: readonly string[]): Promise<Outcome> {
  return cwIn(process.cwd(), ...args);
}

/** The same, called from a folder. */
export function cwIn(folder: string, ...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const script = join(ROOT, "scripts", "cw.ts");
    const options = { maxBuffer: 2 ** 26, env: { ...process.env, INIT_CWD: folder } };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** The sample communities on a chain of their own, and the file that says where they are. */
export async function openCommunities(t: TestContext) {
  const seeded = await openSeeded(t);
  const [rpc = ""] = seeded.deployment.rpcUrls;
  const deployments = new Deployments(join(temporaryFolder(t), "deployments"));
  deployments.write(seeded.seeded.deployment, [rpc]);
  const file = join(deployments.folder, `${seeded.deployment.chainId}.json`);
  return { ...seeded, rpc, file };
}

interface Request {
  readonly id: number;
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** A provider in front of another one, which has forgotten all logs and has come no further than to a block. */
export async function forgetfulRpc(t: TestContext, rpc: string, block: number): Promise<string> {
  const latest = `0x${block.toString(16)}`;
  const answer = async (request: Request) => {
    if (request.method === "eth_getLogs")
      return { jsonrpc: "2.0", id: request.id, error: { code: -32_000, message: "history has been pruned" } };
    const response = await fetch(rpc, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...request,
        params: request.params?.map((each) => (each === "latest" ? latest : each)),
      }),
    });
    return await response.json();
  };
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const asked: Request | Request[] = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const answers = Array.isArray(asked) ? await Promise.all(asked.map(answer)) : await answer(asked);
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify(answers));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
