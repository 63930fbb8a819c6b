import { milestoneStatusAt, runStatusAt, tierOf } from "../../history/runAt.ts";
import type { Edition } from "../edition/Edition.ts";
import { byId, bySource, columns, PLACE, placeOf, SECONDS, type Table, UNIT, unlessZero } from "./Table.ts";

export const runs: Table = {
  name: "runs",
  about:
    "A training run as it stands at the block; what the contract holds of it is funded - paid - refunded",
  columns: [
    ...columns("id", "model", "kind", "status", "operator", "arbiter", "verifier", "token"),
    ...columns(["funded", UNIT], ["paid", UNIT], ["refunded", UNIT], ["owed", UNIT], ["held_back", UNIT]),
    ...columns(["bonds", UNIT], "strikes", "spec_hash", "adopted_set", "document", "proposal"),
    ...PLACE,
  ],
  rows: (edition) =>
    listed(edition).map((run) => [
      ...[run.id, run.modelId, run.spec.kind, runStatusAt(run, edition.block.timestamp), run.operator],
      ...[run.arbiter, run.verifier, run.token, run.funded, run.paid, run.refunded, run.owed, run.kept],
      ...[run.bonds.held, run.strikes, run.specHash, run.spec.adoptedSet, unlessZero(run.spec.document)],
      ...[run.proposalId, ...placeOf(run.source)],
    ]),
};

export const milestones: Table = {
  name: "milestones",
  about: "A milestone of a run as it stands at the block",
  columns: columns(
    ...(["run", "index", ["amount", UNIT], ["due", SECONDS], "least_tier", "tier", "status"] as const),
    ...(["submissions", ["paid", UNIT], "paid_to", "paid_in"] as const),
  ),
  rows: (edition) =>
    listed(edition).flatMap((run) =>
      run.milestones.map((milestone) => [
        ...[run.id, milestone.index, milestone.amount, milestone.dueAt, milestone.leastTier],
        milestone.submissions.length > 0 ? tierOf(milestone) : undefined,
        ...[milestoneStatusAt(run, milestone, edition.block.timestamp), milestone.submissions.length],
        ...[milestone.paid?.amount, milestone.paid?.to, milestone.paid?.source.transactionHash],
      ]),
    ),
};

export const submissions: Table = {
  name: "submissions",
  about: "What an operator showed for a milestone, and what became of it",
  columns: [
    ...columns("run", "milestone", "review", "tier", ["review_ends", SECONDS], "checkpoint_root", "step"),
    ...columns("tokens_seen", ["gpu_time", "seconds"], "data_cursor", "logs", "evaluation", "environment"),
    ...columns("challenger", "challenge_evidence", "ruling", "faulted"),
    ...PLACE,
  ],
  rows: (edition) =>
    listed(edition).flatMap((run) =>
      run.milestones.flatMap(({ index, submissions: all }) =>
        all.map(({ review, tier, reviewEndsAt, evidence, challenge, faulted, source }) => [
          ...[run.id, index, review, tier, reviewEndsAt, unlessZero(evidence.checkpointRoot), evidence.step],
          ...[evidence.tokensSeen, evidence.gpuSeconds, unlessZero(evidence.dataCursor)],
          ...[unlessZero(evidence.logs), unlessZero(evidence.evaluation), unlessZero(evidence.environment)],
          ...[challenge?.challenger, unlessZero(challenge?.evidence)],
          challenge?.ruling && (challenge.ruling.upheld ? "upheld" : "rejected"),
          ...[faulted !== undefined, ...placeOf(source)],
        ]),
      ),
    ),
};

export const payments: Table = {
  name: "payments",
  about: "Money that came to a run or left it, bonds left out",
  columns: [...columns("run", "kind", "milestone", "account", "token", ["amount", UNIT]), ...PLACE],
  rows: ({ book, history }) => {
    const tokenOf = (runId: bigint) => history.runs[String(runId)]?.token;
    const rows = [
      ...book
        .all("runs", "RunFunded")
        .map((log) => ({ log, kind: "funded", account: history.stewardship.treasury })),
      ...book.all("runs", "RunCofunded").map((log) => ({ log, kind: "cofunded", account: log.args.funder })),
      ...book
        .all("runs", "TranchePaid")
        .map((log) => ({ log, kind: "paid", account: log.args.to, index: log.args.index })),
      ...book.all("runs", "RefundClaimed").map((log) => ({ log, kind: "refunded", account: log.args.to })),
    ].map((row) => ({ ...row, source: { ...row.log, event: row.log.eventName } }));
    return rows
      .sort(bySource)
      .map(({ log, kind, account, source, ...row }) => [
        ...[log.args.runId, kind, "index" in row ? row.index : undefined, account, tokenOf(log.args.runId)],
        ...[log.args.amount, ...placeOf(source)],
      ]);
  },
};

export const bonds: Table = {
  name: "bonds",
  about: "A bond of an operator or a challenger: deposited, released or withdrawn",
  columns: [...columns("run", "kind", "account", ["amount", UNIT]), ...PLACE],
  rows: (edition) =>
    listed(edition).flatMap(({ id, bonds: { entries } }) =>
      entries.map(({ kind, account, amount, source }) => [id, kind, account, amount, ...placeOf(source)]),
    ),
};

export const runRecords: Table = {
  name: "run-records",
  about:
    "An amendment, an incident or the end of a run; without a proposal the operator or time brought it about",
  columns: [...columns("run", "kind", "document", "proposal"), ...PLACE],
  rows: (edition) =>
    listed(edition)
      .flatMap(({ id, amendments, incidents, ending }) => [
        ...amendments.map(({ reason, ...rest }) => ({ id, kind: "amended", document: reason, ...rest })),
        ...incidents.map((incident) => ({ id, kind: "incident", ...incident })),
        ...(ending ? [{ id, kind: ending.status.toLowerCase(), document: undefined, ...ending }] : []),
      ])
      .sort(bySource)
      .map(({ id, kind, document, proposalId, source }) => [
        ...[id, kind, unlessZero(document), proposalId === 0n ? undefined : proposalId, ...placeOf(source)],
      ]),
};

function listed({ history }: Edition) {
  return Object.values(history.runs).sort(byId);
}
