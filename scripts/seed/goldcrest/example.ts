import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Evidence } from "@commonweight/sdk/chain";
import { parseManifest } from "@commonweight/sdk/manifests";
import { ROOT } from "../../lib/root.ts";
import { type DocumentFact, datasetFact, documentFact } from "../facts.ts";
import { terms } from "../terms.ts";

const FOLDER = join(ROOT, "examples", "tiny-model");

/** A file of the example, byte for byte. */
function file(path: string): DocumentFact {
  return documentFact(new Uint8Array(readFileSync(join(FOLDER, path))));
}

export const declared = terms("PDDL-1.0 AND CC0-1.0");
export const cc0 = terms("CC0-1.0");
const trainedOn = parseManifest(file("run/manifests/dataset.json").bytes);
if (trainedOn.of !== "dataset") throw new Error("The manifest of the text is not a dataset's");
export const messages = datasetFact(trainedOn, declared);
export const release = parseManifest(file("run/manifests/release.json").bytes);
export const releaseManifest = documentFact(release.bytes);

export const config = file("config.json");
export const source = file("run/source.json");
export const vocabulary = file("run/model/vocabulary.json");
/** What `cw rerun --all` said on another major of Node. */
export const report = file("reports/node-24.json");

/** What the operator shows for a milestone, and the documents whose digests it gives. */
export function milestoneEvidence(milestone: number): {
  evidence: Evidence;
  documents: readonly DocumentFact[];
} {
  const folder = `run/milestones/${milestone}`;
  const shown: Readonly<Record<keyof Evidence, number | string>> = JSON.parse(
    new TextDecoder().decode(file(`${folder}/evidence.json`).bytes),
  );
  const dataCursor = file(`${folder}/data-cursor.json`);
  const logs = file(`${folder}/logs.json`);
  const evaluation = file(`${folder}/evaluation.json`);
  const environment = file(`${folder}/environment.json`);
  const evidence: Evidence = {
    checkpointRoot: `0x${String(shown.checkpointRoot).slice(2)}`,
    step: BigInt(shown.step),
    tokensSeen: BigInt(shown.tokensSeen),
    gpuSeconds: BigInt(shown.gpuSeconds),
    dataCursor: dataCursor.digest,
    logs: logs.digest,
    evaluation: evaluation.digest,
    environment: environment.digest,
  };
  for (const [field, value] of Object.entries(evidence))
    if (String(shown[field as keyof Evidence]) !== String(value))
      throw new Error(`The evidence of milestone ${milestone} does not fit its ${field}`);
  return { evidence, documents: [dataCursor, logs, evaluation, environment] };
}

/** The evaluation after the last milestone, which the release gives. */
export const lastEvaluation = file("run/milestones/3/evaluation.json");
