import { sayReadingFailure } from "../errors/sayReadingFailure.ts";
import { hash } from "./hash.ts";
import type { Job, JobProgress, Said } from "./job.ts";
import { verifyAt } from "./verifyAt.ts";

/* Does one job, and is ended by the page. It has no access to anything of the page but what the job names. */

/** Between two words about progress, in milliseconds. */
const PACE = 100;

let told = 0;

function say(said: Said): void {
  self.postMessage(said);
}

function tell(progress: JobProgress): void {
  const now = performance.now();
  if (now - told < PACE) return;
  told = now;
  say({ type: "progress", progress });
}

self.onmessage = async ({ data: job }: MessageEvent<Job>) => {
  try {
    const result =
      job.type === "hash"
        ? await hash(job, (progress) => tell({ of: "hash", ...progress }))
        : await verifyAt(job, (progress) => tell({ of: "verify", ...progress }));
    say({ type: "done", result });
  } catch (error) {
    say({ type: "failed", problem: sayReadingFailure(error) });
  }
};
