export * from "./EvidenceError.ts";
export * from "./joinLossCurves.ts";
export * from "./parseLossCurve.ts";
export * from "./parseRerunReport.ts";
export * from "./reproductionOf.ts";
