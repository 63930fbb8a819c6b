import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { browserOptions } from "../e2e/browser.ts";

/** What one run of Lighthouse says of a page on a slow phone: scores of 0 to 100, times in milliseconds. */
export interface Audit {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly cls: number;
  readonly lcp: number;
  readonly tbt: number;
  /** The names of the checks of accessibility and best practices that did not pass. */
  readonly failed: readonly string[];
}

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Audits a page in a browser of its own, as a phone that opens it for the first time. */
export async function audit(url: string): Promise<Audit> {
  const port = await freePort();
  const options = await browserOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, {
      port,
      output: "json",
      logLevel: "error",
      formFactor: "mobile",
      onlyCategories: [...CATEGORIES],
    });
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}`);
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError !== undefined)
      throw new Error(`Lighthouse could not open ${url}: ${runtimeError.message}`);
    const score = (name: (typeof CATEGORIES)[number]) => Math.round((categories[name]?.score ?? 0) * 100);
    const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
    const counted = ["accessibility", "best-practices"].flatMap((name) => categories[name]?.auditRefs ?? []);
    const failed = counted.filter(({ id, weight }) => {
      const { score: passed = null } = audits[id] ?? {};
      return weight > 0 && passed !== null && passed < 1;
    });
    return {
      performance: score("performance"),
      accessibility: score("accessibility"),
      bestPractices: score("best-practices"),
      cls: value("cumulative-layout-shift"),
      lcp: value("largest-contentful-paint"),
      tbt: value("total-blocking-time"),
      failed: failed.map(({ id }) => id),
    };
  } finally {
    await browser.close();
  }
}
