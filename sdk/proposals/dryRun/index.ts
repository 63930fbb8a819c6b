export * from "./DryRunError.ts";
export * from "./describeDryRun.ts";
export * from "./dryRun.ts";
export * from "./standsAlone.ts";
export * from "./types.ts";
