import { canonicalJson } from "../manifests/documents/canonicalJson.ts";
import type { ContributionRequest } from "./contributionRequest.ts";
import { parseContributionRequest } from "./parseContributionRequest.ts";

/**
 * A request as the one text that stands for it: canonical JSON (RFC 8785), whose sha-256 names it. Throws RequestError when
 * a field is wrong, so that nothing is written that could not be read.
 */
export function writeContributionRequest(request: ContributionRequest): string {
  const { modelId, votes, ...rest } = request;
  const written = new TextDecoder().decode(
    canonicalJson({ ...rest, modelId: String(modelId), votes: String(votes) }),
  );
  parseContributionRequest(written);
  return written;
}
