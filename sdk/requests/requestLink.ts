import type { ContributionRequest } from "./contributionRequest.ts";
import { parseContributionRequest } from "./parseContributionRequest.ts";
import { RequestError } from "./RequestError.ts";
import { writeContributionRequest } from "./writeContributionRequest.ts";

/** What chat programs and mail carry in one piece. */
const LONGEST = 4_000;

/**
 * A request as the end of a link, in base64url (RFC 4648). It stands behind the `#`, which no server sees. Undefined when it
 * is too long for that: it is sent as a file.
 */
export function toRequestCode(request: ContributionRequest): string | undefined {
  const bytes = new TextEncoder().encode(writeContributionRequest(request));
  const code = btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
  return code.length > LONGEST ? undefined : code;
}

/** The request that a link holds. Throws {@link RequestError}. */
export function fromRequestCode(code: string): ContributionRequest {
  if (code.length > LONGEST || !/^[A-Za-z0-9_-]+$/.test(code)) throw broken();
  let content: string;
  try {
    const binary = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    content = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw broken();
  }
  return parseContributionRequest(content);
}

function broken(): RequestError {
  return new RequestError("The link is not whole.", {
    details: "What stands behind its # is no contribution request.",
    remedy: "Copy the link again from beginning to end, or ask for the file.",
  });
}
