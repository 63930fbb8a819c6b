import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { houseOf } from "@commonweight/sdk/chain";
import { type History, PROFILE_KIND } from "@commonweight/sdk/history";
import { MATRIX_KIND, ownMatrix } from "@commonweight/sdk/licences";
import { PIN_KIND, parseManifest } from "@commonweight/sdk/manifests";
import { decodeCalls } from "@commonweight/sdk/proposals";
import { type Hex, sha256, stringToHex, zeroHash } from "viem";
import { ROOT } from "../../scripts/lib/root.ts";
import { historyOf, logsOf, openSeeded } from "./support/seeded.ts";

/** Names under which events, actions and specifications carry the sha-256 of a document, and what carries more of them. */
const DIGESTS = new Set(
  `manifestDigest evidence charter newCharter document newLicenceMatrix licenceMatrix config code container tokenizer
   evaluationPlan checkpointRoot dataCursor logs evaluation environment`.split(/\s+/),
);
const WITHIN = new Set(["spec", "evidence"]);

interface Real {
  readonly hfId: string;
  readonly revision: string | null;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const real: {
  readonly datasets: readonly Real[];
  readonly licences: readonly { id: string; textSha256: string }[];
} = JSON.parse(readFileSync(join(ROOT, "data", "open-models.json"), "utf8"));

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

test("given every digest that an event or a proposal names, then the document is published and hashes to it", async (t) => {
  const seeded = await openSeeded(t);
  for (const stewardship of seeded.deployment.stewardships) {
    const history = await historyOf(seeded, stewardship);
    const house = houseOf(seeded.deployment, stewardship);
    const events = (await logsOf(seeded, stewardship)).filter((log) => log.eventName !== "DocumentPublished");
    const proposals = Object.values(history.proposals);
    const actions = proposals.flatMap(({ calls }) => decodeCalls(house, calls));
    assert.equal(actions.filter(({ type }) => type === "call").length, 0, "the sdk can name every call");

    const named = [...events.map(({ args }) => args), ...actions].flatMap(digestsIn);
    assert(named.length > 10);
    for (const digest of new Set(named)) assert.equal(sha256(stringToHex(textOf(history, digest))), digest);
  }
});

test("given every published document, then it is a pin of a real dataset, the project's licence matrix, or says that it is a sample", async (t) => {
  const seeded = await openSeeded(t);
  const [stewardship] = seeded.deployment.stewardships;
  assert(stewardship);
  const { documents } = (await historyOf(seeded, stewardship)).catalogue;
  const kinds = { pin: 0, profile: 0, other: 0 };
  for (const { text = "" } of Object.values(documents)) {
    if (text.startsWith("# ")) {
      assert.match(
        text.split("\n\n")[1] ?? "",
        /^(?:Sample document: invented for the demonstration\. |Real run, reproducible: )/,
      );
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

test("given every registered dataset, then its coverage, root and revision are what its pin document and the data hold", async (t) => {
  const seeded = await openSeeded(t);
  const [stewardship] = seeded.deployment.stewardships;
  assert(stewardship);
  const history = await historyOf(seeded, stewardship);
  const { datasets, terms } = history.catalogue;
  const coverages = new Set<string>();
  for (const dataset of Object.values(datasets)) {
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
