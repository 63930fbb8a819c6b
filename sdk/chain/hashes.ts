import { encodeAbiParameters, type Hex, keccak256 } from "viem";
import { COVERAGES, type Coverage } from "./enums.ts";

const TERMS = [{ type: "string" }, { type: "string" }] as const;

/** Ids of the catalogue are hashes of content; see ICatalogue.termsIdOf and datasetIdOf. */
export function termsIdOf(spdxExpression: string, listVersion: string): Hex {
  return keccak256(encodeAbiParameters(TERMS, [spdxExpression, listVersion]));
}

export interface DatasetIdentity {
  readonly manifestDigest: Hex;
  readonly contentRoot: Hex;
  readonly coverage: Coverage;
  readonly declaredTerms: Hex;
  readonly previous: Hex;
}

const DATASET = [
  { type: "bytes32" },
  { type: "bytes32" },
  { type: "uint8" },
  { type: "bytes32" },
  { type: "bytes32" },
] as const;

export function datasetIdOf({
  manifestDigest,
  contentRoot,
  coverage,
  declaredTerms,
  previous,
}: DatasetIdentity): Hex {
  return keccak256(
    encodeAbiParameters(DATASET, [
      manifestDigest,
      contentRoot,
      COVERAGES.indexOf(coverage),
      declaredTerms,
      previous,
    ]),
  );
}
