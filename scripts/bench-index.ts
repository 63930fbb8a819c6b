/**
 * How soon a large history opens in a browser from its index: `npm run bench:index`. The chain is a stub, the members and
 * votes are invented, and the site is the local one as it was built last.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeIndex } from "@commonweight/sdk/snapshot";
import { type Browser, chromium } from "@playwright/test";
import { browserOptions } from "../test/e2e/browser.ts";
import { inventedHistory } from "./bench/inventedHistory.ts";
import { stubRpc } from "./bench/stubRpc.ts";
import { writeIndexFolder } from "./index/indexFolder.ts";
import { SITE } from "./lib/builds.ts";
import { Deployments } from "./lib/deployments.ts";
import { closeServer, listenOnLoopback } from "./lib/loopback.ts";
import { createSiteServer } from "./serve/index.ts";

const { values } = parseArgs({
  options: {
    proposals: { type: "string", default: "200" },
    votes: { type: "string", default: "50000" },
    rounds: { type: "string", default: "3" },
  },
});
/** A history of 200 proposals and 50,000 votes opens in so many milliseconds, without a task of more than so many. */
const LIMIT = { open: 1_500, task: 200 };

/** What is on a page once it shows its data. */
const pages = [
  { name: "overview", query: "", shown: "Being decided" },
  { name: "proposal", query: "&id=100", shown: "In the proposer's words" },
] as const;

if (!existsSync(SITE))
  throw new Error("There is no site to open. Build it first: node scripts/build-site.ts --local");
const folder = mkdtempSync(join(tmpdir(), "commonweight-bench-"));
const proposals = Number(values.proposals);
const invented = inventedHistory({ proposals, votes: Number(values.votes) });
const rpc = stubRpc(invented);
const rpcUrl = `http://127.0.0.1:${await listenOnLoopback(rpc, 0)}`;
const deployments = new Deployments(join(folder, "deployments"));
const { deployment, history, block } = invented;
deployments.write({ ...deployment }, [rpcUrl]);
await writeIndexFolder(
  deployments.indexFolder(deployment.chainId),
  writeIndex({ deployment, block, histories: [history] }),
);
deployments.list();
const server = createSiteServer({ folder: SITE, deployments: deployments.folder });
const site = `http://127.0.0.1:${await listenOnLoopback(server, 0)}/`;
const browser = await chromium.launch(await browserOptions());
try {
  let slow = false;
  for (const { name, query, shown } of pages) {
    const address = `${site}${name}/?chain=${deployment.chainId}&dao=${history.stewardship.governor}${query}`;
    const best = { open: Number.POSITIVE_INFINITY, task: Number.POSITIVE_INFINITY };
    for (let round = 0; round < Number(values.rounds); round++) {
      const { open, task } = await measure(browser, address, shown);
      best.open = Math.min(best.open, open);
      best.task = Math.min(best.task, task);
    }
    console.log(
      `${name}: shown after ${best.open.toFixed(0)} ms (at most ${LIMIT.open}), longest task ${best.task.toFixed(0)} ms (at most ${LIMIT.task})`,
    );
    slow ||= best.open > LIMIT.open || best.task > LIMIT.task;
  }
  if (slow) process.exitCode = 1;
} finally {
  await browser.close();
  await Promise.all([closeServer(server), closeServer(rpc)]);
  rmSync(folder, { recursive: true, force: true });
}

/** Opens a page in a browser that has never seen the site. Milliseconds. */
async function measure(
  from: Browser,
  address: string,
  shown: string,
): Promise<{ open: number; task: number }> {
  const context = await from.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript((words) => {
      const seen = { open: 0, task: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
      }).observe({ type: "longtask", buffered: true });
      new MutationObserver(() => {
        const said = document.querySelector("main")?.textContent ?? "";
        if (seen.open === 0 && said.includes(words)) seen.open = performance.now();
      }).observe(document, { childList: true, subtree: true, characterData: true });
    }, shown);
    await page.goto(address);
    await page.waitForFunction(() => (globalThis as unknown as { seen: { open: number } }).seen.open > 0);
    // What follows counts among the tasks too.
    await page.waitForTimeout(1_500);
    return await page.evaluate(
      () => (globalThis as unknown as { seen: { open: number; task: number } }).seen,
    );
  } finally {
    await context.close();
  }
}
