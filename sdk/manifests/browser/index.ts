export * from "./droppedFiles.ts";
export * from "./loadSha256.ts";
