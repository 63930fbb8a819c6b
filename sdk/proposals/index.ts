export * from "./action.ts";
export * from "./change.ts";
export * from "./reading.ts";
