import { type Choice, SUPPORT } from "../../../chain/enums.ts";
import { profilesOf } from "../../../history/profilesOf.ts";
import type { Model } from "../../../history/types/models.ts";
import type { Proposal, Vote } from "../../../history/types/proposals.ts";
import type { Action } from "../../../proposals/action.ts";
import { decodeCalls } from "../../../proposals/decodeCall.ts";
import { sayVotes } from "../../../words/amounts.ts";
import type { Edition } from "../../edition/Edition.ts";
import { hasPassed, type Outcome, outcomeOf } from "../../facts/outcomeOf.ts";
import { byId } from "../../tables/Table.ts";
import { plain, quote } from "../../text/markdown.ts";
import { account } from "../../text/sections.ts";

/** Who decided what about a model, each decision with what the side that lost said. */
export function decisionsSection(edition: Edition, model: Model): string[] {
  const proposals = Object.values(edition.history.proposals)
    .filter((proposal) => isAbout(edition, model, proposal))
    .sort(byId);
  return [
    "## Who decided",
    "",
    "Every proposal about this model, with the reasons of the side that lost.",
    "",
    ...(proposals.length === 0 ? ["There was none.", ""] : proposals.flatMap((it) => decision(edition, it))),
  ];
}

function isAbout({ house, history }: Edition, model: Model, { id, calls }: Proposal): boolean {
  const ofRun = (runId: bigint) => history.runs[String(runId)]?.modelId === model.id;
  const touches = (action: Action) =>
    ("modelId" in action && action.modelId === model.id) ||
    ("spec" in action && action.spec.modelId === model.id) ||
    ("runId" in action && ofRun(action.runId));
  return model.proposalId === id || decodeCalls(house, calls).some(touches);
}

function decision(edition: Edition, proposal: Proposal): string[] {
  const { context } = edition;
  const outcome = outcomeOf(edition, proposal);
  const { tally } = proposal;
  const say = (votes: bigint) => sayVotes(votes, context);
  return [
    `### Proposal ${proposal.id}: ${plain(proposal.title)}`,
    "",
    [
      `${outcome.state ?? "State unknown"}${outcome.class ? `, ${outcome.class}` : ""}.`,
      `For ${say(tally.for)}, Against ${say(tally.against)}, Abstain ${say(tally.abstain)}.`,
    ].join(" "),
    "",
    ...losingVoices(edition, proposal, losingSide(outcome)),
  ];
}

/** Nobody has lost while a vote is open, or when it was called off. */
function losingSide(outcome: Outcome): Choice | undefined {
  const { state } = outcome;
  if (state === undefined || state === "Pending" || state === "Active" || state === "Cancelled")
    return undefined;
  return hasPassed(outcome) ? "Against" : "For";
}

function losingVoices(edition: Edition, { votes }: Proposal, side: Choice | undefined): string[] {
  if (side === undefined) return ["Nothing was decided by this block.", ""];
  const lost = votes.filter(({ support }) => support === SUPPORT[side]);
  if (lost.length === 0) return [`Nobody voted ${side}, the side that lost.`, ""];
  const silent = lost.filter(({ reason }) => reason.trim() === "").length;
  return [
    `The side that lost (${side}):`,
    "",
    ...lost.filter(({ reason }) => reason.trim() !== "").flatMap((vote) => voice(edition, vote)),
    ...(silent > 0 ? [`- ${silent} of ${lost.length} gave no reason.`, ""] : []),
  ];
}

function voice({ history, context }: Edition, { voter, weight, reason }: Vote): string[] {
  const who = account(voter, profilesOf(history)[voter]?.name);
  const said = quote(reason)
    .split("\n")
    .map((line) => `  ${line}`);
  return [`- ${who}, ${sayVotes(weight, context)}:`, "", ...said, ""];
}
