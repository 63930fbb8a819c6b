import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { modelRegistryAbi } from "@commonweight/sdk/chain";
import { type Abi, encodeFunctionData, type Hex, zeroAddress, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { now, publicClient } from "../helpers/chain.ts";
import { commitmentTo, recordedDataset, recordedTerms } from "../helpers/datasets.ts";
import { zeros } from "../helpers/powers.ts";
import { refuses } from "../helpers/refusals.ts";
import { digest, TrainingRun, wealthyStewardship } from "../helpers/runs.ts";
import { charter, deployWith, freshStewardship, model, people } from "../helpers/stewardship.ts";

const nowhere = { chainId: 0n, registry: zeroAddress, modelId: 0n };

/** The fields of `from` that `named` has. */
function pick<T extends object>(from: T, named: Partial<T>): Partial<T> {
  const kept = Object.entries(from).filter(([key]) => key in named);
  return Object.fromEntries(kept) as Partial<T>;
}

describe("Models", () => {
  it("given a new stewardship, then it has its first model, which no vote made, and nothing else", async () => {
    const { registry, governor, catalogue, runs } = await freshStewardship();
    assert.deepEqual(await registry.read.model([model]), {
      name: "Test model",
      charter,
      outputTerms: zeroHash,
      doctrine: 0,
      licenceMatrix: zeroHash,
      parents: [],
      forkOf: nowhere,
    });
    assert.equal(await registry.read.modelCount(), 1n);
    assert.equal(await registry.read.releaseCount(), 0n);
    assert.equal(await registry.read.contributionCount(), 0n);
    assert.equal(await registry.read.governor(), governor.address);
    assert.equal(await registry.read.catalogue(), catalogue.address);
    assert.equal(await registry.read.runs(), runs.address);
    for (const id of [0n, 2n]) await refuses(registry.read.model([id]), "RegistryUnknownModel", [id]);
  });

  it("given a passed vote for a second one, then it is there with its parents, its origin and the vote", async () => {
    const { registry, governance } = await freshStewardship();
    const parents = [digest("parent"), digest("other parent")];
    const forkOf = { chainId: 10n, registry: people.stranger, modelId: 7n };
    const creating = call(registry, "createModel", ["Fork", digest("charter"), parents, forkOf]);
    const { proposal, transaction } = await governance.decide(creating);
    assert.deepEqual(await emitted(transaction, registry, "ModelCreated"), [
      { modelId: 2n, name: "Fork", charter: digest("charter"), parents, forkOf, proposalId: proposal.id },
    ]);
    const created = await registry.read.model([2n]);
    assert.deepEqual(created.parents, parents);
    assert.deepEqual(created.forkOf, forkOf);
  });

  it("given a stewardship that forks a lineage, then its first model names its parents and its origin, whole", async () => {
    const parents = [digest("parent")];
    const forkOf = { chainId: 1n, registry: people.stranger, modelId: 3n };
    const first = { name: "Fork", charter, parents, forkOf };
    const { registry } = await deployWith({ model: first });
    const born = await registry.read.model([model]);
    assert.deepEqual(
      [born.name, born.charter, born.parents, born.forkOf],
      ["Fork", charter, parents, forkOf],
    );
    const created = await registry.getEvents.ModelCreated({}, { fromBlock: 0n });
    assert.deepEqual(
      created.map(({ args }) => args),
      [{ modelId: 1n, ...first, proposalId: 0n }],
    );
  });

  it("given an origin that is named in part, or a parent without a digest, then it is refused", async () => {
    const { registry, asTimelock } = await freshStewardship();
    const whole = { chainId: 1n, registry: people.stranger, modelId: 3n };
    const create = (parents: Hex[], forkOf: typeof whole) =>
      registry.write.createModel(["Fork", charter, parents, forkOf], asTimelock);
    for (const missing of [{ chainId: 0n }, { registry: zeroAddress }, { modelId: 0n }]) {
      const forkOf = { ...whole, ...missing };
      await refuses(create([], forkOf), "RegistryIncompleteOrigin", [forkOf]);
      const named = { ...nowhere, ...pick(whole, missing) };
      await refuses(create([], named), "RegistryIncompleteOrigin", [named]);
    }
    await refuses(create([digest("parent"), zeroHash], whole), "RegistryMissingDocument", []);
    assert.equal(await registry.read.modelCount(), 1n);
  });

  it("given a model that does not exist, when any function names it, then it says so before anything else", async () => {
    const { registry, asTimelock } = await freshStewardship();
    const named = modelRegistryAbi.flatMap((item) =>
      item.type === "function" && item.inputs[0]?.name === "modelId" ? [item.name] : [],
    );
    assert.equal(named.length, 16);
    for (const name of named) {
      for (const id of [0n, 2n]) {
        const [, ...rest] = zeros(modelRegistryAbi, name);
        const data = encodeFunctionData({
          abi: modelRegistryAbi as Abi,
          functionName: name,
          args: [id, ...rest],
        });
        const asked = publicClient.call({ ...asTimelock, to: registry.address, data });
        await refuses(asked, "RegistryUnknownModel", [id]);
      }
    }
  });

  it("given no name, a name too long, no charter or too many parents, then it is refused", async () => {
    const { registry, asTimelock } = await freshStewardship();
    const create = (name: string, document: Hex, parents: number) => {
      const named = Array.from({ length: parents }, (_, index) => digest(`parent ${index}`));
      return registry.write.createModel([name, document, named, nowhere], asTimelock);
    };
    await refuses(create("", charter, 0), "RegistryInvalidName", ["", 64n]);
    await refuses(create("x".repeat(65), charter, 0), "RegistryInvalidName", ["x".repeat(65), 64n]);
    await refuses(create("x", zeroHash, 0), "RegistryMissingDocument", []);
    await refuses(create("x", charter, 17), "RegistryTooManyParents", [17n, 16n]);
    await create("x".repeat(64), charter, 16);
    assert.equal(await registry.read.modelCount(), 2n);
  });
});

describe("Output terms, policy and charter", () => {
  it("given passed votes, then each is set and told with what was before and the vote", async () => {
    const house = await freshStewardship();
    const { registry, governance } = house;
    const terms = await recordedTerms(house, "Apache-2.0");
    const [evidence, matrix, text] = [digest("evidence"), digest("matrix"), digest("new charter")];
    const { proposal, transaction } = await governance.decide(
      call(registry, "setOutputTerms", [model, terms, evidence]),
      call(registry, "setPolicy", [model, 2, matrix]),
      call(registry, "setCharter", [model, text]),
    );
    const proposalId = proposal.id;
    assert.deepEqual(await emitted(transaction, registry, "OutputTermsSet"), [
      { modelId: model, oldTerms: zeroHash, newTerms: terms, evidence, proposalId },
    ]);
    assert.deepEqual(await emitted(transaction, registry, "PolicySet"), [
      {
        modelId: model,
        oldDoctrine: 0,
        newDoctrine: 2,
        oldLicenceMatrix: zeroHash,
        newLicenceMatrix: matrix,
        proposalId,
      },
    ]);
    assert.deepEqual(await emitted(transaction, registry, "CharterSet"), [
      { modelId: model, oldCharter: charter, newCharter: text, proposalId },
    ]);
    const current = await registry.read.model([model]);
    assert.deepEqual(
      [current.outputTerms, current.doctrine, current.licenceMatrix, current.charter],
      [terms, 2, matrix, text],
    );
  });

  it("given terms that nobody recorded, no charter, or no such model, then it is refused", async () => {
    const house = await freshStewardship();
    const { registry, asTimelock } = house;
    const terms = await recordedTerms(house, "MIT");
    const none = digest("none");
    await refuses(
      registry.write.setOutputTerms([model, none, zeroHash], asTimelock),
      "RegistryUnknownTerms",
      [none],
    );
    await refuses(registry.write.setCharter([model, zeroHash], asTimelock), "RegistryMissingDocument", []);
    await refuses(registry.write.setOutputTerms([2n, terms, zeroHash], asTimelock), "RegistryUnknownModel", [
      2n,
    ]);
    await refuses(registry.write.setPolicy([2n, 1, zeroHash], asTimelock), "RegistryUnknownModel", [2n]);
    await refuses(registry.write.setCharter([2n, charter], asTimelock), "RegistryUnknownModel", [2n]);
  });
});

describe("Contributions and resolutions", () => {
  it("given passed votes, then they are recorded with their evidence and the vote", async () => {
    const { registry, governance } = await freshStewardship();
    const { proposal, transaction } = await governance.decide(
      call(registry, "recordContribution", [model, 4, people.dora, digest("audit")]),
      call(registry, "recordContribution", [model, 0, people.cleo, digest("code")]),
      call(registry, "recordResolution", [model, digest("text")]),
    );
    const recorded = await emitted(transaction, registry, "ContributionRecorded");
    const shared = { modelId: model, proposalId: proposal.id };
    assert.deepEqual(recorded, [
      { ...shared, contributionId: 1n, kind: 4, contributor: people.dora, evidence: digest("audit") },
      { ...shared, contributionId: 2n, kind: 0, contributor: people.cleo, evidence: digest("code") },
    ]);
    assert.equal(await registry.read.contributionCount(), 2n);
    assert.deepEqual(await emitted(transaction, registry, "ResolutionRecorded"), [
      { modelId: model, document: digest("text"), proposalId: proposal.id },
    ]);
  });

  it("given no evidence, no document or no such model, then it is refused", async () => {
    const { registry, asTimelock } = await freshStewardship();
    const contribute = (modelId: bigint, evidence: Hex) =>
      registry.write.recordContribution([modelId, 1, people.dora, evidence], asTimelock);
    const resolve = (modelId: bigint, document: Hex) =>
      registry.write.recordResolution([modelId, document], asTimelock);
    await refuses(contribute(model, zeroHash), "RegistryMissingDocument", []);
    await refuses(contribute(2n, digest("x")), "RegistryUnknownModel", [2n]);
    await refuses(resolve(model, zeroHash), "RegistryMissingDocument", []);
    await refuses(resolve(2n, digest("x")), "RegistryUnknownModel", [2n]);
  });
});

describe("Releases", () => {
  const [manifest, root, evaluation] = [digest("manifest"), digest("root"), digest("evaluation")];

  it("given a passed vote for weights made elsewhere, then the release is recorded as imported, and found by its digests", async () => {
    const house = await freshStewardship();
    const { registry, governance, asTimelock } = house;
    const terms = await recordedTerms(house, "Apache-2.0");
    await registry.write.setOutputTerms([model, terms, zeroHash], asTimelock);
    const recording = call(registry, "recordRelease", [model, manifest, root, 0n, evaluation]);
    const { proposal, transaction } = await governance.decide(recording);
    const release = {
      modelId: model,
      manifestDigest: manifest,
      contentRoot: root,
      runId: 0n,
      adoptedSet: zeroHash,
      outputTerms: terms,
      evaluation,
      recordedAt: Number(await now()),
      proposalId: proposal.id,
    };
    assert.deepEqual(await registry.read.release([1n]), release);
    assert.deepEqual(await emitted(transaction, registry, "ReleaseRecorded"), [
      { releaseId: 1n, modelId: model, release },
    ]);
    assert.equal(await registry.read.releaseByManifest([manifest]), 1n);
    assert.equal(await registry.read.releaseByContentRoot([root]), 1n);
    assert.equal(await registry.read.releaseByManifest([root]), 0n);
    assert.equal(await registry.read.releaseByContentRoot([manifest]), 0n);
  });

  it("given a completed run, then its release carries the data that the run was pinned to, whatever was adopted since", async () => {
    const house = await wealthyStewardship();
    const { registry, asTimelock } = house;
    const terms = await recordedTerms(house, "MIT");
    const text = await recordedDataset(house, "text");
    await registry.write.adopt([model, text, terms, zeroHash], asTimelock);
    const run = await TrainingRun.accepted(house);
    await registry.write.revoke([model, text, digest("why")], asTimelock);
    const record = () =>
      registry.write.recordRelease([model, manifest, root, run.id, evaluation], asTimelock);
    await refuses(record(), "RegistryUnfitRun", [run.id]);
    await run.toCompletion();
    await record();
    const release = await registry.read.release([1n]);
    assert.equal(release.runId, run.id);
    assert.equal(release.adoptedSet, run.spec.adoptedSet);
    const [, , current] = await registry.read.adoptedSet([model]);
    assert.notEqual(release.adoptedSet, current);
  });

  it("given releases made of a dataset that was revoked since, then the set that they were made of still leads to them", async () => {
    const house = await wealthyStewardship();
    const { registry, asTimelock } = house;
    const terms = await recordedTerms(house, "MIT");
    const text = await recordedDataset(house, "text");
    await registry.write.adopt([model, text, terms, zeroHash], asTimelock);
    const run = await TrainingRun.accepted(house);
    await run.toCompletion();
    const record = (name: string, runId: bigint) =>
      registry.write.recordRelease(
        [model, digest(name), digest(`${name} root`), runId, zeroHash],
        asTimelock,
      );
    await record("first", run.id);
    await record("imported", 0n);
    await record("second", run.id);
    await record("third", run.id);
    await registry.write.revoke([model, text, digest("why")], asTimelock);

    const set = run.spec.adoptedSet;
    assert.equal(set, commitmentTo(new Map([[text, terms]])));
    assert.equal(await registry.read.releaseCountOfSet([set]), 3n);
    assert.deepEqual(await registry.read.releasesOfSet([set, 0n, 2n]), [1n, 3n]);
    assert.deepEqual(await registry.read.releasesOfSet([set, 2n, 2n ** 256n - 1n]), [4n]);
    assert.deepEqual(await registry.read.releasesOfSet([set, 3n, 1n]), []);
    assert.equal(await registry.read.releaseCountOfSet([zeroHash]), 0n);
    assert.deepEqual(await registry.read.releasesOfSet([zeroHash, 0n, 10n]), []);
  });

  it("given a run of another model, or one that does not exist, then it is refused", async () => {
    const house = await wealthyStewardship();
    const { registry, asTimelock } = house;
    await registry.write.createModel(["Second", charter, [], nowhere], asTimelock);
    const run = await TrainingRun.accepted(house);
    await run.toCompletion();
    const record = (modelId: bigint, runId: bigint) =>
      registry.write.recordRelease([modelId, manifest, root, runId, evaluation], asTimelock);
    await refuses(record(2n, run.id), "RegistryUnfitRun", [run.id]);
    await refuses(record(model, 2n), "RunsUnknownRun", [2n]);
    await record(model, run.id);
  });

  it("given no manifest or no root, a manifest that is recorded, or no such model, then it is refused", async () => {
    const { registry, asTimelock } = await freshStewardship();
    const record = (modelId: bigint, manifestDigest: Hex, contentRoot: Hex) =>
      registry.write.recordRelease([modelId, manifestDigest, contentRoot, 0n, zeroHash], asTimelock);
    await refuses(record(model, zeroHash, root), "RegistryIncompleteRelease", []);
    await refuses(record(model, manifest, zeroHash), "RegistryIncompleteRelease", []);
    await refuses(record(2n, manifest, root), "RegistryUnknownModel", [2n]);
    await record(model, manifest, root);
    await refuses(record(model, manifest, digest("other root")), "RegistryReleaseExists", [manifest, 1n]);
    for (const id of [0n, 2n]) await refuses(registry.read.release([id]), "RegistryUnknownRelease", [id]);
  });

  it("given a second manifest of the same weights, then the root still leads to the first", async () => {
    const { registry, asTimelock } = await freshStewardship();
    for (const name of ["first", "second"]) {
      await registry.write.recordRelease([model, digest(name), root, 0n, zeroHash], asTimelock);
    }
    assert.equal(await registry.read.releaseByContentRoot([root]), 1n);
    assert.equal(await registry.read.releaseByManifest([digest("second")]), 2n);
    assert.equal(await registry.read.releaseCount(), 2n);
  });
});
