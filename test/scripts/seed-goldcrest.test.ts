import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { houseOf } from "@commonweight/sdk/chain";
import { reproductionOf } from "@commonweight/sdk/evidence";
import { findRun, type History, type Run, tierOf } from "@commonweight/sdk/history";
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

test("given the seed, then only the real run is said to be reproducible, and only while everything recorded says so", async (t) => {
  const seeded = await openSeeded(t);
  const history = await historyOf(seeded, community(seeded, "Goldcrest"));
  const run = findRun(history, 1n);
  assert(run);
  const found = reproductionOf(history, run);
  assert.deepEqual(found?.machines, ["Node 24.21.0 on linux x64"]);
  assert.equal(found?.attestations.length, 3);
  assert.equal(found?.command, "npm run -s cw -- rerun examples/tiny-model --all");

  const heron = await historyOf(seeded, community(seeded, "Heron"));
  const invented = findRun(heron, 1n);
  assert(invented);
  assert.equal(reproductionOf(heron, invented), undefined);

  for (const [what, changed] of Object.entries(doubts(run)))
    assert.equal(reproductionOf(history, changed), undefined, what);
  const report = run.milestones[0]?.submissions[0]?.attestations[0]?.report;
  assert(report);
  for (const [what, change] of Object.entries({
    "not published": () => undefined,
    "another text": (text: string) => text.replace("Node 24", "Node 20"),
  }))
    assert.equal(reproductionOf(withText(history, report, change), run), undefined, what);
  const dangerous = withText(history, run.spec.document, (text) =>
    text.replace("examples/tiny-model", "$(reboot)"),
  );
  const other = {
    ...run,
    spec: { ...run.spec, document: Object.keys(dangerous.catalogue.documents).at(-1) as Hex },
  };
  assert.deepEqual(reproductionOf(dangerous, other), {
    machines: found?.machines,
    attestations: found?.attestations,
  });
});

/** The run as it would be if one of the things that were recorded of its first milestone were otherwise. */
function doubts(run: Run): Record<string, Run> {
  const [first, ...others] = run.milestones;
  const submission = first?.submissions[0];
  const attestation = submission?.attestations[0];
  assert(first && submission && attestation);
  const shown = (changes: Partial<typeof submission>): Run => ({
    ...run,
    milestones: [{ ...first, submissions: [{ ...submission, ...changes }] }, ...others],
  });
  const evidence = (changes: Partial<typeof submission.evidence>) =>
    shown({ evidence: { ...submission.evidence, ...changes } });
  return {
    "a lower tier": shown({ tier: "Resampled" }),
    "a lower attestation": shown({ attestations: [{ ...attestation, tier: "Resampled" }] }),
    "no attestation": shown({ attestations: [] }),
    faulted: shown({ faulted: { at: 1, source: submission.source } }),
    "another report": shown({ attestations: [{ ...attestation, report: submission.evidence.logs }] }),
    "other logs": evidence({ logs: submission.evidence.environment }),
    "another checkpoint": evidence({ checkpointRoot: submission.evidence.logs }),
    "not submitted": { ...run, milestones: [{ ...first, submissions: [] }, ...others] },
    "no milestone": { ...run, milestones: [] },
  };
}

/** A history in which a document has another text; under its own digest, so that it is found, and under the text's. */
function withText(history: History, digest: Hex, change: (text: string) => string | undefined): History {
  const document = history.catalogue.documents[digest];
  assert(document?.text);
  const text = change(document.text);
  const { text: _, ...untold } = document;
  const changed = text === undefined ? untold : { ...document, text };
  const own = text === undefined ? {} : { [sha256(new TextEncoder().encode(text))]: changed };
  return {
    ...history,
    catalogue: {
      ...history.catalogue,
      documents: { ...history.catalogue.documents, [digest]: changed, ...own },
    },
  };
}
