import { createHash } from "node:crypto";
import { expect, heron, type Page, pageUrl, test } from "./support/fixtures.ts";
import { settled } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* The site opens from the index that lies beside it, asks the chain only for what came since, and trusts no lie of it. */

test.use({ act: "index", expectedLog: /status of 404/ });

const EXECUTED = 3;
const OPEN = 25;

interface Index {
  readonly block: { readonly number: number; readonly hash: string };
  readonly stewardships: readonly {
    readonly opening: string;
    readonly contents: string;
    readonly head: string;
  }[];
}

async function indexOf(stage: Stage): Promise<Index> {
  return (await fetch(`${stage.site}deployments/${stage.chainId}/index.json`)).json();
}

/** The first blocks of all readings of logs that a page makes. */
function readingsOf(page: Page, stage: Stage): number[] {
  const from: number[] = [];
  const { origin } = new URL(stage.rpc);
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) return;
    for (const { method, params } of [request.postDataJSON()].flat())
      if (method === "eth_getLogs") from.push(Number(params[0].fromBlock));
  });
  return from;
}

async function open(page: Page, stage: Stage, id: number): Promise<void> {
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id }));
  await settled(page);
  await expect(page.getByRole("heading", { name: "In the proposer's words" })).toBeVisible();
}

/** Serves another text for a file of the index; nothing for one that is to be missing. */
async function serve(page: Page, path: string, change: (text: string) => string | undefined): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      const response = await route.fetch();
      const text = change(await response.text());
      await (text === undefined
        ? route.fulfill({ status: 404, body: "" })
        : route.fulfill({ response, body: text }));
    },
  );
}

const notUsed = (page: Page) =>
  page.getByText("The index beside this site was not used: the record is read from the chain.");

test("a proposal opens from the index, and the chain is asked for later logs alone", async ({
  page,
  stage,
}) => {
  const { block } = await indexOf(stage);
  const from = readingsOf(page, stage);
  for (const id of [EXECUTED, OPEN]) {
    await open(page, stage, id);
    await expect(
      page.getByText(/^Read to block \d+, checked against the chain at block \d+\.$/),
    ).toBeVisible();
    await expect(page.locator("#reasons blockquote").first()).toBeVisible();
  }
  await expect(notUsed(page)).toHaveCount(0);
  expect(from.length).toBeGreaterThan(0);
  expect(Math.min(...from)).toBeGreaterThan(block.number);
});

test("it says the same as the chain alone", async ({ page, stage }) => {
  const said = async () => {
    await open(page, stage, EXECUTED);
    const main = page.getByRole("main");
    return (await main.innerText())
      .replace(/\d+ (?:seconds?|minutes?) ago/g, "now")
      .replace(/as of block \d+/g, "as of a block");
  };
  await expect(page.locator("body")).toBeAttached();
  const fromIndex = await said();
  await page.evaluate(() => indexedDB.deleteDatabase("commonweight"));
  await serve(page, "deployments/index.json", (text) => JSON.stringify({ ...JSON.parse(text), indexes: [] }));
  const from = readingsOf(page, stage);
  const fromChain = await said();
  expect(Math.min(...from)).toBe(1);
  expect(fromIndex.replace("Its dates for your calendar", "").trim()).toBe(fromChain.trim());
});

test("an index of a block that the chain does not have is left aside, and that is said", async ({
  page,
  stage,
}) => {
  await serve(page, `${stage.chainId}/index.json`, (text) => {
    const index = JSON.parse(text);
    return JSON.stringify({ ...index, block: { ...index.block, hash: `0x${"77".repeat(32)}` } });
  });
  const from = readingsOf(page, stage);
  await open(page, stage, EXECUTED);
  await expect(notUsed(page)).toBeVisible();
  await expect(page.getByText("which this chain does not have")).toBeVisible();
  expect(from).toContain(1);
});

test("an index that lies about the registry is found out by the registry itself", async ({ page, stage }) => {
  const { stewardships } = await indexOf(stage);
  const [entry] = stewardships;
  if (entry === undefined) throw new Error("The index has no stewardship");
  const lie = `0x${"77".repeat(32)}`;
  const opening = await (
    await fetch(`${stage.site}deployments/${stage.chainId}/files/${entry.opening}.json`)
  ).text();
  const lying = opening.replaceAll(entry.head, lie);
  expect(lying).not.toBe(opening);
  const digest = createHash("sha256").update(lying).digest("hex");
  await serve(page, `${stage.chainId}/index.json`, (text) =>
    text.replaceAll(entry.opening, digest).replaceAll(entry.head, lie),
  );
  await page.route(`**/files/${digest}.json`, (route) =>
    route.fulfill({ body: lying, contentType: "application/json" }),
  );
  const from = readingsOf(page, stage);
  await open(page, stage, EXECUTED);
  await expect(notUsed(page)).toBeVisible();
  await expect(page.getByText(/and the registry says/)).toBeVisible();
  expect(from).toContain(1);
});

test("a changed or missing file is left aside with the whole index, and nothing is lost", async ({
  page,
  stage,
}) => {
  const { stewardships } = await indexOf(stage);
  const [entry] = stewardships;
  await serve(page, `${entry?.opening}.json`, (text) => text.replace("Adopt", "Adapt"));
  await open(page, stage, EXECUTED);
  await expect(notUsed(page)).toBeVisible();
  await expect(page.getByText(/has other bytes than its name says/)).toBeVisible();

  await page.unrouteAll({ behavior: "wait" });
  await page.evaluate(() => indexedDB.deleteDatabase("commonweight"));
  await serve(page, `${entry?.contents}.json`, () => undefined);
  await open(page, stage, EXECUTED);
  await expect(notUsed(page)).toBeVisible();
  await expect(page.getByText(/answered 404/)).toBeVisible();
});

test("the list searches texts and reasons, and links the feeds", async ({ page, stage }) => {
  await page.goto(pageUrl(stage, "proposals", { dao: heron(stage).governor }));
  await settled(page);
  const feed = page.getByRole("link", { name: "Atom feed" });
  const href = (await feed.getAttribute("href")) ?? "";
  const response = await page.request.get(new URL(href, stage.site).href);
  expect(response.headers()["content-type"]).toContain("application/atom+xml");
  expect(await response.text()).toContain("<feed");
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
    "href",
    href,
  );
  await page
    .getByRole("searchbox", { name: "Search proposals" })
    .or(page.getByLabel("Search proposals"))
    .fill("handout");
  await expect(page.getByText(/^1 of 28 proposals$/)).toBeVisible();
  await expect(page.getByText(/^Found in its text:/)).toBeVisible();
});
