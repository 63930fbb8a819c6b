import type { Explained } from "../errors/explained.ts";
import type { Job, JobProgress, Result, Said } from "./job.ts";

/** A job that came to nothing, in words for the reader. */
export class JobError extends Error {
  override name = "JobError";
  readonly problem: Explained;

  constructor(problem: Explained) {
    super(problem.happened);
    this.problem = problem;
  }
}

const notLoaded: Explained = {
  happened: "The part of the site that hashes and verifies stopped, or could not be loaded.",
  means: "Nothing was checked. What you chose and typed is still here.",
  todo: "Try again. If it happens again, reload the page, or use the command line.",
};

interface Options {
  readonly onProgress?: (progress: JobProgress) => void;
  /** Ends the worker at once, whatever it is doing. */
  readonly signal?: AbortSignal;
}

/**
 * Does a job beside the page, so that it never waits. Each job has a worker of its own, and the worker's code is loaded when
 * the first job comes. Throws {@link JobError}, and the signal's reason.
 */
export function runJob<J extends Job>(job: J, { onProgress, signal }: Options = {}): Promise<Result<J>> {
  return new Promise<Result<J>>((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const end = () => {
      worker.terminate();
      signal?.removeEventListener("abort", abort);
    };
    const abort = () => {
      end();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort);
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.type === "progress") return onProgress?.(data.progress);
      end();
      if (data.type === "done") resolve(data.result as Result<J>);
      else reject(new JobError(data.problem));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end();
      reject(new JobError(notLoaded));
    };
    worker.postMessage(job);
  });
}
