export * from "./EvidenceError.ts";
export * from "./joinLossCurves.ts";
export * from "./parseLossCurve.ts";
