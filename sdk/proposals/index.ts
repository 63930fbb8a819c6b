export * from "../manifests/index.ts";
export * from "./ActionError.ts";
export * from "./action.ts";
export * from "./change.ts";
export * from "./decodeCall.ts";
export * from "./encodeAction.ts";
export * from "./predictions.ts";
export * from "./reading.ts";
