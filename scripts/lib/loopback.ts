import type { IncomingMessage, Server } from "node:http";
import { type AddressInfo, connect } from "node:net";

const ADDRESS = "127.0.0.1";
const TRIES = 100;

/**
 * Listens on the loopback interface, at the wanted port or, when that is taken, at the next free one.
 * Port 0 means any. Returns the port that it became.
 */
export async function listenOnLoopback(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES && port < 65536; port += 1) {
    if (port !== 0 && (await isTaken(port))) continue;
    if (await tryListen(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`No free port from ${wanted} on`);
}

/** Stops at once: connections that browsers keep open are cut. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** True when the request was addressed to this machine by name, so that no foreign web page can reach it by rebinding its name. */
export function isForLoopback(request: IncomingMessage): boolean {
  const host = request.headers.host?.replace(/:\d+$/, "");
  return host === "localhost" || host === ADDRESS || host === "[::1]";
}

/** On some systems an address can be bound although another program answers for it under another family. */
async function isTaken(port: number): Promise<boolean> {
  const answers = await Promise.all([ADDRESS, "::1"].map((host) => answersAt(host, port)));
  return answers.includes(true);
}

function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(500, () => finish(false));
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
  });
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, ADDRESS);
  });
}
