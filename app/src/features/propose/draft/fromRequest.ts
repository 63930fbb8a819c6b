import { type ContributionRequest, writeContributionRequest } from "@commonweight/sdk/requests";
import { formatUnits } from "viem";
import { VOTE_DECIMALS } from "../actions/buildMint.ts";
import { blankAction, freshKey, type ProposalDraft } from "./draft.ts";

/**
 * The draft with what a contribution request asks for: the contribution is recorded, with the request itself as its evidence,
 * and votes are created where some are asked for. Added once. What was written already stays.
 */
export function withRequest(draft: ProposalDraft, request: ContributionRequest): ProposalDraft {
  const evidence = writeContributionRequest(request);
  const there = draft.actions.some(
    (action) => action.type === "recordContribution" && action.evidence === evidence,
  );
  if (there) return draft;
  const contribution = {
    ...blankAction("recordContribution", freshKey(draft.actions, "a")),
    modelId: String(request.modelId),
    kind: request.contribution,
    contributor: request.contributor,
    evidence,
  };
  const actions = [...draft.actions, contribution];
  const mint = {
    ...blankAction("mint", freshKey(actions, "a")),
    to: request.contributor,
    amount: formatUnits(request.votes, VOTE_DECIMALS),
  };
  return {
    title: draft.title === "" ? request.title : draft.title,
    text: draft.text === "" ? wordsOf(request) : draft.text,
    actions: request.votes > 0n ? [...actions, mint] : actions,
  };
}

function wordsOf({ text, evidence }: ContributionRequest): string {
  const digest = evidence.sha256 === undefined ? "" : ` (sha-256 ${evidence.sha256})`;
  return `${text.trim()}\n\nEvidence: ${evidence.link}${digest}`;
}
