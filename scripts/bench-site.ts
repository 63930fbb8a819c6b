/**
 * Measures the site as readers get it, beside an empty one of the same framework: `npm run bench:site`, with `-- --json FILE`
 * for the numbers alone. See docs/performance.md for what each number is.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium } from "@playwright/test";
import { browserOptions } from "../test/e2e/browser.ts";
import { openStage, prepareChain, type Stage } from "../test/e2e/support/stage-process.ts";
import { buildEmptyExport } from "../test/numbers/emptyExport.ts";
import { type Audit, audit } from "../test/numbers/lighthouse.ts";
import { LIMITS } from "../test/numbers/limits.ts";
import { open, openBallot, openKnownProposal, questionsWhileHidden } from "../test/numbers/openings.ts";
import { addressOf, READING_PAGES } from "../test/numbers/readingPages.ts";
import { pagesOf, Scales } from "../test/numbers/weights.ts";
import { BUILD_SITE, buildSite, compileContracts } from "./lib/builds.ts";
import { closeServer, listenOnLoopback } from "./lib/loopback.ts";
import { ROOT } from "./lib/root.ts";
import { runNode, runOrFail } from "./lib/run.ts";
import { step } from "./lib/step.ts";
import { createSiteServer } from "./serve/index.ts";

const { json, rounds } = parseArgs({
  options: { json: { type: "string" }, rounds: { type: "string", default: "5" } },
}).values;

/** Milliseconds to the chain and back. */
const DELAY = 100;
const SITE = join(ROOT, ".local", "bench-site");

await step("Building the site for everyone", () => runOrFail([BUILD_SITE, "--out", SITE]));
const empty = await step("Building an empty site", async () => buildEmptyExport());
await compileContracts();
prepareChain();
const stage = await openStage({ site: SITE, delay: DELAY });
const emptyServer = createSiteServer({ folder: empty, deployments: SITE });
try {
  const emptyUrl = `http://127.0.0.1:${await listenOnLoopback(emptyServer, 0)}/`;
  const weights = await weigh(stage);
  const times = await time(stage, emptyUrl);
  const numbers = { ...weights, ...times, ...(await openLarge()) };
  print(numbers);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(numbers, undefined, 2)}\n`);
} finally {
  await Promise.all([closeServer(emptyServer), stage.close()]);
}

/** Bytes and requests: the same on every machine. */
async function weigh(stage: Stage) {
  const scales = new Scales(SITE);
  const emptyScales = new Scales(empty);
  const named = pagesOf(SITE);
  const strangers = new Set<string>();
  const browser = await chromium.launch(await browserOptions());
  const fresh = async <T extends { readonly strangers: ReadonlySet<string> }>(
    work: (context: BrowserContext) => Promise<T>,
  ) => {
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC" });
    const traffic = await work(context);
    for (const host of traffic.strangers) strangers.add(host);
    await context.close();
    return traffic;
  };
  try {
    const pages: { page: string; html: number; read: number; css: number }[] = [];
    for (const reading of READING_PAGES) {
      const traffic = await fresh((context) => open(context, stage, reading));
      const file = reading.name === "" ? "index.html" : `${reading.name}/index.html`;
      pages.push({
        page: reading.name === "" ? "home" : reading.name,
        html: scales.kB(named.get(file)?.scripts ?? []),
        read: scales.kB(traffic.scripts),
        css: scales.kB(traffic.styles),
      });
    }
    const known = await fresh((context) => openKnownProposal(context, stage));
    const vote = await fresh((context) => openBallot(context, stage));
    const hidden = await browser.newContext();
    const whileHidden = await questionsWhileHidden(hidden, stage);
    await hidden.close();
    console.log("\nPage        in HTML   until data   styles (kB after gzip -9)");
    for (const { page, html, read, css } of pages)
      console.log(
        `  ${page.padEnd(10)} ${html.toFixed(1).padStart(6)}   ${read.toFixed(1).padStart(8)} ${css.toFixed(1).padStart(9)}`,
      );
    console.log(`\nHosts other than its own and the chain's: ${[...strangers].join(", ") || "none"}`);
    console.log(`Asked of the chain while hidden: ${whileHidden.flat().join(", ") || "nothing"}`);
    const most = (of: (page: (typeof pages)[number]) => number) => round(Math.max(...pages.map(of)), 1);
    return {
      htmlJsKb: most(({ html }) => html),
      readJsKb: most(({ read }) => read),
      voteJsKb: round(scales.kB(vote.scripts), 1),
      emptyJsKb: round(emptyScales.kB(pagesOf(empty).get("index.html")?.scripts ?? []), 1),
      cssKb: most(({ css }) => css),
      proposalRequests: known.questions.length,
      otherHosts: strangers.size,
      hiddenRequests: whileHidden.length,
    };
  } finally {
    await browser.close();
  }
}

/** Lighthouse on a proposal's page and on the empty one in turns, so that both see the machine in the same mood. */
async function time(stage: Stage, emptyUrl: string) {
  const proposal = READING_PAGES.find(({ name }) => name === "proposal");
  if (proposal === undefined) throw new Error("no proposal's page is measured");
  const ours: Audit[] = [];
  const theirs: Audit[] = [];
  for (let round = 1; round <= Number(rounds); round++) {
    await step(`Lighthouse, round ${round} of ${rounds}`, async () => {
      theirs.push(await audit(emptyUrl));
      ours.push(await audit(addressOf(stage, proposal)));
    });
  }
  for (const name of new Set(ours.flatMap(({ failed }) => failed)))
    console.log(`Lighthouse finds fault: ${name}`);
  const middle = (audits: readonly Audit[], of: (audit: Audit) => number) => median(audits.map(of));
  const ratio = (of: (audit: Audit) => number) => round(middle(ours, of) / middle(theirs, of), 2);
  return {
    accessibility: Math.min(...ours.map(({ accessibility }) => accessibility)),
    bestPractices: Math.min(...ours.map(({ bestPractices }) => bestPractices)),
    cls: round(
      middle(ours, ({ cls }) => cls),
      4,
    ),
    performance: middle(ours, ({ performance }) => performance),
    emptyPerformance: middle(theirs, ({ performance }) => performance),
    lcpRatio: ratio(({ lcp }) => lcp),
    tbtRatio: ratio(({ tbt }) => tbt),
    lcpMs: Math.round(middle(ours, ({ lcp }) => lcp)),
    tbtMs: Math.round(middle(ours, ({ tbt }) => tbt)),
  };
}

/** The slower page of those that `npm run bench:index` opens from an index of 50,000 invented votes, in milliseconds. */
async function openLarge(): Promise<{ open50kVotesMs?: number }> {
  await buildSite();
  const { output } = await step("Opening 50,000 votes from an index", () =>
    runNode(["scripts/bench-index.ts"]),
  );
  console.log(output.trimEnd());
  const shown = [...output.matchAll(/shown after (\d+) ms/g)].map(([, milliseconds]) => Number(milliseconds));
  return shown.length === 0 ? {} : { open50kVotesMs: Math.max(...shown) };
}

type Numbers = Awaited<ReturnType<typeof weigh>> & Awaited<ReturnType<typeof time>>;

function print(numbers: Numbers): void {
  console.log("\nNumber                most  today");
  for (const [name, value] of Object.entries(numbers)) {
    const most = name in LIMITS ? String(LIMITS[name as keyof typeof LIMITS]) : "";
    console.log(`  ${name.padEnd(18)} ${most.padStart(5)}  ${value}`);
  }
  console.log(
    `\nScripts in the HTML: ${(numbers.htmlJsKb / numbers.emptyJsKb).toFixed(2)} times those of an empty page of the same framework.`,
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
