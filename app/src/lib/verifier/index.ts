export type * from "./job.ts";
export { JobError, runJob } from "./runJob.ts";
