import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { SITE } from "../../../scripts/lib/builds.ts";
import { SCREENSHOTS } from "./paths.ts";
import { type Member, openStage, type Stage, type StewardshipAddresses } from "./stage-process.ts";
import { TestWallet } from "./wallet.ts";

export type { Page };
export { expect };

interface FileFixtures {
  /** Names the file's own stage: files with different acts never share a chain. */
  readonly act: string;
  /** The path that the site lives under. */
  readonly base: string;
  /** The folder of the built site. */
  readonly site: string;
  /** Milliseconds that pages wait longer for each answer of the chain. */
  readonly delay: number;
  /** One chain and site for all tests of a file, in their order. */
  readonly stage: Stage;
}

interface TestFixtures {
  /** What the browser itself logs when a test has the chain stop answering. */
  readonly expectedLog: RegExp | undefined;
  /** Fails a test whose page throws, logs an error, or asks another host for anything. */
  readonly watched: undefined;
}

/** Tests of one file share a stage and run in order. Each file says `test.use({ act: "its name" })` to have its own. */
export const test = base.extend<TestFixtures, FileFixtures>({
  act: ["", { option: true, scope: "worker" }],
  base: ["/", { option: true, scope: "worker" }],
  site: [SITE, { option: true, scope: "worker" }],
  delay: [0, { option: true, scope: "worker" }],
  stage: [
    async ({ act, base: path, site, delay }, use) => {
      if (act === "") throw new Error('Say test.use({ act: "name" }) at the top of the file.');
      const stage = await openStage({ base: path, site, delay });
      await use(stage);
      await stage.close();
    },
    { scope: "worker" },
  ],
  expectedLog: [undefined, { option: true }],
  watched: [
    async ({ page, stage, expectedLog }, use) => {
      const faults: string[] = [];
      const own = [new URL(stage.site).origin, new URL(stage.rpc).origin];
      page.on("pageerror", (error) => faults.push(`threw ${error.stack ?? error.message}`));
      page.on("console", (message) => {
        if (message.type() !== "error" || expectedLog?.test(message.text())) return;
        faults.push(`logged ${message.text()}`);
      });
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && !own.includes(origin)) faults.push(`asked ${request.url()}`);
      });
      await use(undefined);
      expect(faults, "the page's own faults").toEqual([]);
    },
    { auto: true },
  ],
});

/** A sample member by the beginning of its name. */
export function memberNamed(stage: Stage, name: string): Member {
  const member = stage.members.find((candidate) => candidate.name.startsWith(name));
  if (member === undefined) throw new Error(`No sample member is called ${name}`);
  return member;
}

export function stewardshipNamed(stage: Stage, name: string): StewardshipAddresses {
  const stewardship = stage.stewardships.find((candidate) => candidate.name.startsWith(name));
  if (stewardship === undefined) throw new Error(`No stewardship is called ${name}`);
  return stewardship;
}

/** The larger of the two sample communities. */
export function heron(stage: Stage): StewardshipAddresses {
  return stewardshipNamed(stage, "Heron");
}

/** Opens a page with a member's wallet in it. */
export async function withWallet(page: Page, stage: Stage, member: Member): Promise<TestWallet> {
  const wallet = new TestWallet(stage, member);
  await wallet.install(page);
  return wallet;
}

/** The address of a page of the site. */
export function pageUrl(
  stage: Stage,
  page: string,
  subject?: { dao: string; id?: bigint | number; [key: string]: unknown },
): string {
  const url = new URL(page === "" ? "" : `${page}/`, stage.site);
  if (subject) {
    url.searchParams.set("chain", String(stage.chainId));
    for (const [key, value] of Object.entries(subject)) url.searchParams.set(key, String(value));
  }
  return url.href;
}

/** Moves the chain's clock forward, as waiting would. */
export async function passTime(stage: Stage, seconds: number): Promise<void> {
  await rpc(stage, "evm_increaseTime", [seconds]);
  await rpc(stage, "evm_mine", []);
}

/** Lets so many blocks go by without anything in them. */
export async function passBlocks(stage: Stage, count: number): Promise<void> {
  for (let mined = 0; mined < count; mined++) await rpc(stage, "evm_mine", []);
}

async function rpc(stage: Stage, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(stage.rpc, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
  if (error) throw new Error(`${method}: ${error.message}`);
  return result;
}

/** Keeps a picture of the page for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
