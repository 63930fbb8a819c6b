import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { datasetIdOf, termsIdOf } from "@commonweight/sdk/chain";
import { parseManifest } from "@commonweight/sdk/manifests";
import { type Action, adoptedSetCommitment } from "@commonweight/sdk/proposals";
import { bytesToString, type Hex, hexToBytes, zeroHash } from "viem";
import { buildAction } from "../../app/src/features/propose/actions/build.ts";
import type { Built } from "../../app/src/features/propose/actions/check.ts";
import { buildProposal } from "../../app/src/features/propose/compose/buildProposal.ts";
import { address } from "./helpers/proposals.ts";
import {
  APACHE,
  adoption,
  BY_SA,
  context,
  DAY,
  DOLLAR,
  digestOf,
  draft,
  fromCatalogue,
  fromDocument,
  gutenberg,
  LIST,
  NOW,
  published,
  record,
  stewardship,
  wikimediaId,
} from "./helpers/proposing.ts";

function sound(built: Built) {
  assert.ok(built.ok, built.ok ? "" : JSON.stringify(built.errors));
  return built;
}

function wrong(built: Built) {
  assert.ok(!built.ok, "the form should not be accepted");
  return built.errors;
}

describe("adopting a dataset", () => {
  it("given a registered dataset and registered terms, is one call", () => {
    const form = draft("adoptDataset", { dataset: fromCatalogue(wikimediaId), terms: "cc-by-sa-4.0" });
    const { action, registrations } = sound(buildAction(form, context()));
    assert.deepEqual(registrations, []);
    assert.deepEqual(action, {
      type: "adoptDataset",
      modelId: 1n,
      datasetId: wikimediaId,
      concludedTerms: BY_SA,
      evidence: zeroHash,
    });
  });

  it("given a document that nobody registered, publishes and registers it first, under ids that are foretold", () => {
    const form = draft("adoptDataset", {
      dataset: fromDocument(gutenberg),
      terms: "Apache-2.0",
      evidence: "Read it.",
    });
    const { action, registrations } = sound(buildAction(form, context()));
    const declaredTerms = termsIdOf("LicenseRef-Public-Domain-US", LIST);
    const { digest: manifestDigest } = gutenberg;
    const identity = {
      manifestDigest,
      contentRoot: zeroHash,
      coverage: "RevisionOnly",
      declaredTerms,
      previous: zeroHash,
    } as const;
    assert.deepEqual(registrations, [
      {
        type: "registerTerms",
        spdxExpression: "LicenseRef-Public-Domain-US",
        listVersion: LIST,
        textDigest: zeroHash,
      },
      published(gutenberg.bytes),
      { type: "registerDataset", ...identity, locators: [gutenberg.document.locator] },
      published(new TextEncoder().encode("Read it.")),
    ]);
    assert.deepEqual(action, {
      type: "adoptDataset",
      modelId: 1n,
      datasetId: datasetIdOf(identity),
      concludedTerms: APACHE,
      evidence: digestOf("Read it."),
    });
  });

  it("given a document that names nothing fixed, is refused with the reason and a way out", () => {
    const text = bytesToString(gutenberg.bytes).replace(/@[0-9a-f]{40}/, "");
    const dataset = { from: "document", id: "", document: { name: "pin.json", text } } as const;
    const errors = wrong(buildAction(draft("adoptDataset", { dataset, terms: "MIT" }), context()));
    assert.match(
      errors.dataset ?? "",
      /Nothing fixed is named.*Name a revision by its 40 hexadecimal digits/,
    );
  });

  it("given terms that are no SPDX expression, says what is wrong with them", () => {
    const form = draft("adoptDataset", { dataset: fromCatalogue(wikimediaId), terms: "Apahce-2.0" });
    assert.match(
      wrong(buildAction(form, context())).terms ?? "",
      /"Apahce-2.0" is not in the SPDX licence list/,
    );
  });

  it("given nothing filled in, names every field that is missing", () => {
    assert.deepEqual(Object.keys(wrong(buildAction(draft("adoptDataset"), context()))).toSorted(), [
      "dataset",
      "terms",
    ]);
  });

  it("given a dataset that is adopted already, says what the registry would say, at the dataset", () => {
    const form = draft("adoptDataset", { dataset: fromCatalogue(wikimediaId), terms: "Apache-2.0" });
    const errors = wrong(buildAction(form, context(record(adoption))));
    assert.deepEqual(Object.keys(errors), ["dataset"]);
  });

  it("given a document past what a proposal carries, has it published before", () => {
    const notes = "x".repeat(20_000);
    const text = JSON.stringify({ ...gutenberg.document, notes });
    const manifest = parseManifest(new TextEncoder().encode(text));
    const form = draft("adoptDataset", { dataset: fromDocument(manifest), terms: "MIT" });
    const { registrations, large } = sound(buildAction(form, context()));
    assert.deepEqual(
      registrations.map(({ type }) => type),
      ["registerTerms", "registerDataset", "registerTerms"],
    );
    assert.deepEqual(
      large.map(({ digest, publishable }) => [digest, publishable]),
      [[manifest.digest, true]],
    );
  });
});

describe("other decisions about datasets", () => {
  it("given an adopted dataset, corrects its terms, withdraws, quarantines and revokes it", () => {
    const adopted = context(record(adoption));
    const dataset = fromCatalogue(wikimediaId);
    assert.equal(
      sound(buildAction(draft("concludeTerms", { dataset, terms: "Apache-2.0" }), adopted)).action.type,
      "concludeTerms",
    );
    for (const type of ["withdrawDataset", "revokeDataset", "quarantineDataset"] as const) {
      assert.equal(sound(buildAction(draft(type, { dataset }), adopted)).action.type, type);
      assert.deepEqual(Object.keys(wrong(buildAction(draft(type, { dataset }), context()))), ["dataset"]);
    }
  });

  it("given a dataset without standing, refuses it", () => {
    const { action } = sound(
      buildAction(draft("rejectDataset", { dataset: fromCatalogue(wikimediaId) }), context()),
    );
    assert.equal(action.type, "rejectDataset");
  });

  it("given a later version by its document, registers it with its predecessor", () => {
    const form = draft("supersedeDataset", {
      dataset: fromCatalogue(wikimediaId),
      successor: fromDocument(gutenberg),
      laterVersion: true,
      terms: "CC-BY-SA-4.0",
    });
    const { action, registrations } = sound(buildAction(form, context(record(adoption))));
    const registered = registrations.find(({ type }) => type === "registerDataset");
    assert.ok(registered?.type === "registerDataset" && action.type === "supersedeDataset");
    assert.equal(registered.previous, wikimediaId);
    assert.equal(action.successor, datasetIdOf(registered));
  });
});

describe("money", () => {
  const pay = (amount: string, to = address(30) as string) =>
    draft("pay", { token: DOLLAR.address, to, amount });

  it("within the limit is paid by the ordinary function, past it by the other", () => {
    const within = sound(buildAction(pay("600"), context())).action;
    const above = sound(buildAction(pay("600.000001"), context())).action;
    assert.ok(within.type === "pay" && above.type === "pay");
    assert.deepEqual([within.amount, within.aboveLimit], [600_000_000n, false]);
    assert.deepEqual([above.amount, above.aboveLimit], [600_000_001n, true]);
  });

  it("spent by an earlier action of the proposal is not there for a later one", () => {
    const actions = [pay("500"), { ...pay("200"), key: "a2" }];
    const { actions: built } = buildProposal({ title: "Pay", text: "Why", actions }, context(), undefined);
    assert.deepEqual(
      built.map((action) => action.type === "pay" && action.aboveLimit),
      [false, true],
    );
  });

  it("is refused when the address or the amount can't be right", () => {
    assert.match(wrong(buildAction(pay("5", "0x12"), context())).to ?? "", /no address/);
    assert.match(wrong(buildAction(pay("5", stewardship.treasury), context())).to ?? "", /can't pay itself/);
    assert.match(wrong(buildAction(pay("0"), context())).amount ?? "", /more than nothing/);
    assert.match(wrong(buildAction(pay("1.0000001"), context())).amount ?? "", /6 decimals/);
    assert.match(wrong(buildAction(pay("1,5"), context())).amount ?? "", /point before decimals/);
  });
});

describe("a text that is resolved", () => {
  it("is published and recorded by its sha-256", () => {
    const { action, registrations } = sound(
      buildAction(draft("recordResolution", { resolution: "We agree." }), context()),
    );
    assert.deepEqual(action, { type: "recordResolution", modelId: 1n, document: digestOf("We agree.") });
    assert.deepEqual(registrations, [published(new TextEncoder().encode("We agree."))]);
  });

  it("is refused when it is empty or too long", () => {
    assert.match(
      wrong(buildAction(draft("recordResolution"), context())).resolution ?? "",
      /Write what is resolved/,
    );
    const long = draft("recordResolution", { resolution: "é".repeat(8_193) });
    assert.match(
      wrong(buildAction(long, context())).resolution ?? "",
      /16386 bytes; a proposal can carry 16384/,
    );
  });
});

describe("funding a run", () => {
  const local = (seconds: number) => new Date(seconds * 1000).toISOString();
  const run = (changes: Parameters<typeof draft<"fundRun">>[1] = {}) =>
    draft("fundRun", {
      title: "First run",
      operator: address(30),
      token: DOLLAR.address,
      gpuHours: "240.5",
      acceptBy: local(NOW + 20 * DAY),
      milestones: [
        {
          key: "m1",
          title: "Half",
          amount: "240",
          dueAt: local(NOW + 30 * DAY),
          evidence: ["step", "logs"],
          leastTier: "Reported",
        },
        {
          key: "m2",
          title: "All",
          amount: "240",
          dueAt: local(NOW + 40 * DAY),
          evidence: ["evaluation"],
          leastTier: "Reported",
        },
      ],
      ...changes,
    });
  const specOf = (action: Action | undefined) => {
    assert.ok(action?.type === "fundRun");
    return action.spec;
  };

  it("publishes the specification that its calls name, and counts in seconds and smallest units", () => {
    const { action, registrations } = sound(buildAction(run(), context()));
    const spec = specOf(action);
    const [document] = registrations;
    assert.ok(document?.type === "publishDocument");
    const text = bytesToString(hexToBytes(document.document));
    assert.equal(spec.document, digestOf(text));
    assert.deepEqual(
      JSON.parse(text).milestones.map(({ title }: { title: string }) => title),
      ["Half", "All"],
    );
    assert.equal(spec.setup.plannedGpuSeconds, 865_800n);
    assert.equal(spec.rules.reviewWindow, 4 * DAY);
    assert.equal(spec.rules.challengeBond, 24_000_000n, "a twentieth of the budget");
    assert.equal(spec.rules.holdback, 1_000);
    assert.deepEqual(
      spec.milestones.map(({ amount }) => amount),
      [240_000_000n, 240_000_000n],
    );
    assert.equal(spec.setup.config, zeroHash);
  });

  it("after an adoption in the same proposal, is pinned to the datasets that then hold", () => {
    const adopt = draft("adoptDataset", { dataset: fromCatalogue(wikimediaId), terms: "CC-BY-SA-4.0" });
    const terms = draft("setOutputTerms", { terms: "Apache-2.0" }, "a2");
    const fund = { ...run(), key: "a3" };
    const built = buildProposal(
      { title: "Run", text: "Why", actions: [adopt, terms, fund] },
      context(),
      undefined,
    );
    assert.deepEqual(built.errors, { actions: {} });
    const spec = specOf(built.actions.at(-1));
    assert.equal(spec.adoptedSet, adoptedSetCommitment([{ datasetId: wikimediaId, concludedTerms: BY_SA }]));
    assert.equal(spec.outputTerms, APACHE);
    const before = buildProposal({ title: "Run", text: "Why", actions: [fund, adopt] }, context(), undefined);
    assert.equal(
      specOf(before.actions.find(({ type }) => type === "fundRun")).adoptedSet,
      adoptedSetCommitment([]),
    );
  });

  it("goes past the limit when its milestones together do", () => {
    const milestones = run().milestones.map((milestone) => ({ ...milestone, amount: "301" }));
    const { action } = sound(buildAction(run({ milestones }), context()));
    assert.ok(action.type === "fundRun" && action.aboveLimit);
  });

  it("says which milestone is wrong and why", () => {
    const [first, second] = run().milestones;
    assert.ok(first && second);
    const milestones = [
      { ...first, title: "", evidence: [] },
      { ...second, dueAt: local(NOW + 29 * DAY) },
    ];
    const errors = wrong(buildAction(run({ milestones }), context()));
    assert.deepEqual(Object.keys(errors).toSorted(), [
      "milestone-1-evidence",
      "milestone-1-title",
      "milestone-2-dueAt",
    ]);
    assert.match(errors["milestone-2-dueAt"] ?? "", /before the milestone before it/);
    assert.match(wrong(buildAction(run({ milestones: [] }), context())).milestones ?? "", /Add a milestone/);
  });
});

describe("a proposal of several actions", () => {
  it("registers everything first, and each thing once", () => {
    const actions = [
      draft("adoptDataset", { dataset: fromDocument(gutenberg), terms: "LicenseRef-Public-Domain-US" }),
      draft("setOutputTerms", { terms: "MIT", evidence: "Same text." }, "a2"),
      draft("recordResolution", { resolution: "Same text." }, "a3"),
    ];
    const built = buildProposal({ title: "All", text: "Why", actions }, context(), undefined);
    assert.ok(built.sound);
    assert.equal(built.registrations, 5);
    assert.deepEqual(
      built.actions.map(({ type }) => type),
      [
        "registerTerms",
        "publishDocument",
        "registerDataset",
        "registerTerms",
        "publishDocument",
        "adoptDataset",
        "setOutputTerms",
        "recordResolution",
      ],
    );
  });

  it("is not sound without an action, a title, a text, or with more than a description can hold", () => {
    const { errors } = buildProposal({ title: "", text: "", actions: [] }, context(), 16_384);
    assert.deepEqual(Object.keys(errors).toSorted(), ["actions", "list", "text", "title"]);
    const text = "x".repeat(200);
    const actions = [draft("recordResolution", { resolution: "Yes." })];
    const long = buildProposal({ title: "Title", text, actions }, context(), 250);
    assert.match(long.errors.text ?? "", /too long by 13 bytes/);
    assert.ok(buildProposal({ title: "Title", text, actions }, context(), 263).sound);
  });

  it("given a document of many, says that they are too much for one proposal", () => {
    const actions = ["a", "b", "c", "d", "e", "f"].map((letter) =>
      draft("recordResolution", { resolution: letter.repeat(16_000) as Hex }, letter),
    );
    const { errors } = buildProposal({ title: "Title", text: "Why", actions }, context(), undefined);
    assert.match(errors.list ?? "", /96000 bytes together/);
  });
});
