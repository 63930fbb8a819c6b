import {
  CONTRIBUTION_KINDS,
  COVERAGES,
  EVIDENCE_FIELDS,
  RUN_KINDS,
  SETUP_PARTS,
  TIERS,
} from "@commonweight/sdk/chain";
import { count, type Drafted, flag, list, maybe, oneOf, record, text } from "./shape.ts";

/*
 * What the forms hold, field by field, as people type it. Nothing here is checked for sense: that is done when a draft is
 * turned into actions, so that a half-written draft can be kept.
 */

/** A document that was dropped, chosen or pasted, whole. */
export const documentShape = record({ name: text(), text: text() });
export type DroppedDocument = Drafted<typeof documentShape>;

/** A file of which only the digest matters. */
export const digestedShape = record({ name: text(), bytes: count(), sha256: text() });
export type DigestedFile = Drafted<typeof digestedShape>;

/** A registered dataset, or the manifest or pin document of one. */
export const datasetShape = record({
  from: oneOf(["catalogue", "document"]),
  id: text(),
  document: maybe(documentShape),
});
export type DatasetDraft = Drafted<typeof datasetShape>;

const key = text();
const modelId = text();
const concluding = { key, modelId, dataset: datasetShape, terms: text(), evidence: text() };
const judging = { key, modelId, dataset: datasetShape, evidence: text() };

const milestone = record({
  key,
  title: text(),
  amount: text(),
  dueAt: text(),
  evidence: list(oneOf(EVIDENCE_FIELDS), ["step", "tokensSeen", "gpuSeconds", "logs"]),
  leastTier: oneOf(TIERS),
});
export type MilestoneDraft = Drafted<typeof milestone>;
export const milestoneShape = milestone;

export const actionShapes = {
  adoptDataset: record({ type: oneOf(["adoptDataset"]), ...concluding }),
  concludeTerms: record({ type: oneOf(["concludeTerms"]), ...concluding }),
  supersedeDataset: record({
    type: oneOf(["supersedeDataset"]),
    ...concluding,
    successor: datasetShape,
    laterVersion: flag(),
  }),
  withdrawDataset: record({ type: oneOf(["withdrawDataset"]), ...judging }),
  revokeDataset: record({ type: oneOf(["revokeDataset"]), ...judging }),
  quarantineDataset: record({ type: oneOf(["quarantineDataset"]), ...judging }),
  rejectDataset: record({ type: oneOf(["rejectDataset"]), ...judging }),
  setOutputTerms: record({ type: oneOf(["setOutputTerms"]), key, modelId, terms: text(), evidence: text() }),
  fundRun: record({
    type: oneOf(["fundRun"]),
    key,
    modelId,
    title: text(),
    kind: oneOf(RUN_KINDS),
    parentRelease: text(),
    operator: text(),
    token: text(),
    milestones: list(milestone),
    acceptBy: text(),
    reviewDays: text("4"),
    rules: record({
      operatorBond: text("0"),
      challengeBond: text(),
      disputeDays: text("21"),
      finalDays: text("7"),
      graceDays: text("5"),
      cureDays: text("10"),
      holdback: text("10"),
      maxStrikes: text("1"),
      arbiter: text(),
      verifier: text(),
      mostDelayDays: text("14"),
      mostGpuHours: text(),
      parts: list(oneOf(SETUP_PARTS)),
    }),
    gpuHours: text(),
    gpuPrice: text(),
    parameters: text(),
    trainingTokens: text(),
    seed: text(),
    leastCoverage: oneOf(COVERAGES),
    about: text(),
    config: maybe(digestedShape),
    code: maybe(digestedShape),
    container: maybe(digestedShape),
    tokenizer: maybe(digestedShape),
    evaluationPlan: maybe(digestedShape),
  }),
  cancelRun: record({ type: oneOf(["cancelRun"]), key, runId: text() }),
  pay: record({ type: oneOf(["pay"]), key, token: text(), to: text(), amount: text() }),
  recordContribution: record({
    type: oneOf(["recordContribution"]),
    key,
    modelId,
    kind: oneOf(CONTRIBUTION_KINDS),
    contributor: text(),
    evidence: text(),
  }),
  mint: record({ type: oneOf(["mint"]), key, to: text(), amount: text() }),
  recordResolution: record({ type: oneOf(["recordResolution"]), key, modelId, resolution: text() }),
} as const;

type Shapes = typeof actionShapes;
export type ActionDrafts = { [type in keyof Shapes]: Drafted<Shapes[type]> };
export type DraftType = keyof ActionDrafts;
export type ActionDraft = ActionDrafts[DraftType];
