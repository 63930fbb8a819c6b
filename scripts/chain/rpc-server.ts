import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isForLoopback } from "../lib/loopback.ts";
import type { Rpc } from "./node.ts";
import { INVALID_REQUEST, PARSE_ERROR, RpcError, toErrorObject } from "./rpc-error.ts";

/** The largest request body, in bytes: a batch of large contract creations fits. */
const MAX_BODY = 8 * 1024 * 1024;

type Json = Record<string, unknown>;

/**
 * JSON-RPC over HTTP, open to every web page (a wallet and a site from anywhere may use the local chain) but only under
 * this machine's own names. A GET answers `identity`, so that a second process can tell whose chain this is.
 */
export function createRpcServer(handle: (rpc: Rpc) => Promise<unknown>, identity: Json): Server {
  return createServer(async (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    if (!isForLoopback(request))
      return respond(response, 403, { error: "Only for this machine's own names" });
    switch (request.method) {
      case "OPTIONS":
        response.setHeader("access-control-allow-methods", "GET, POST, OPTIONS");
        response.setHeader("access-control-allow-headers", "*");
        response.setHeader("access-control-max-age", "86400");
        response.writeHead(204).end();
        return;
      case "GET":
        return respond(response, 200, identity);
      case "POST":
        return await answer(request, response, handle);
      default:
        return respond(response, 405, { error: "Use POST" });
    }
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (rpc: Rpc) => Promise<unknown>,
) {
  const body = await readBody(request);
  if (body === undefined) {
    // The rest of an oversized body is never read, so the connection can't be used again.
    response.setHeader("connection", "close");
    return respond(response, 413, failure(null, new RpcError(INVALID_REQUEST, "The request is too large")));
  }
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return respond(response, 200, failure(null, new RpcError(PARSE_ERROR, "The request is not JSON")));
  }
  if (!Array.isArray(message)) return respond(response, 200, await answerOne(message, handle));
  if (message.length === 0) {
    return respond(response, 200, failure(null, new RpcError(INVALID_REQUEST, "The batch is empty")));
  }
  respond(response, 200, await Promise.all(message.map((one) => answerOne(one, handle))));
}

async function answerOne(message: unknown, handle: (rpc: Rpc) => Promise<unknown>): Promise<Json> {
  const {
    id = null,
    method,
    params = [],
  } = typeof message === "object" && message !== null ? (message as Json) : {};
  if (typeof method !== "string" || !Array.isArray(params)) {
    return failure(id, new RpcError(INVALID_REQUEST, "Expected a method and a list of params"));
  }
  try {
    return { jsonrpc: "2.0", id, result: (await handle({ method, params })) ?? null };
  } catch (error) {
    return failure(id, error);
  }
}

function failure(id: unknown, error: unknown): Json {
  return { jsonrpc: "2.0", id, error: toErrorObject(error) };
}

function respond(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
