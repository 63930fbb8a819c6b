export type { Progress } from "./context.ts";
export { type DigestedFile, filesOf } from "./links/manifests.ts";
export * from "./readDeployment.ts";
export * from "./reading/archive.ts";
export type { RawLog } from "./reading/rawLogs.ts";
export * from "./report/report.ts";
export * from "./subject.ts";
export * from "./VerifyError.ts";
export * from "./verify.ts";
