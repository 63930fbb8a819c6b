import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DatasetManifest, parseManifest } from "@commonweight/sdk/manifests";
import { shortHex } from "../../app/src/lib/format/text.ts";
import { expect, heron, type Page, pageUrl, picture, test } from "./support/fixtures.ts";
import { ROOT } from "./support/paths.ts";
import { expectAccessible, expectNoSidewaysScroll, expectPlainWords } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* A dataset's manifest, made on the propose page: what the command line makes of the same folder. */

test.use({ act: "manifest" });

const DATA = join(ROOT, "examples", "tiny-model", "data");
const SAID = {
  name: "Annual messages",
  curator: "The Stdlib Authors",
  terms: "PDDL-1.0 AND CC0-1.0",
};

/** The manifest that the command line writes. */
function byCommandLine(): DatasetManifest {
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  try {
    const out = join(folder, "out.json");
    const said = ["--name", SAID.name, "--curator", SAID.curator, "--terms", SAID.terms];
    execFileSync(process.execPath, [join(ROOT, "scripts", "cw.ts"), "manifest", DATA, ...said, "--out", out]);
    return parseManifest(readFileSync(out)) as DatasetManifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the form of a dataset that is not in the catalogue, with the part that makes its manifest. */
async function openMaker(page: Page, stage: Stage): Promise<void> {
  await page.goto(pageUrl(stage, "propose", { dao: heron(stage).governor }));
  await page
    .getByRole("combobox", { name: "What should change?" })
    .selectOption({ label: "Adopt a dataset" });
  await page.getByRole("button", { name: "Add this action" }).click();
  await page.getByRole("radio", { name: "A new one, from its manifest or pin document" }).check();
  // By keyboard, as everything here can be done.
  await page.getByText("Make it here, from files, a Croissant document or a card").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Make the manifest" })).toBeVisible();
}

async function say(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Name of the dataset" }).fill(SAID.name);
  await page.getByRole("textbox", { name: "Curator" }).fill(SAID.curator);
  await page.getByRole("textbox", { name: "Declared terms" }).fill(SAID.terms);
}

async function make(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Make the manifest" }).focus();
  await page.keyboard.press("Enter");
}

function croissant(of: DatasetManifest, more: object = {}) {
  const document = {
    "@context": { "@vocab": "https://schema.org/" },
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: SAID.name,
    creator: { "@type": "sc:Organization", name: SAID.curator },
    license: "https://creativecommons.org/publicdomain/zero/1.0/",
    distribution: of.document.files.map(({ path, bytes, sha256 }) => ({
      "@type": "cr:FileObject",
      "@id": path,
      name: path,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: "text/plain",
      sha256,
    })),
    ...more,
  };
  return {
    name: "croissant.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(document)),
  };
}

test("given a folder, then the form makes the manifest that the command line makes, and fills it in", async ({
  page,
  stage,
}) => {
  const expected = byCommandLine();
  await openMaker(page, stage);
  await page.locator("input[data-takes=folder]").setInputFiles(DATA);
  await expect(page.getByRole("textbox", { name: "Name of the dataset" })).toHaveValue("data");
  await make(page);
  // What is missing is said at its field, which takes the focus; nothing else happens.
  await expect(page.getByRole("textbox", { name: "Curator" })).toBeFocused();
  await say(page);
  await make(page);
  const facts = page.getByRole("group", { name: "Dataset", exact: true });
  await expect(facts).toContainText("Every file");
  for (const digest of [expected.digest, expected.contentRoot])
    await expect(facts.getByRole("button", { name: `${shortHex(digest, 10, 6)}, show whole` })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save this document" }).click(),
  ]);
  expect(readFileSync(await file.path()).equals(expected.bytes)).toBe(true);
  await page.getByRole("button", { name: "Use the declared terms" }).click();
  await expect(page.getByRole("region", { name: "What voters will see" })).toContainText(SAID.name);

  await expectPlainWords(page);
  await expectAccessible(page);
  await picture(page, "manifest-light");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await picture(page, "manifest-phone");
});

test("given a Croissant document, then it fills the fields and stands for the files; what is not fixed is refused in words", async ({
  page,
  stage,
}) => {
  const expected = byCommandLine();
  await openMaker(page, stage);
  await page
    .getByLabel("Croissant document", { exact: true })
    .setInputFiles(croissant(expected, { isLiveDataset: true }));
  await expect(page.getByText("This dataset is live")).toContainText("Freeze a snapshot");
  await page.getByLabel("Croissant document", { exact: true }).setInputFiles(croissant(expected));
  await expect(page.getByRole("textbox", { name: "Curator" })).toHaveValue(SAID.curator);
  await expect(page.getByRole("textbox", { name: "Declared terms" })).toHaveValue("CC0-1.0");

  await page.getByRole("textbox", { name: "Fixed revision (optional)" }).fill("stdlib/messages");
  await page.getByRole("textbox", { name: "Declared terms" }).fill(SAID.terms);
  await make(page);
  const refusal = page.getByRole("alert").filter({ hasText: "Nothing fixed is named" });
  await expect(refusal).toContainText("40 hexadecimal digits");
  await expectAccessible(page);
  await expect(page.getByRole("textbox", { name: "Declared terms" })).toHaveValue(SAID.terms);

  await page
    .getByRole("textbox", { name: "Fixed revision (optional)" })
    .fill(`hf:datasets/stdlib/messages@${"0123456789abcdef".repeat(3).slice(0, 40)}`);
  await make(page);
  await expect(refusal).toBeHidden();
  const facts = page.getByRole("group", { name: "Dataset", exact: true });
  await expect(facts).toContainText("The document says that these are all files of the revision.");
  await expect(
    facts.getByRole("button", { name: `${shortHex(expected.contentRoot, 10, 6)}, show whole` }),
  ).toBeVisible();
});
