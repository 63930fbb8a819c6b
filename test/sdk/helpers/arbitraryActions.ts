import {
  CONTRIBUTION_KINDS,
  COVERAGES,
  DOCTRINES,
  EVIDENCE_FIELDS,
  type EvidenceField,
  PROPOSAL_CLASSES,
  RUN_KINDS,
  type RunSpec,
  SETUP_PARTS,
  TIERS,
} from "@commonweight/sdk/chain";
import { SETTINGS } from "@commonweight/sdk/history";
import type { Action } from "@commonweight/sdk/proposals";
import fc from "fast-check";
import { bytesToHex, getAddress } from "viem";

/** Plain objects, as the sdk makes them. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => bytesToHex(array));
const digest = bytes(32);
const address = bytes(20).map((hex) => getAddress(hex));
const uint = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });
const small = (bits: number) => fc.integer({ min: 0, max: Math.min(2 ** bits - 1, Number.MAX_SAFE_INTEGER) });
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const data = fc.uint8Array({ maxLength: 80 }).map((array) => bytesToHex(array));

const evidenceFields = fc
  .subarray([...EVIDENCE_FIELDS])
  .map((fields): EvidenceField[] => EVIDENCE_FIELDS.filter((field) => fields.includes(field)));

const tier = fc.constantFrom(...TIERS);

const setup = record({
  config: digest,
  code: digest,
  container: digest,
  tokenizer: digest,
  evaluationPlan: digest,
  plannedGpuSeconds: uint(64),
  delay: small(32),
});

export const spec: fc.Arbitrary<RunSpec> = record({
  modelId: uint(256),
  kind: fc.constantFrom(...RUN_KINDS),
  parentRelease: uint(256),
  operator: address,
  token: address,
  adoptedSet: digest,
  outputTerms: digest,
  document: digest,
  seed: uint(64),
  gpuSecondPrice: uint(128),
  leastCoverage: fc.constantFrom(...COVERAGES),
  acceptBy: small(48),
  setup,
  rules: record({
    operatorBond: uint(128),
    challengeBond: uint(128),
    reviewWindow: small(32),
    disputeWindow: small(32),
    finalReview: small(32),
    grace: small(32),
    cure: small(32),
    holdback: small(16),
    maxStrikes: small(8),
    arbiter: address,
    verifier: address,
    envelope: record({
      parts: fc.subarray([...SETUP_PARTS]),
      mostDelay: small(32),
      mostGpuSeconds: uint(64),
    }),
  }),
  milestones: fc.array(
    record({ amount: uint(128), dueAt: small(48), requiredEvidence: evidenceFields, leastTier: tier }),
    { maxLength: 4 },
  ),
});

const onDataset = { modelId: uint(256), datasetId: digest, evidence: digest };
const is = <const type extends string>(type: type) => fc.constant(type);

/** Settings that the ABI holds in 256 bits; the others have at most 32. */
const wide = ["proposalThreshold", "quorumNumerator", "quorumFloor", "timelockDelay"];

const setting = fc.constantFrom(...SETTINGS).chain((name) =>
  record({
    type: is("setSetting"),
    setting: fc.constant(name),
    value: uint(wide.includes(name) ? 256 : 32),
  }),
);

/** Every action that has a name, with any values that fit into its call. */
export const typedAction: fc.Arbitrary<Exclude<Action, { type: "call" }>> = fc.oneof(
  record({ type: is("adoptDataset"), ...onDataset, concludedTerms: digest }),
  record({ type: is("concludeTerms"), ...onDataset, concludedTerms: digest }),
  record({ type: is("supersedeDataset"), ...onDataset, successor: digest, concludedTerms: digest }),
  record({ type: is("withdrawDataset"), ...onDataset }),
  record({ type: is("revokeDataset"), ...onDataset }),
  record({ type: is("quarantineDataset"), ...onDataset }),
  record({ type: is("rejectDataset"), ...onDataset }),
  record({ type: is("setOutputTerms"), modelId: uint(256), terms: digest, evidence: digest }),
  record({
    type: is("setPolicy"),
    modelId: uint(256),
    doctrine: fc.constantFrom(...DOCTRINES),
    licenceMatrix: digest,
  }),
  record({ type: is("setCharter"), modelId: uint(256), charter: digest }),
  record({
    type: is("createModel"),
    name: text,
    charter: digest,
    parents: fc.array(digest, { maxLength: 3 }),
  }),
  record({
    type: is("createModel"),
    name: text,
    charter: digest,
    parents: fc.array(digest, { maxLength: 3 }),
    forkOf: record({ chainId: uint(64).map((id) => id + 1n), registry: address, modelId: uint(256) }),
  }),
  record({
    type: is("recordRelease"),
    modelId: uint(256),
    manifestDigest: digest,
    contentRoot: digest,
    runId: uint(256),
    evaluation: digest,
  }),
  record({
    type: is("recordContribution"),
    modelId: uint(256),
    kind: fc.constantFrom(...CONTRIBUTION_KINDS),
    contributor: address,
    evidence: digest,
  }),
  record({ type: is("recordResolution"), modelId: uint(256), document: digest }),
  record({ type: is("registerTerms"), spdxExpression: text, listVersion: text, textDigest: digest }),
  record({
    type: is("registerDataset"),
    manifestDigest: digest,
    contentRoot: digest,
    coverage: fc.constantFrom(...COVERAGES),
    declaredTerms: digest,
    previous: digest,
    locators: fc.array(text, { maxLength: 3 }),
  }),
  record({ type: is("addLocator"), datasetId: digest, locator: text }),
  record({ type: is("publishDocument"), document: data }),
  record({ type: is("fundRun"), spec, aboveLimit: fc.boolean() }),
  record({ type: is("cancelRun"), runId: uint(256) }),
  record({
    type: is("amendRun"),
    runId: uint(256),
    setup,
    amounts: fc.array(uint(128), { maxLength: 4 }),
    reason: digest,
  }),
  record({
    type: is("ruleOnRun"),
    runId: uint(256),
    review: small(32),
    upheld: fc.boolean(),
    document: digest,
  }),
  record({ type: is("attestTier"), runId: uint(256), review: small(32), tier, report: digest }),
  record({ type: is("recordIncident"), runId: uint(256), document: digest }),
  record({ type: is("pay"), token: address, to: address, amount: uint(256), aboveLimit: fc.boolean() }),
  record({ type: is("setLimit"), token: address, limit: uint(256) }),
  record({ type: is("mint"), to: address, amount: uint(256) }),
  setting,
  record({
    type: is("setClassRule"),
    class: fc.constantFrom(...PROPOSAL_CLASSES),
    rule: record({ votingPeriod: small(32), quorum: small(32), approval: small(32) }),
  }),
  record({
    type: is("setCallClass"),
    target: address,
    selector: fc.uint8Array({ minLength: 4, maxLength: 4 }).map((array) => bytesToHex(array)),
    class: fc.constantFrom(...PROPOSAL_CLASSES),
  }),
  record({ type: is("setDaoURI"), daoURI: text }),
);

export const rawCall = record({ type: is("call"), target: address, value: uint(256), data });
