export * from "./canonicalJson.ts";
export * from "./contentRoot.ts";
export * from "./ManifestError.ts";
export * from "./manifest.ts";
export * from "./parseManifest.ts";
