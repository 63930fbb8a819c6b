import { type Address, zeroHash } from "viem";
import { TIERS, type Tier } from "../../../chain/enums.ts";
import { profilesOf } from "../../../history/profilesOf.ts";
import { runStatusAt, tierOf } from "../../../history/runAt.ts";
import type { Model, Release } from "../../../history/types/models.ts";
import type { Run } from "../../../history/types/runs.ts";
import { sayAmount } from "../../../words/amounts.ts";
import { CONTRIBUTION_WORDS, RUN_KIND_WORDS, RUN_STATUS_WORDS, TIER_WORDS } from "../../../words/enums.ts";
import { sayTerms } from "../../../words/names.ts";
import type { Edition } from "../../edition/Edition.ts";
import { byId } from "../../tables/Table.ts";
import { code, plain, table } from "../../text/markdown.ts";
import { account } from "../../text/sections.ts";

/** What was released, trained and paid, and whose work was acknowledged. */
export function worksSections(edition: Edition, model: Model): string[] {
  return [
    ...section("Releases", releaseTable(edition, model.releases)),
    ...section("Training runs and their funding", runTable(edition, model)),
    ...section("Contributions that votes acknowledged", contributionTable(edition, model)),
  ];
}

function section(title: string, body: string): string[] {
  return [`## ${title}`, "", body === "" ? "None." : body, ""];
}

function releaseTable({ history, context }: Edition, releases: readonly Release[]): string {
  if (releases.length === 0) return "";
  const rows = releases.map(
    ({ id, manifestDigest, contentRoot, runId, outputTerms, proposalId, evaluation }) => [
      ...[String(id), code(manifestDigest), code(contentRoot)],
      runId === 0n ? "imported: not trained here" : `run ${runId}`,
      plain(tierWords(history.runs[String(runId)])),
      outputTerms === zeroHash ? "none" : plain(sayTerms(outputTerms, context)),
      ...[evaluation === zeroHash ? "none" : code(evaluation), String(proposalId)],
    ],
  );
  return table(
    [
      "Release",
      "Manifest (sha-256)",
      "Model Signing root",
      "Made by",
      "Verified to",
      "Terms",
      "Evaluation",
      "Proposal",
    ],
    rows,
  );
}

/** The least of what its milestones have reached: never rounded up. */
function tierWords(run: Run | undefined): string {
  if (!run) return "nothing: it was imported";
  const tiers = run.milestones.filter(({ submissions }) => submissions.length > 0).map(tierOf);
  const least = TIERS.find((tier: Tier) => tiers.includes(tier));
  return least === undefined ? "nothing yet" : TIER_WORDS[least];
}

function runTable({ history, context, block }: Edition, { id: modelId }: Model): string {
  const runs = Object.values(history.runs)
    .filter((run) => run.modelId === modelId)
    .sort(byId);
  if (runs.length === 0) return "";
  const profiles = profilesOf(history);
  const who = (address: Address) =>
    address === history.stewardship.treasury ? "the treasury" : account(address, profiles[address]?.name);
  const rows = runs.map((run) => {
    const say = (amount: bigint) => plain(sayAmount(amount, run.token, context));
    return [
      ...[String(run.id), RUN_KIND_WORDS[run.spec.kind], who(run.operator)],
      ...[RUN_STATUS_WORDS[runStatusAt(run, block.timestamp)], tierWords(run)],
      ...[say(run.funded), say(run.paid), say(run.refunded), say(run.funded - run.paid - run.refunded)],
      run.funders.map(({ account: funder, given }) => `${who(funder)}: ${say(given)}`).join("; "),
      ...[String(run.strikes), String(run.incidents.length), String(run.proposalId)],
    ];
  });
  return table(
    [
      ...["Run", "Kind", "Operator", "State", "Verified to", "Funded", "Paid", "Refunded", "Held", "Funders"],
      ...["Upheld challenges", "Incidents", "Proposal"],
    ],
    rows,
  );
}

function contributionTable({ history }: Edition, { contributions }: Model): string {
  if (contributions.length === 0) return "";
  const profiles = profilesOf(history);
  const rows = contributions.map(({ kind, contributor, evidence, proposalId }) => [
    ...[account(contributor, profiles[contributor]?.name), CONTRIBUTION_WORDS[kind]],
    ...[evidence === zeroHash ? "none" : code(evidence), String(proposalId)],
  ]);
  return table(["Contributor", "Kind", "Evidence (sha-256)", "Proposal"], rows);
}
