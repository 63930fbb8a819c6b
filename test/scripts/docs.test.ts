import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { promisify } from "node:util";
import { parseManifest } from "@commonweight/sdk/manifests";
import { Deployments } from "../../scripts/lib/deployments.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { realDataset } from "../../scripts/seed/open-models.ts";
import { temporaryFolder } from "./support/chain-process.ts";
import { openSeeded } from "./support/seeded.ts";

const run = promisify(execFile);

/** Folders that hold what others wrote, or what was built. Those whose name begins with a dot are left out too. */
const NOT_OURS = /^(?:node_modules|artifacts|cache|coverage|deployments|out.*|screenshots|test-results)$/;

function markdownFiles(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith(".") || NOT_OURS.test(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

/** The fenced blocks of a document in one language; those without a language under the empty one. */
function blocks(path: string, language: string): string[] {
  const text = readFileSync(path, "utf8");
  const fences = text.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...fences].filter(([, of]) => of === language).map(([, , block = ""]) => block);
}

/** Everything that a pattern finds in the documents, as `file: what`. */
function found(pattern: RegExp, without?: RegExp): { path: string; what: string }[] {
  return markdownFiles().flatMap((path) => {
    const text = readFileSync(path, "utf8").replace(without ?? /$^/g, "");
    return [...text.matchAll(pattern)].map(([, what = ""]) => ({ path, what }));
  });
}

/** A folder inside the checkout, where a script finds the sdk as a reader's would. */
function folderForScripts(t: TestContext): string {
  const local = join(ROOT, ".local");
  mkdirSync(local, { recursive: true });
  const folder = mkdtempSync(join(local, "docs-test-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const AUDITOR = join(ROOT, "docs", "guide-auditor.md");

function auditorsScript(t: TestContext): string {
  const script = blocks(AUDITOR, "ts").find((block) => block.includes("getStewardshipLogs"));
  assert(script, "the guide has its script");
  const path = join(folderForScripts(t), "audit.ts");
  writeFileSync(path, script);
  return path;
}

test("given the documents, every relative link leads to a file", () => {
  const links = found(/\]\(([^)\s]+)\)/g, /^```.*?^```$/gms).filter(
    ({ what }) => !/^(?:[a-z]+:|#)/.test(what),
  );
  assert(links.length > 10, "the documents have links");
  const broken = links.filter(({ path, what }) => !existsSync(join(dirname(path), what.replace(/#.*/, ""))));
  assert.deepEqual(broken, []);
});

test("given the documents, every npm script that they name exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = found(/\bnpm (?:run (?:-s )?)?(start|test|(?<=run (?:-s )?)[\w:-]+)/g);
  assert(named.length > 5, "the documents name scripts");
  const unknown = named.filter(({ what }) => !Object.hasOwn(scripts, what));
  assert.deepEqual(unknown, []);
});

test("given the maintainers' pin document, it is of the real dataset and can be adopted", () => {
  const [example = ""] = blocks(join(ROOT, "docs", "guide-maintainer.md"), "json");
  const { document, coverage, revision } = parseManifest(new TextEncoder().encode(example));
  const real = realDataset("OpenAssistant/oasst1");
  assert.equal(coverage, "Partial");
  assert.equal(revision, real.revision);
  assert.equal(document.locator, `hf:datasets/${real.hfId}@${real.revision}`);
  assert.deepEqual(
    { name: document.name, curator: document.curator, terms: document.declaredTerms },
    { name: real.name, curator: real.curator, terms: real.spdx },
  );
  assert.deepEqual(document.files, real.files);
});

test("given the auditors' worked example of the head, it gives what the guide says", async (t) => {
  const example = blocks(AUDITOR, "ts").find((block) => block.includes("const head ="));
  assert(example, "the guide has its example");
  const path = join(folderForScripts(t), "head.ts");
  writeFileSync(path, example);
  const { stdout } = await run(process.execPath, [path]);
  assert(stdout.startsWith("kind "), stdout);
  assert(blocks(AUDITOR, "").includes(stdout), `the guide does not say:\n${stdout}`);
});

test("given the sample communities, when the auditors' script reads them, then all of it holds", async (t) => {
  const { seeded, deployment } = await openSeeded(t);
  const deployments = new Deployments(join(temporaryFolder(t), "deployments"));
  deployments.write(seeded.deployment, deployment.rpcUrls);
  const script = auditorsScript(t);
  const file = join(deployments.folder, `${deployment.chainId}.json`);

  const { stdout } = await run(process.execPath, [script, file]);
  const lines = stdout.trim().split("\n");
  assert.deepEqual(
    lines.filter((line) => line.startsWith("FAIL")),
    [],
  );
  const passed = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  assert.equal(passed(/^PASS history head$/), deployment.stewardships.length);
  assert(passed(/^PASS proposal \d+, votes$/) > 28, "the proposals of both communities");
  assert.equal(passed(/^PASS proposal \d+, hash 0x[0-9a-f]{64}$/), passed(/^PASS proposal \d+, votes$/));
  assert(passed(/^PASS dataset 0x[0-9a-f]{64}$/) > 0, "the datasets");

  const genesisHash = `0x${"1".repeat(64)}` as const;
  deployments.write({ ...seeded.deployment, genesisHash }, deployment.rpcUrls);
  await assert.rejects(run(process.execPath, [script, file]), /The RPC serves another chain\./);
});
