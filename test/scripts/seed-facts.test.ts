import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { houseOf, type Stewardship } from "@commonweight/sdk/chain";
import { type History, PROFILE_KIND } from "@commonweight/sdk/history";
import { MATRIX_KIND, ownMatrix } from "@commonweight/sdk/licences";
import { contentRoot, PIN_KIND, parseManifest } from "@commonweight/sdk/manifests";
import { decodeCalls } from "@commonweight/sdk/proposals";
import { type Hex, sha256, stringToHex, zeroHash } from "viem";
import { ROOT } from "../../scripts/lib/root.ts";
import { REAL_RUN } from "../../scripts/seed/goldcrest/documents.ts";
import { community, historyOf, logsOf, openSeeded, type SeededChain } from "./support/seeded.ts";

/** Names under which events, actions and specifications carry the sha-256 of a document, and what carries more of them. */
const DIGESTS = new Set(
  `manifestDigest evidence charter newCharter document newLicenceMatrix licenceMatrix config code container tokenizer
   evaluationPlan checkpointRoot dataCursor logs evaluation environment report`.split(/\s+/),
);
const WITHIN = new Set(["spec", "setup", "oldSetup", "newSetup", "evidence"]);

interface Real {
  readonly hfId: string;
  readonly revision: string | null;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const real: {
  readonly datasets: readonly Real[];
  readonly licences: readonly { id: string; textSha256: string }[];
} = JSON.parse(readFileSync(join(ROOT, "data", "open-models.json"), "utf8"));

/** Digests of the files of the real run by path, in this test's own reading. */
const EXAMPLE = join(ROOT, "examples", "tiny-model");
const exampleFiles = new Map<string, Hex>(
  readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(EXAMPLE.length + 1), sha256(new Uint8Array(readFileSync(path)))]),
);
/** The manifest of the text that it was trained on. */
const MESSAGES = "run/manifests/dataset.json";
const ofExample = new Set(exampleFiles.values());

function digestsIn(value: unknown): Hex[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    if (WITHIN.has(name) && typeof field === "object") return digestsIn(field);
    return DIGESTS.has(name) && field !== zeroHash ? [field as Hex] : [];
  });
}

function textOf(history: History, digest: Hex): string {
  const document = history.catalogue.documents[digest];
  assert(document?.text, `${digest} is published, and short enough to be read`);
  return document.text;
}

/** What a stewardship's own events and proposals name: not what the shared catalogue holds. */
async function namedBy(seeded: SeededChain, stewardship: Stewardship): Promise<Set<Hex>> {
  const { proposals } = await historyOf(seeded, stewardship);
  const house = houseOf(seeded.deployment, stewardship);
  const logs = await logsOf(seeded, stewardship);
  const events = logs.filter(({ address }) => address !== seeded.deployment.catalogue);
  const actions = Object.values(proposals).flatMap(({ calls }) => decodeCalls(house, calls));
  assert.equal(actions.filter(({ type }) => type === "call").length, 0, "the sdk can name every call");
  return new Set([...events.map(({ args }) => args), ...actions].flatMap(digestsIn));
}

/** Roots of the real run's checkpoints. Each is the tree of one file, too long to be published on chain. */
const checkpointRoots = new Set(
  [...exampleFiles]
    .filter(([path]) => /^run\/checkpoints\/\d+\/state\.safetensors$/.test(path))
    .map(([, digest]) => contentRoot([{ path: "state.safetensors", sha256: digest.slice(2) }])),
);

test("given every digest that a sample's event or proposal names, then the document is published and hashes to it", async (t) => {
  const seeded = await openSeeded(t);
  for (const stewardship of seeded.deployment.stewardships.filter(({ name }) => name !== "Goldcrest")) {
    const history = await historyOf(seeded, stewardship);
    const named = await namedBy(seeded, stewardship);
    assert(named.size > 5, `${stewardship.name}: ${named.size}`);
    for (const digest of named) {
      const text = textOf(history, digest);
      assert.equal(sha256(stringToHex(text)), digest);
      assert(!ofExample.has(digest) && !text.includes(REAL_RUN), "a sample does not pass for the real run");
    }
  }
});

test("given every digest that the real run's stewardship names, then it is a file of the example, or a document that says what is invented", async (t) => {
  const seeded = await openSeeded(t);
  const goldcrest = community(seeded, "Goldcrest");
  const history = await historyOf(seeded, goldcrest);
  const kinds = { checkpoint: 0, file: 0, text: 0 };
  for (const digest of await namedBy(seeded, goldcrest)) {
    if (checkpointRoots.has(digest)) {
      kinds.checkpoint += 1;
      continue;
    }
    const text = textOf(history, digest);
    assert.equal(sha256(stringToHex(text)), digest);
    if (ofExample.has(digest)) kinds.file += 1;
    else {
      assert.equal(text.split("\n\n")[1], REAL_RUN);
      kinds.text += 1;
    }
  }
  assert.equal(kinds.checkpoint, 3);
  // Four documents for each milestone, configuration, code, vocabulary, the report of the re-run, the release.
  assert.equal(kinds.file, 3 * 4 + 5);
  // Charter, specification, evaluation plan, the note on terms, the rights review.
  assert.equal(kinds.text, 5);
});

test("given every other published document, then it is a pin of a real dataset, the project's licence matrix, or says that it is a sample", async (t) => {
  const seeded = await openSeeded(t);
  const goldcrest = community(seeded, "Goldcrest");
  const { documents } = (await historyOf(seeded, goldcrest)).catalogue;
  const named = await namedBy(seeded, goldcrest);
  const kinds = { pin: 0, profile: 0, other: 0 };
  for (const [digest, { text = "" }] of Object.entries(documents)) {
    if (named.has(digest as Hex) || digest === exampleFiles.get(MESSAGES)) continue;
    if (text.startsWith("# ")) {
      assert.match(text.split("\n\n")[1] ?? "", /^Sample document: invented for the demonstration\. /);
      kinds.other += 1;
      continue;
    }
    const { kind, sample } = JSON.parse(text);
    if (kind === PIN_KIND) kinds.pin += 1;
    else if (kind === MATRIX_KIND)
      assert.equal(sha256(stringToHex(text)), ownMatrix().digest, "the project's own");
    else assert.equal(sample, true, text);
    if (kind === PROFILE_KIND) kinds.profile += 1;
  }
  assert(kinds.pin >= 15 && kinds.profile >= 10 && kinds.other >= 20, JSON.stringify(kinds));
});

test("given every dataset but the real run's, then its coverage, root and revision are what its pin document and the data hold", async (t) => {
  const seeded = await openSeeded(t);
  const history = await historyOf(seeded, community(seeded, "Goldcrest"));
  const { datasets, terms } = history.catalogue;
  const coverages = new Set<string>();
  for (const dataset of Object.values(datasets)) {
    if (dataset.manifestDigest === exampleFiles.get(MESSAGES)) continue;
    const text = textOf(history, dataset.manifestDigest);
    const manifest = parseManifest(new TextEncoder().encode(text));
    assert.equal(manifest.digest, dataset.manifestDigest, "the document is canonical");
    assert.equal(dataset.coverage, manifest.coverage);
    assert.equal(dataset.contentRoot, manifest.contentRoot);
    assert.equal(terms[dataset.declaredTerms]?.spdxExpression, manifest.document.declaredTerms);

    const [, hfId = "", revision] =
      /^hf:datasets\/(.+)@([0-9a-f]{40})$/.exec(manifest.document.locator ?? "") ?? [];
    const source = real.datasets.find((entry) => entry.hfId === hfId);
    assert(source, hfId);
    assert.equal(revision, source.revision);
    assert.deepEqual(manifest.document.files, source.files, "every file digest comes from the data");
    assert.notEqual(dataset.coverage, "Full", "the data never holds all files of a dataset");
    coverages.add(dataset.coverage);
  }
  assert.deepEqual(coverages, new Set(["RevisionOnly", "Partial"]));
});

test("given the dataset of the real run, then it is covered in full by a manifest of every file that lies here", async (t) => {
  const seeded = await openSeeded(t);
  const goldcrest = community(seeded, "Goldcrest");
  const history = await historyOf(seeded, goldcrest);
  const [id = "", ...others] = Object.keys(history.models["1"]?.standings ?? {});
  assert.deepEqual(others, [], "it decided about one dataset");
  const dataset = history.catalogue.datasets[id as Hex];
  assert(dataset);
  assert.equal(dataset.manifestDigest, exampleFiles.get(MESSAGES));
  assert.equal(dataset.coverage, "Full");
  assert.deepEqual(dataset.locators, [], "the files are its identity");

  const manifest: { declaredTerms: string; files: Real["files"] } = JSON.parse(
    textOf(history, dataset.manifestDigest),
  );
  assert.deepEqual(
    Object.fromEntries(manifest.files.map(({ path, sha256: digest }) => [`data/${path}`, `0x${digest}`])),
    Object.fromEntries([...exampleFiles].filter(([path]) => path.startsWith("data/"))),
  );
  assert.equal(dataset.contentRoot, contentRoot(manifest.files));
  assert.equal(history.catalogue.terms[dataset.declaredTerms]?.spdxExpression, manifest.declaredTerms);
  for (const stewardship of seeded.deployment.stewardships.filter(({ name }) => name !== "Goldcrest")) {
    const { models } = await historyOf(seeded, stewardship);
    assert(!(id in (models["1"]?.standings ?? {})), `${stewardship.name} decided about it too`);
  }
});

test("given every registered terms, then a text digest is the data's, and none is claimed for several texts", async (t) => {
  const seeded = await openSeeded(t);
  const [stewardship] = seeded.deployment.stewardships;
  assert(stewardship);
  const { terms } = (await historyOf(seeded, stewardship)).catalogue;
  assert(Object.keys(terms).length >= 10);
  for (const { spdxExpression, listVersion, texts } of Object.values(terms)) {
    const licence = real.licences.find(({ id }) => id === spdxExpression);
    assert.deepEqual(
      texts.map(({ digest }) => digest),
      licence === undefined ? [] : [`0x${licence.textSha256}`],
    );
    assert.equal(listVersion, "3.28.0");
  }
});

test("given the shared folder's data, then what nobody pinned is not registered", async (t) => {
  const seeded = await openSeeded(t);
  const [stewardship] = seeded.deployment.stewardships;
  assert(stewardship);
  const { datasets } = (await historyOf(seeded, stewardship)).catalogue;
  const locators = Object.values(datasets).flatMap((dataset) =>
    dataset.locators.map(({ locator }) => locator),
  );
  const unpinned = real.datasets.filter(({ revision }) => revision === null);
  assert(unpinned.length > 0);
  for (const { hfId } of unpinned) assert(!locators.some((locator) => locator.includes(hfId)), hfId);
});
