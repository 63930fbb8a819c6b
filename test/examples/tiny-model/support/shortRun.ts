import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HERE } from "../../../../examples/tiny-model/record/folder.ts";
import { trainFolder } from "../../../../examples/tiny-model/record/trainFolder.ts";

/** The example's own way to train, on its own text, but far smaller: two milestones of two segments, in a fraction of a second. */
const SHORT = {
  kind: "commonweight/tiny-model@1",
  name: "Short run",
  seed: 7,
  context: 4,
  embedding: 3,
  hidden: 8,
  batch: 4,
  stepsPerSegment: 60,
  segmentsPerMilestone: 2,
  milestones: 2,
  noteEvery: 20,
  learningRate: 5000,
  warmupSteps: 10,
  heldOut: "1800_john_adams_f.txt",
};

/** Trains the short run in a new folder, and hands it on; the folder goes when that is done. */
export async function withShortRun<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "commonweight-example-"));
  try {
    mkdirSync(join(folder, "data"));
    cpSync(join(HERE, "data"), join(folder, "data"), { recursive: true });
    writeFileSync(join(folder, "config.json"), JSON.stringify(SHORT));
    trainFolder(folder);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
