import { encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from "viem";
import { COVERAGES, type Coverage } from "./enums.ts";

/** Ids of the catalogue are hashes of content; see ICatalogue.termsIdOf and datasetIdOf. */
export function termsIdOf(spdxExpression: string, listVersion: string): Hex {
  return keccak256(encodeAbiParameters(parseAbiParameters("string, string"), [spdxExpression, listVersion]));
}

export interface DatasetIdentity {
  readonly manifestDigest: Hex;
  readonly contentRoot: Hex;
  readonly coverage: Coverage;
  readonly declaredTerms: Hex;
  readonly previous: Hex;
}

export function datasetIdOf({
  manifestDigest,
  contentRoot,
  coverage,
  declaredTerms,
  previous,
}: DatasetIdentity): Hex {
  return keccak256(
    encodeAbiParameters(parseAbiParameters("bytes32, bytes32, uint8, bytes32, bytes32"), [
      manifestDigest,
      contentRoot,
      COVERAGES.indexOf(coverage),
      declaredTerms,
      previous,
    ]),
  );
}
