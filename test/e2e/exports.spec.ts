import { readFile } from "node:fs/promises";
import type { Stewardship } from "@commonweight/sdk/chain";
import { parseDeployment } from "@commonweight/sdk/chain";
import { bundle, type Edition, readEdition, zip } from "@commonweight/sdk/exports";
import { readerOf } from "./support/chain.ts";
import { expect, heron, type Page, pageUrl, stewardshipNamed, test } from "./support/fixtures.ts";
import type { Stage } from "./support/stage-process.ts";

test.use({ act: "exports" });
test.describe.configure({ mode: "serial" });

/** Presses a button and gives what was saved: its name, its bytes, and the block that the page says it is of. */
async function save(page: Page, button: string) {
  const pressed = page.getByRole("button", { name: button });
  const [download] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
  const said = page.getByText(/^Saved, as it stood at block \d+\.$/);
  await expect(said).toBeVisible();
  const block = Number(/\d+/.exec((await said.textContent()) ?? "")?.[0]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()), block };
}

/** The record as the command line reads it. */
async function editionAt(stage: Stage, name: string, block: number): Promise<Edition> {
  const client = readerOf(stage);
  const file = new URL(`deployments/${stage.chainId}.json`, stage.site);
  const deployment = parseDeployment(await (await fetch(file)).json());
  const stewardship = deployment.stewardships.find((each): each is Stewardship => each.name === name);
  if (stewardship === undefined) throw new Error(`There is no stewardship ${name}`);
  return await readEdition({ client, deployment, stewardship, block });
}

test("given a model, when its card is saved, then it is what the command line writes at that block", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "model", { dao: heron(stage).governor }));
  const { name, bytes, block } = await save(page, "Save the model card");
  expect(name).toBe("model-1.md");
  const files = bundle({
    edition: await editionAt(stage, "Heron", block),
    subject: { type: "model", id: 1n },
  });
  expect(bytes.equals(files.find(({ path }) => path.endsWith(name))?.bytes ?? new Uint8Array())).toBe(true);
  expect(bytes.toString()).toContain("### Reading C: ");
});

test("given a proposal, when its dossier is saved from the keyboard, then it has the votes against", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: 3 }));
  const button = page.getByRole("button", { name: "Save the dossier" });
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const text = await readFile(await download.path(), "utf8");
  expect(download.suggestedFilename()).toBe("proposal-3.md");
  expect(text).toContain("I wrote the review and I still vote no.");
  const block = Number(/\| Read to block \| (\d+)/.exec(text)?.[1]);
  const files = bundle({
    edition: await editionAt(stage, "Heron", block),
    subject: { type: "proposal", id: 3n },
  });
  expect(text).toBe(Buffer.from(files.find(({ path }) => path.endsWith(".md"))?.bytes ?? []).toString());
});

test("given a release with a published manifest, then what a signer would sign can be saved", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "model", { dao: stewardshipNamed(stage, "Goldcrest").governor }));
  const { name, bytes } = await save(page, "Save the manifest to sign of release 1");
  expect(name).toBe("release-1.intoto.json");
  const statement = JSON.parse(bytes.toString());
  expect(statement.predicateType).toBe("https://model_signing/signature/v1.0");
});

test("given the record, when all of it is saved, then the archive is the command line's, byte for byte", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "history", { dao: heron(stage).governor }));
  const { name, bytes, block } = await save(page, "Save everything as a ZIP archive");
  expect(name).toBe(`commonweight-${stage.chainId}-${block}.zip`);
  const edition = await editionAt(stage, "Heron", block);
  expect(bytes.equals(zip(bundle({ edition, subject: { type: "everything" } })))).toBe(true);
});
