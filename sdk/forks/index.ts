export * from "./addedShare.ts";
export * from "./forkSteps.ts";
export * from "./readFork.ts";
export * from "./reading.ts";
export * from "./readLeaving.ts";
export * from "./readLodger.ts";
export * from "./readParentPlan.ts";
