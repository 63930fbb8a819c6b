import { type Address, type Hex, isAddress } from "viem";
import { CONTRIBUTION_KINDS } from "../chain/enums.ts";
import {
  CONTRIBUTION_REQUEST,
  type ContributionRequest,
  REQUEST_LIMITS,
  type RequestEvidence,
} from "./contributionRequest.ts";
import { RequestError } from "./RequestError.ts";

export type ParseContributionRequestErrorType = RequestError;

type Fields = Readonly<Record<string, unknown>>;

const ALLOWED = [
  "kind",
  "chainId",
  "governor",
  "modelId",
  "contribution",
  "contributor",
  "title",
  "text",
  "evidence",
  "votes",
];

/**
 * Reads a request that a stranger wrote. Nothing unknown is let through, so that what a member sees is all there is. Throws
 * {@link RequestError} naming the field that is wrong.
 */
export function parseContributionRequest(content: string): ContributionRequest {
  if (bytesOf(content) > REQUEST_LIMITS.file) {
    throw wrong("the file", `at most ${REQUEST_LIMITS.file} bytes long`);
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw wrong("the file", "JSON");
  }
  const fields = object(value, "the file", ALLOWED);
  if (fields.kind !== CONTRIBUTION_REQUEST) throw wrong("kind", `"${CONTRIBUTION_REQUEST}"`);
  const { chainId } = fields;
  if (typeof chainId !== "number" || !Number.isSafeInteger(chainId) || chainId < 1) {
    throw wrong("chainId", "a positive whole number");
  }
  const contribution = CONTRIBUTION_KINDS.find((kind) => kind === fields.contribution);
  if (!contribution) throw wrong("contribution", `one of ${CONTRIBUTION_KINDS.join(", ")}`);
  return {
    kind: CONTRIBUTION_REQUEST,
    chainId,
    governor: address(fields, "governor"),
    modelId: whole(fields, "modelId"),
    contribution,
    contributor: address(fields, "contributor"),
    title: title(fields),
    text: text(fields),
    evidence: evidence(fields),
    votes: whole(fields, "votes"),
  };
}

function object(value: unknown, what: string, allowed: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(what, "an object");
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw wrong(what, `without the field ${JSON.stringify(unknown.slice(0, 40))}`);
  return value as Fields;
}

function address(fields: Fields, key: string): Address {
  const value = fields[key];
  // A checksum that does not fit is a typing mistake in an address that money or votes may go to.
  if (typeof value === "string" && isAddress(value)) return value;
  throw wrong(key, "an address with its checksum");
}

/** A whole number as a text, since JSON's numbers can't hold a token's amounts. */
function whole(fields: Fields, key: string): bigint {
  const value = fields[key];
  if (typeof value === "string" && /^(0|[1-9]\d{0,77})$/.test(value)) {
    const number = BigInt(value);
    if (number < 2n ** 256n) return number;
  }
  throw wrong(key, "a whole number, written as a text");
}

function title(fields: Fields): string {
  const { title: value } = fields;
  if (typeof value === "string" && value.trim() === value && value !== "" && !/\p{Cs}/u.test(value)) {
    if ([...value].length <= REQUEST_LIMITS.title && !/\p{Cc}|\p{Zl}|\p{Zp}/u.test(value)) return value;
  }
  throw wrong("title", `one line of at most ${REQUEST_LIMITS.title} characters`);
}

function text(fields: Fields): string {
  const { text: value } = fields;
  if (typeof value === "string" && value.trim() !== "" && !/\p{Cs}/u.test(value)) {
    if (bytesOf(value) <= REQUEST_LIMITS.text) return value;
  }
  throw wrong("text", `a text of at most ${REQUEST_LIMITS.text} bytes`);
}

function evidence(fields: Fields): RequestEvidence {
  const { link, sha256 } = object(fields.evidence, "evidence", ["link", "sha256"]);
  if (typeof link !== "string" || !isEvidenceLink(link)) throw wrong("evidence.link", "an https address");
  if (sha256 === undefined) return { link };
  if (typeof sha256 === "string" && /^0x[0-9a-f]{64}$/.test(sha256)) return { link, sha256: sha256 as Hex };
  throw wrong("evidence.sha256", "0x and 64 hexadecimal digits in lower case");
}

/** Whether evidence can lie there: https, no user name or password, written as every browser writes it. */
export function isEvidenceLink(link: string): boolean {
  if (link.length > REQUEST_LIMITS.link || !URL.canParse(link)) return false;
  const url = new URL(link);
  return url.protocol === "https:" && url.username === "" && url.password === "" && url.href === link;
}

function bytesOf(value: string): number {
  return new TextEncoder().encode(value).length;
}

function wrong(what: string, expected: string): RequestError {
  return new RequestError("This is no contribution request that can be read.", {
    details: `${what} is not ${expected}.`,
    remedy: "Ask whoever sent it for the file as the Join page made it.",
  });
}
