export * from "./amounts.ts";
export * from "./classes.ts";
export type { Context } from "./context.ts";
export * from "./documentName.ts";
export * from "./enums.ts";
export { sayCalledFunction } from "./functions.ts";
export * from "./names.ts";
export * from "./settings.ts";
export * from "./times.ts";
