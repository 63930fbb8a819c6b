import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { closeServer, listenOnLoopback } from "../../scripts/lib/loopback.ts";

export interface DelayedRpc {
  readonly url: string;
  close(): Promise<void>;
}

/** Puts an endpoint that is as far away as a usual one before the local chain: every answer comes so many milliseconds later. */
export async function delayedRpc(target: string, delay: number): Promise<DelayedRpc> {
  const server = createServer(async (request, response) => {
    try {
      const body: Buffer[] = [];
      for await (const chunk of request) body.push(chunk as Buffer);
      await pause(delay);
      const { method = "GET" } = request;
      const answer = await fetch(target, {
        method,
        headers: { "content-type": "application/json" },
        ...(method === "POST" && { body: Buffer.concat(body) }),
      });
      for (const [name, value] of answer.headers)
        if (name.startsWith("access-control-") || name === "content-type") response.setHeader(name, value);
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      response.destroy();
    }
  });
  const port = await listenOnLoopback(server, 0);
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}
