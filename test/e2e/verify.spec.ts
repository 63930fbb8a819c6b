import { execFile } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "@commonweight/sdk/verify";
import type { Locator } from "@playwright/test";
import { expect, type Page, pageUrl, picture, stewardshipNamed, test } from "./support/fixtures.ts";
import { ROOT } from "./support/paths.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderedHeadings,
  expectPlainWords,
  settled,
} from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* From a folder on this computer to the votes, in the browser: what the command line says, and nothing sent anywhere. */

// No trace: recording one takes as long as all else here, and a report is a large page.
test.use({ act: "verify", trace: "off" });
test.describe.configure({ timeout: 60_000 });

const RUN = join(ROOT, "examples", "tiny-model", "run");
const WEIGHTS = join(RUN, "model");
const MANIFEST = join(RUN, "manifests", "release.json");

let scratch = "";
test.beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "verify-"));
});
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The page about the community of the real run. */
function verifyUrl(stage: Stage, subject?: string): string {
  const dao = stewardshipNamed(stage, "Goldcrest").governor;
  return pageUrl(stage, "verify", { dao, ...(subject !== undefined && { subject }) });
}

const report = (page: Page): Locator => page.getByRole("article", { name: "Report" });

async function choose(page: Page, what: "file" | "folder", path: string): Promise<void> {
  await page.locator(`input[data-takes=${what}]`).setInputFiles(path);
}

/** The report as the reader can keep it. */
async function downloaded(page: Page): Promise<Report> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the report (JSON)" }).click(),
  ]);
  return JSON.parse(readFileSync(await file.path(), "utf8"));
}

/** What the command line says of the same. It ends with another code than 0 when something failed. */
async function byCommandLine(stage: Stage, subject: string): Promise<Report> {
  const deployment = join(scratch, "deployment.json");
  writeFileSync(deployment, await (await fetch(`${stage.site}deployments/${stage.chainId}.json`)).text());
  const args = ["verify", subject, "--rpc", stage.rpc, "--deployment", deployment];
  const script = join(ROOT, "scripts", "cw.ts");
  return new Promise((resolve, reject) =>
    execFile(
      process.execPath,
      [script, ...args, "--stewardship", "Goldcrest", "--json"],
      { maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => (stdout === "" ? reject(new Error(stderr)) : resolve(JSON.parse(stdout))),
    ),
  );
}

/** The chain goes on between two readings. */
function apartFromTime({ readTo: _, ...rest }: Report): Omit<Report, "readTo"> {
  return rest;
}

/** The folder of the release, with its manifest beside the files, to be changed. */
function copyOfWeights(name: string): string {
  const folder = join(scratch, name);
  cpSync(WEIGHTS, folder, { recursive: true });
  copyFileSync(MANIFEST, join(folder, "release.json"));
  return folder;
}

test("given the folder of a real release, then its report is the command line's, to its true tier", async ({
  page,
  stage,
}) => {
  await page.goto(verifyUrl(stage));
  await settled(page);
  await choose(page, "folder", WEIGHTS);
  await expect(report(page)).toContainText(/All \d+ checks passed, and some things nobody can check/);
  await expect(report(page).getByRole("region", { name: "What can't be proved" })).toContainText("(V4)");
  const found = await downloaded(page);
  expect(found.summary.verdict).toBe("PASS");
  expect(apartFromTime(found)).toEqual(apartFromTime(await byCommandLine(stage, WEIGHTS)));
});

test("given a report, then it can be read at every size and in both themes", async ({ page, stage }) => {
  await page.goto(verifyUrl(stage, "proposal:4"));
  await expect(report(page)).toContainText(/All \d+ checks passed/);
  await expectPlainWords(page);
  await expectOrderedHeadings(page);
  await expectAccessible(page);
  await picture(page, "verify-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "theme");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "width");
  await picture(page, "verify-phone");
});

test("given one changed byte and a file too many, then both are found and named, as the command line does", async ({
  page,
  stage,
}) => {
  const folder = copyOfWeights("changed");
  const weights = readFileSync(join(folder, "model.safetensors"));
  weights[4096] = (weights[4096] ?? 0) ^ 1;
  writeFileSync(join(folder, "model.safetensors"), weights);
  writeFileSync(join(folder, "readme.txt"), "not of the release");
  await page.goto(verifyUrl(stage));
  await choose(page, "folder", folder);
  const alert = report(page).getByRole("alert");
  await expect(alert).toContainText(/2 of \d+ checks failed/);
  await expect(alert).toContainText("model.safetensors has the sha-256");
  await expect(alert).toContainText("readme.txt is not in the manifest");
  const row = report(page).getByRole("row").filter({ hasText: "model.safetensors" });
  await expect(row).toContainText("Fail");
  const found = await downloaded(page);
  expect(apartFromTime(found)).toEqual(apartFromTime(await byCommandLine(stage, folder)));
});

test("given a keyboard alone, when a release's digest is entered, then the address can be sent", async ({
  page,
  stage,
}) => {
  const manifest = await byCommandLine(stage, WEIGHTS);
  const [, root = ""] = /root (0x[0-9a-f]{64})/.exec(JSON.stringify(manifest.checks)) ?? [];
  await page.goto(verifyUrl(stage));
  await settled(page);
  const field = page.getByRole("textbox", { name: /Or a digest/ });
  for (let step = 0; step < 40; step++) {
    if (await field.evaluate((it) => it === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(field).toBeFocused();
  await page.keyboard.type(root);
  await page.keyboard.press("Enter");
  await expect(report(page)).toContainText(/All \d+ checks passed/);
  await expect(page).toHaveURL(new RegExp(`subject=${root}`));
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(report(page)).toContainText(/All \d+ checks passed/);
});

test("given a proposal's page, its link verifies that proposal, and the picture leads to the rows", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposal", { dao: stewardshipNamed(stage, "Heron").governor, id: 24 }));
  await page.getByRole("link", { name: "Verify this" }).click();
  await expect(page).toHaveURL(/verify\/\?.*subject=proposal%3A24/);
  await expect(report(page)).toContainText("Report on proposal:24");
  const rows = report(page).getByRole("row").filter({ hasText: "proposal 24" });
  await expect(rows.filter({ hasText: "Votes, counted again" })).toContainText("Pass");
  await report(page).getByRole("button", { name: "Weights, derived again" }).click();
  await expect(page.locator("#check-weights")).toBeFocused();
  await expect(page).toHaveURL(/subject=proposal%3A24$/);
});

test("given a digest that nothing here decided on, then the page says so, whom it asked, and what to do", async ({
  page,
  stage,
}) => {
  await page.goto(verifyUrl(stage, `0x${"5e".repeat(32)}`));
  await expect(report(page)).toContainText("Nothing here decided on this.");
  await expect(report(page)).toContainText("No vote of Goldcrest, Heron, Wren decided about");
  await expect(report(page)).toContainText("drop the whole folder with its manifest");
});

test("given an archive that is none, then the page says so, keeps what was entered, and goes on without it", async ({
  page,
  stage,
}) => {
  await page.goto(verifyUrl(stage));
  await page.getByText("A second provider, a manifest").click();
  await page.getByLabel("Archive of logs").setInputFiles({
    name: "logs\u202etxt.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"kind":"commonweight/logs@1","chainId":"one"}'),
  });
  const field = page.getByRole("textbox", { name: /Or a digest/ });
  await field.fill("proposal:4");
  await page.getByRole("button", { name: "Verify", exact: true }).click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("The archive of logs can't be read.");
  await expect(alert).toContainText("chainId must be a whole number");
  await expect(page.getByRole("main")).toContainText("logs[U+202E]txt.json");
  await expect(field).toHaveValue("proposal:4");
  await page.getByRole("button", { name: /^Remove logs/ }).click();
  await page.getByRole("button", { name: "Verify", exact: true }).click();
  await expect(report(page)).toContainText(/All \d+ checks passed/);
});

test("given a file name that no system can use, then the page names it without harm", async ({
  page,
  stage,
}) => {
  await page.goto(verifyUrl(stage));
  const strange = { mimeType: "text/plain", buffer: Buffer.from("x") };
  await page.locator("input[data-takes=file]").setInputFiles([
    { name: "a\u202egnp.exe", ...strange },
    { name: "b.txt", ...strange },
  ]);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("A file's name can't be used on every system.");
  await expect(alert).not.toContainText("\u202e");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("given two gigabytes, then the page shows how far it is, stays quick, and stops when told", async ({
  page,
  stage,
}) => {
  const large = join(scratch, "model-00001.safetensors");
  writeFileSync(large, "");
  truncateSync(large, 2 * 1024 ** 3);
  await page.goto(verifyUrl(stage));
  await choose(page, "file", large);
  const work = page.getByRole("progressbar", { name: "Hashing model-00001.safetensors" });
  await expect(work).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/\d MB of 2\.1 GB|\d\.\d GB of 2\.1 GB/);
  const longest = await page.evaluate(async () => {
    let most = 0;
    for (let last = performance.now(), end = last + 1000; last < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      most = Math.max(most, performance.now() - last);
      last = performance.now();
    }
    return most;
  });
  expect(longest).toBeLessThan(200);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(work).toHaveCount(0);
  await expect(report(page)).toHaveCount(0);
});

test("given a weights file dropped on the front page, then it says who decided, and leads to the whole chain", async ({
  page,
  stage,
}) => {
  const name = "model.safetensors";
  const base64 = readFileSync(join(WEIGHTS, name)).toString("base64");
  const transfer = await page.goto(stage.site).then(() =>
    page.evaluateHandle(
      async ({ content, called }) => {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], called));
        return data;
      },
      { content: base64, called: name },
    ),
  );
  await settled(page);
  await page.getByText("Drop a weights file or its folder").dispatchEvent("drop", { dataTransfer: transfer });
  const ask = page.getByRole("region", { name: "Who decided this?" });
  await expect(ask).toContainText("It is a file of release 1 of Goldcrest 20K");
  await expect(ask.getByRole("link", { name: /^proposal 4$/ })).toBeVisible();
  await expectAccessible(page);
  await ask.getByRole("link", { name: /Verify the whole chain/ }).click();
  await expect(report(page)).toContainText(`Report on ${name}`);
  await expect(report(page)).toContainText(/All \d+ checks passed/);
});

test.describe("without a chain", () => {
  test.use({ expectedLog: /Failed to load resource|ERR_FAILED/ });

  test("given a provider that does not answer, then a retry goes on from what was dropped", async ({
    page,
    stage,
  }) => {
    await page.goto(verifyUrl(stage));
    await settled(page);
    const rpc = (url: URL) => url.origin === new URL(stage.rpc).origin;
    await page.context().route(rpc, (route) => route.abort());
    await choose(page, "folder", WEIGHTS);
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toContainText("The chain can't be read.", { timeout: 20_000 });
    await page.context().unroute(rpc);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(report(page)).toContainText(/All \d+ checks passed/);
  });

  test("given a provider without events, then nothing is said to be unknown, and verifying again mends it", async ({
    page,
    stage,
  }) => {
    await page.context().route(
      (url) => url.origin === new URL(stage.rpc).origin,
      (route) => (/eth_getLogs/.test(route.request().postData() ?? "") ? route.abort() : route.continue()),
    );
    await page.goto(verifyUrl(stage));
    await choose(page, "folder", WEIGHTS);
    await expect(report(page)).toContainText("could not be made", { timeout: 45_000 });
    await expect(report(page)).toContainText("The logs could not be read");
    await expect(report(page)).not.toContainText("Nothing here decided");
    await page.context().unrouteAll();
    await page.getByRole("button", { name: "Verify again" }).click();
    await expect(report(page)).toContainText(/All \d+ checks passed/);
  });
});
