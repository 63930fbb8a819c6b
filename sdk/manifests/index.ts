export * from "./documents/canonicalJson.ts";
export {
  type CreateManifestErrorType,
  createManifest,
  MAX_MANIFEST_BYTES,
  pinDocument,
} from "./documents/createManifest.ts";
export * from "./documents/manifest.ts";
export * from "./documents/parseLocator.ts";
export { type ParseManifestErrorType, parseManifest } from "./documents/parseManifest.ts";
export { MAX_FILES } from "./files/checkPaths.ts";
export * from "./files/FileSource.ts";
export * from "./files/hashFiles.ts";
export * from "./files/ignoredPaths.ts";
export * from "./files/Sha256.ts";
export type * from "./imports/Card.ts";
export type * from "./imports/Croissant.ts";
export * from "./imports/describeDataset.ts";
export * from "./imports/describeRelease.ts";
export * from "./imports/readCard.ts";
export * from "./imports/readCroissant.ts";
export * from "./ManifestError.ts";
export { contentRoot } from "./roots/contentRoot.ts";
export * from "./roots/merkleRoot.ts";
export type { ProvableFile } from "./roots/merkleTree.ts";
export * from "./roots/parseFileProof.ts";
export * from "./roots/proveFile.ts";
export * from "./roots/signingStatement.ts";
