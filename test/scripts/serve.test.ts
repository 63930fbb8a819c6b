import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { closeServer, listenOnLoopback } from "../../scripts/lib/loopback.ts";
import { createSiteServer } from "../../scripts/serve/index.ts";

const folder = mkdtempSync(join(tmpdir(), "commonweight-site-"));
const options = { folder: join(folder, "out"), deployments: join(folder, "deployments") };
const site = createSiteServer(options);
const below = createSiteServer({ ...options, base: "/x/y/" });
const longText = "a decision ".repeat(1000);
let port = 0;
let portBelow = 0;

before(async () => {
  const files = {
    "out/index.html": "home",
    "out/404.html": "nothing here",
    "out/proposal/index.html": "a proposal",
    "out/_next/static/a.js": longText,
    "out/_next/static/font.woff2": "font",
    "out/picture.svg": "<svg/>",
    "out/.hidden": "hidden",
    "deployments/1.json": "{}",
    "secret.txt": "secret",
    "outside/secret.txt": "secret",
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  port = await listenOnLoopback(site, 0);
  portBelow = await listenOnLoopback(below, 0);
});

after(async () => {
  await Promise.all([closeServer(site), closeServer(below)]);
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** Asks for exactly this path: fetch would tidy it up first. */
function get(path: string, headers: Record<string, string> = {}, at = port, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: at, host: "127.0.0.1", path, headers, method }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(chunks).toString(),
      });
    });
    sent.once("error", reject);
    sent.end();
  });
}

test("a folder gives its index page", async () => {
  assert.equal((await get("/")).body, "home");
  assert.equal((await get("/proposal/?chain=1&id=7")).body, "a proposal");
});

test("a page's address without its last slash leads to the page and keeps the query", async () => {
  const { status, headers } = await get("/proposal?chain=1&dao=0xab&id=7");
  assert.equal(status, 308);
  assert.equal(headers.location, "/proposal/?chain=1&dao=0xab&id=7");
});

test("no redirect leads to another host", async () => {
  assert.equal((await get("//proposal?q=1")).headers.location, "/proposal/?q=1");
});

test("each file has its type", async () => {
  const types = {
    "/": "text/html; charset=utf-8",
    "/picture.svg": "image/svg+xml",
    "/_next/static/font.woff2": "font/woff2",
  };
  for (const [path, type] of Object.entries(types))
    assert.equal((await get(path)).headers["content-type"], type);
  assert.equal((await get("/_next/static/a.js")).headers["content-type"], "text/javascript; charset=utf-8");
});

test("what never changes is kept for ever, deployments never, pages are asked for again", async () => {
  assert.match(String((await get("/_next/static/a.js")).headers["cache-control"]), /immutable/);
  assert.equal((await get("/deployments/1.json")).headers["cache-control"], "no-store");
  const { headers } = await get("/proposal/");
  assert.equal(headers["cache-control"], "no-cache");
  assert.equal((await get("/proposal/", { "if-none-match": String(headers.etag) })).status, 304);
});

test("a deployment file shows its present content", async () => {
  assert.equal((await get("/deployments/1.json")).body, "{}");
  writeFileSync(join(folder, "deployments", "1.json"), '{"chainId":1}');
  assert.equal((await get("/deployments/1.json")).body, '{"chainId":1}');
  assert.equal((await get("/deployments/2.json")).status, 404);
});

test("text is compressed for who accepts it", async () => {
  const zipped = await get("/_next/static/a.js", { "accept-encoding": "gzip" });
  assert.equal(zipped.headers["content-encoding"], "gzip");
  assert(Number(zipped.headers["content-length"]) < longText.length / 10);
  assert.equal((await get("/_next/static/a.js")).body, longText);
  assert.equal(
    (await get("/_next/static/font.woff2", { "accept-encoding": "gzip" })).headers["content-encoding"],
    undefined,
  );
});

test("an unknown page gives the site's own page for that", async () => {
  const { status, body } = await get("/no-such-page/");
  assert.equal(status, 404);
  assert.equal(body, "nothing here");
});

test("nothing outside the site and nothing hidden is given away", async () => {
  const attempts = [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/proposal/../../secret.txt",
    "/..\\secret.txt",
    "/..%5csecret.txt",
    "/deployments/../secret.txt",
    "/deployments/..%2fsecret.txt",
    "/../outside/secret.txt",
    "//../secret.txt",
    "/.hidden",
    "/secret.txt%00.html",
  ];
  for (const path of attempts) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /secret|hidden/, path);
  }
  assert.equal((await get("/%zz")).status, 400);
});

test("the site is only read", async () => {
  assert.equal((await get("/", {}, port, "POST")).status, 405);
  const head = await get("/", {}, port, "HEAD");
  assert.equal(head.headers["content-length"], "4");
  assert.equal(head.body, "");
});

test("the same files open below a path", async () => {
  assert.equal((await get("/x/y/", {}, portBelow)).body, "home");
  assert.equal((await get("/x/y/proposal?id=1", {}, portBelow)).headers.location, "/x/y/proposal/?id=1");
  assert.equal((await get("/", {}, portBelow)).headers.location, "/x/y/");
});

test("a port that another program listens on gives way to the next free one", async (t) => {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  t.after(() => other.close());
  const address = other.address();
  assert(typeof address === "object" && address !== null);
  const third = createSiteServer(options);
  t.after(() => closeServer(third));
  const became = await listenOnLoopback(third, address.port);
  assert(became > address.port, `${became} after ${address.port}`);
  assert.equal((await get("/", {}, became)).body, "home");
});
