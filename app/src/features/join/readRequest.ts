import type { ContributionKind } from "@commonweight/sdk/chain";
import {
  CONTRIBUTION_REQUEST,
  type ContributionRequest,
  isEvidenceLink,
  REQUEST_LIMITS,
  RequestError,
  writeContributionRequest,
} from "@commonweight/sdk/requests";
import { getAddress, type Hex, isAddress } from "viem";
import type { Subject } from "../../lib/subject.ts";
import { VOTE_DECIMALS } from "../propose/actions/buildMint.ts";
import { parseAmount } from "../propose/actions/values.ts";

/** What the form holds, as people type it. */
export type RequestDraft = {
  kind: ContributionKind;
  modelId: string;
  contributor: string;
  title: string;
  text: string;
  link: string;
  sha256: string;
  votes: string;
};

export type RequestMistakes = Partial<Record<keyof RequestDraft, string>>;

/** The request that a form says, or what is wrong with it, field by field. */
export function readRequest(
  draft: RequestDraft,
  { deployment, stewardship }: Pick<Subject, "deployment" | "stewardship">,
): { request?: ContributionRequest; mistakes: RequestMistakes } {
  const mistakes: RequestMistakes = {};
  const title = draft.title.trim();
  const contributor = draft.contributor.trim();
  const digest = digestIn(draft.sha256);
  const link = linkIn(draft.link);
  const votes = parseAmount(draft.votes === "" ? "0" : draft.votes, VOTE_DECIMALS);
  if (title === "" || [...title].length > REQUEST_LIMITS.title) {
    mistakes.title = `Say it in one line of at most ${REQUEST_LIMITS.title} characters.`;
  }
  if (draft.text.trim() === "") mistakes.text = "Say what you did: members decide by it.";
  if (!isAddress(contributor)) mistakes.contributor = "Enter an address: 0x and 40 hexadecimal digits.";
  if (link === undefined) mistakes.link = "Enter an address that starts with https://.";
  if (digest === false)
    mistakes.sha256 = "A sha-256 has 64 hexadecimal digits. Leave it empty if there is none.";
  if (typeof votes === "string") mistakes.votes = votes;
  if (
    Object.keys(mistakes).length > 0 ||
    link === undefined ||
    digest === false ||
    typeof votes === "string"
  ) {
    return { mistakes };
  }
  const request: ContributionRequest = {
    kind: CONTRIBUTION_REQUEST,
    chainId: deployment.chainId,
    governor: getAddress(stewardship.governor),
    modelId: BigInt(draft.modelId),
    contribution: draft.kind,
    contributor: getAddress(contributor),
    title,
    text: draft.text,
    evidence: { link, ...(digest !== undefined && { sha256: digest }) },
    votes,
  };
  try {
    writeContributionRequest(request);
    return { request, mistakes };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { mistakes: { text: error.details ?? error.message } };
  }
}

function linkIn(written: string): string | undefined {
  const text = written.trim();
  if (!URL.canParse(text)) return undefined;
  const { href } = new URL(text);
  return isEvidenceLink(href) ? href : undefined;
}

/** False for what is no digest, nothing for an empty field. */
function digestIn(written: string): Hex | undefined | false {
  const digits = written.trim().toLowerCase().replace(/^0x/, "");
  if (digits === "") return undefined;
  return /^[0-9a-f]{64}$/.test(digits) ? `0x${digits}` : false;
}
