import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { houseOf } from "@commonweight/sdk/chain";
import { findRun, tierOf } from "@commonweight/sdk/history";
import { contentRoot } from "@commonweight/sdk/manifests";
import { decodeCalls } from "@commonweight/sdk/proposals";
import { type Hex, sha256 } from "viem";
import { HERE, listDigests } from "../../examples/tiny-model/record/folder.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { community, historyOf, openSeeded } from "./support/seeded.ts";

function digestOf(path: string): Hex {
  return sha256(new Uint8Array(readFileSync(join(ROOT, "examples", "tiny-model", path))));
}

test("given the real run in the seed, then the chain holds the digests of the files in examples/tiny-model", async (t) => {
  const seeded = await openSeeded(t);
  const goldcrest = community(seeded, "Goldcrest");
  assert.equal(goldcrest.sample, true, "its members and votes are invented");
  const history = await historyOf(seeded, goldcrest);

  const [dataset] = Object.values(history.catalogue.datasets).filter(({ coverage }) => coverage === "Full");
  assert.equal(dataset?.manifestDigest, digestOf("run/manifests/dataset.json"));
  assert.equal(dataset?.contentRoot, contentRoot(listDigests(HERE, "data")));
  assert.equal(Object.values(history.models["1"]?.standings ?? {})[0]?.current.standing, "Adopted");

  const run = findRun(history, 1n);
  assert(run);
  assert.equal(run.statuses.at(-1)?.value, "Completed");
  assert.equal(run.spec.leastCoverage, "Full");
  assert.equal(run.spec.setup.config, digestOf("config.json"));
  assert.equal(run.spec.setup.code, digestOf("run/source.json"));
  assert.equal(run.milestones.length, 3);
  for (const milestone of run.milestones) {
    const number = milestone.index + 1;
    const evidence = milestone.submissions.at(-1)?.evidence;
    assert(evidence);
    const state = digestOf(`run/checkpoints/${2 * number}/state.safetensors`);
    assert.equal(
      evidence.checkpointRoot,
      contentRoot([{ path: "state.safetensors", sha256: state.slice(2) }]),
    );
    assert.equal(evidence.step, BigInt(12_000 * number));
    assert.equal(evidence.gpuSeconds, 0n);
    for (const [field, name] of [
      ["dataCursor", "data-cursor"],
      ["logs", "logs"],
      ["evaluation", "evaluation"],
      ["environment", "environment"],
    ] as const) {
      assert.equal(evidence[field], digestOf(`run/milestones/${number}/${name}.json`));
      assert(history.catalogue.documents[evidence[field]]?.text, `${name} can be read on chain`);
    }
    assert.equal(tierOf(milestone), "Exact");
  }

  const calls = Object.values(history.proposals).flatMap((proposal) =>
    decodeCalls(houseOf(seeded.deployment, goldcrest), proposal.calls),
  );
  const release = calls.find((call) => call.type === "recordRelease");
  assert.equal(release?.manifestDigest, digestOf("run/manifests/release.json"));
  assert.equal(release?.contentRoot, contentRoot(listDigests(HERE, "run/model")));
  assert.equal(release?.runId, 1n);
});
