import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Files, type ServedFile } from "./files.ts";

export interface SiteOptions {
  /** The built site. */
  readonly folder: string;
  /** The folder behind `deployments/`, always read anew. */
  readonly deployments: string;
  /** The path that the site lives under, with a slash at both ends. */
  readonly base?: string;
}

const IMMUTABLE = "public, max-age=31536000, immutable";
const REVALIDATE = "no-cache";
const NEVER = "no-store";

/** Files of an index, whose names are their sha-256. */
const NAMED_BY_CONTENT = /^deployments\/\d+\/files\/[0-9a-f]{64}\.json$/;

interface Answer {
  readonly status: number;
  readonly cache: string;
  readonly file: ServedFile;
}

/** Serves the exported site as any plain file host would. */
export function createSiteServer({ folder, deployments, base = "/" }: SiteOptions): Server {
  const site = new Files(folder);
  const records = new Files(deployments);

  async function find(path: string): Promise<Answer | { redirect: string } | undefined> {
    if (path.startsWith("deployments/")) {
      const file = await records.get(path.slice("deployments/".length));
      return file && { status: 200, cache: NAMED_BY_CONTENT.test(path) ? IMMUTABLE : NEVER, file };
    }
    const file = await site.get(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    if (file !== undefined)
      return { status: 200, cache: path.startsWith("_next/static/") ? IMMUTABLE : REVALIDATE, file };
    if (path !== "" && (await site.get(`${path}/index.html`))) return { redirect: `${base}${path}/` };
    return undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("x-content-type-options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Use GET");
    const target = splitTarget(request.url ?? "/", base);
    if (target === undefined) return refuse(response, 400, "This address can't be read");
    if (target.path === undefined) return redirect(response, base + target.query);
    const found = await find(target.path);
    if (found === undefined) {
      const file = await site.get("404.html");
      if (file === undefined) return refuse(response, 404, "Not found");
      return send(request, response, { status: 404, cache: REVALIDATE, file });
    }
    if ("redirect" in found) return redirect(response, encodeURI(found.redirect) + target.query);
    send(request, response, found);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error("The site could not answer:", error);
      if (!response.headersSent) refuse(response, 500, "Internal error");
      else response.destroy();
    });
  });
}

/** The decoded path below the base (undefined outside it) and the query as it came; nothing for a malformed address. */
function splitTarget(target: string, base: string): { path: string | undefined; query: string } | undefined {
  const at = target.indexOf("?");
  const query = at === -1 ? "" : target.slice(at);
  let path: string;
  try {
    path = decodeURIComponent(at === -1 ? target : target.slice(0, at)).replace(/\/{2,}/g, "/");
  } catch {
    return undefined;
  }
  if (!path.startsWith("/")) return undefined;
  return { path: path.startsWith(base) ? path.slice(base.length) : undefined, query };
}

function send(request: IncomingMessage, response: ServerResponse, { status, cache, file }: Answer): void {
  response.setHeader("cache-control", cache);
  response.setHeader("etag", file.etag);
  response.setHeader("vary", "accept-encoding");
  if (status === 200 && request.headers["if-none-match"] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? "")) ? file.gzipped : undefined;
  if (zipped !== undefined) response.setHeader("content-encoding", "gzip");
  const body = zipped ?? file.body;
  response.writeHead(status, { "content-type": file.type, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, "cache-control": REVALIDATE }).end();
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}
