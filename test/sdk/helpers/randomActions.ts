import {
  CONTRIBUTION_KINDS,
  DOCTRINES,
  datasetIdOf,
  PROPOSAL_CLASSES,
  type RunSpec,
  TIERS,
  termsIdOf,
} from "@commonweight/sdk/chain";
import { findModel, findRun, type History, listRuns } from "@commonweight/sdk/history";
import { type Action, adoptedSetOf } from "@commonweight/sdk/proposals";
import { type Address, type Hex, stringToHex, zeroAddress, zeroHash } from "viem";
import { DAY } from "./chain.ts";
import type { Random } from "./random.ts";
import { addressOf, digest, UNIT } from "./stewardship.ts";

export const expressions = ["MIT", "CC-BY-4.0", "CC-BY-SA-4.0", "Unregistered-1.0"] as const;
const terms = expressions.map((expression) => termsIdOf(expression, "3.27"));

/** Six datasets; the last one is in no catalogue. */
export const datasets = Array.from({ length: 6 }, (_, index) => ({
  manifestDigest: digest(`manifest ${index}`),
  contentRoot: index % 2 === 0 ? zeroHash : digest(`root ${index}`),
  coverage: index % 2 === 0 ? ("RevisionOnly" as const) : ("Full" as const),
  declaredTerms: terms[index % 3] ?? zeroHash,
  previous: zeroHash,
}));
const datasetIds = datasets.map(datasetIdOf);

/** Some action, possible or not. `at` is when it would be carried out, in seconds. */
export function randomAction(random: Random, history: History, dollar: Address, at: number): Action {
  const modelId = random.chance(0.95) ? 1n : 7n;
  const datasetId = random.pick(datasetIds);
  const concludedTerms = random.pick(terms);
  const evidence = random.chance(0.8) ? digest(`evidence ${random.below(99)}`) : zeroHash;
  const token = random.pick([zeroAddress, dollar]);
  const amount =
    token === zeroAddress ? BigInt(random.below(3)) * UNIT : BigInt(random.below(900)) * 1_000_000n;
  const someRun = () => BigInt(random.below(listRuns(history).length + 1) + 1);
  const makers: (() => Action)[] = [
    () => ({ type: "adoptDataset", modelId, datasetId, concludedTerms, evidence }),
    () => ({ type: "adoptDataset", modelId, datasetId, concludedTerms, evidence }),
    () => ({ type: "concludeTerms", modelId, datasetId, concludedTerms, evidence }),
    () => ({
      type: "supersedeDataset",
      modelId,
      datasetId,
      successor: random.pick(datasetIds),
      concludedTerms,
      evidence,
    }),
    () => ({ type: "withdrawDataset", modelId, datasetId, evidence }),
    () => ({ type: "revokeDataset", modelId, datasetId, evidence }),
    () => ({ type: "quarantineDataset", modelId, datasetId, evidence }),
    () => ({ type: "rejectDataset", modelId, datasetId, evidence }),
    () => ({ type: "setOutputTerms", modelId, terms: concludedTerms, evidence }),
    () => ({ type: "setPolicy", modelId, doctrine: random.pick(DOCTRINES), licenceMatrix: evidence }),
    () => ({ type: "setCharter", modelId, charter: evidence }),
    () => ({
      type: "createModel",
      name: random.pick(["Heron 2B", ""]),
      charter: evidence,
      parents: [digest("base")],
    }),
    () => ({
      type: "recordRelease",
      modelId,
      manifestDigest: digest(`release ${random.below(5)}`),
      contentRoot: digest("weights"),
      runId: BigInt(random.below(3)),
      evaluation: evidence,
    }),
    () => ({
      type: "recordContribution",
      modelId,
      kind: random.pick(CONTRIBUTION_KINDS),
      contributor: addressOf(3),
      evidence,
    }),
    () => ({ type: "recordResolution", modelId, document: evidence }),
    () => ({
      type: "registerTerms",
      spdxExpression: random.pick(expressions.slice(0, 3)),
      listVersion: "3.27",
      textDigest: zeroHash,
    }),
    () => ({ type: "registerDataset", ...random.pick(datasets.slice(0, 5)), locators: ["hf:datasets/a/b"] }),
    () => ({ type: "publishDocument", document: stringToHex(`# Note ${random.below(5)}`) }),
    () => ({ type: "pay", token, to: addressOf(4), amount, aboveLimit: random.chance(0.2) }),
    () => ({ type: "setLimit", token, limit: amount * 2n }),
    () => ({ type: "mint", to: addressOf(random.below(6)), amount: BigInt(random.below(5)) * UNIT }),
    () => ({ type: "setSetting", ...random.pick(soundSettings) }),
    () => ({ type: "setClassRule", ...random.pick(classRules) }),
    () => ({
      type: "setCallClass",
      target: random.pick([dollar, addressOf(7), history.stewardship.registry ?? dollar]),
      selector: random.pick(["0xa9059cbb", "0x00000000"]),
      class: random.pick(PROPOSAL_CLASSES),
    }),
    () => ({ type: "setDaoURI", daoURI: `https://example.org/${random.below(9)}.json` }),
    () => ({ type: "fundRun", spec: randomSpec(random, history, token, at), aboveLimit: random.chance(0.5) }),
    () => ({ type: "fundRun", spec: randomSpec(random, history, token, at), aboveLimit: true }),
    () => ({ type: "cancelRun", runId: someRun() }),
    () => ({ type: "recordIncident", runId: someRun(), document: evidence }),
    () => randomAmendment(random, history, someRun(), evidence),
    () => randomRuling(random, history, someRun(), evidence),
    () => randomRuling(random, history, someRun(), evidence),
    () => randomAttestation(random, history, someRun(), evidence),
  ];
  return random.pick(makers)();
}

/** Within their bounds, and not always in their order. */
const classRules = [
  { class: "Restrictive", rule: { votingPeriod: 2 * DAY, quorum: 400, approval: 5_000 } },
  { class: "Ordinary", rule: { votingPeriod: 3 * DAY, quorum: 900, approval: 5_100 } },
  { class: "Ordinary", rule: { votingPeriod: 3 * DAY, quorum: 1_900, approval: 5_000 } },
  { class: "Terms", rule: { votingPeriod: 5 * DAY, quorum: 1_200, approval: 6_000 } },
  { class: "Constitutional", rule: { votingPeriod: 6 * DAY, quorum: 1_600, approval: 6_700 } },
] as const;

const soundSettings = [
  { setting: "votingDelay", value: BigInt(2 * DAY) },
  { setting: "votingPeriod", value: BigInt(4 * DAY) },
  { setting: "proposalThreshold", value: 5n * UNIT },
  { setting: "quorumNumerator", value: 500n },
  { setting: "quorumFloor", value: 20n * UNIT },
  { setting: "lateQuorumVoteExtension", value: BigInt(DAY / 2) },
  { setting: "queueWindow", value: BigInt(5 * DAY) },
  { setting: "executionWindow", value: BigInt(6 * DAY) },
  { setting: "timelockDelay", value: BigInt(DAY) },
] as const;

function randomAmendment(random: Random, history: History, runId: bigint, reason: Hex): Action {
  const run = findRun(history, runId);
  const setup = run?.setup ?? {
    config: zeroHash,
    code: zeroHash,
    container: zeroHash,
    tokenizer: zeroHash,
    evaluationPlan: zeroHash,
    plannedGpuSeconds: 1n,
    delay: 0,
  };
  const left = run?.milestones.slice(run.earned + random.below(2)) ?? [];
  const amounts = random.chance(0.5) ? [] : left.map(({ amount }) => amount + BigInt(random.below(2)));
  const delay = setup.delay + random.below(3) * DAY;
  return { type: "amendRun", runId, setup: { ...setup, delay, container: reason }, amounts, reason };
}

function randomRuling(random: Random, history: History, runId: bigint, document: Hex): Action {
  const review = findRun(history, runId)?.review ?? 1;
  return { type: "ruleOnRun", runId, review, upheld: random.chance(0.5), document };
}

function randomAttestation(random: Random, history: History, runId: bigint, report: Hex): Action {
  const review = findRun(history, runId)?.review ?? 1;
  return { type: "attestTier", runId, review, tier: random.pick(TIERS), report };
}

function randomSpec(random: Random, history: History, token: Address, at: number): RunSpec {
  const outputTerms: Hex = findModel(history, 1n)?.outputTerms?.value.terms ?? zeroHash;
  const amount = token === zeroAddress ? UNIT : 100_000_000n;
  return {
    modelId: 1n,
    kind: "Continue",
    parentRelease: 0n,
    operator: addressOf(4),
    token,
    adoptedSet: random.chance(0.9) ? adoptedSetOf(history, 1n).commitment : zeroHash,
    outputTerms,
    document: digest("run"),
    seed: 6n,
    gpuSecondPrice: 1n,
    leastCoverage: random.chance(0.2) ? "Full" : "None",
    acceptBy: at + (random.chance(0.9) ? 30 * DAY : -DAY),
    setup: {
      config: digest("config"),
      code: digest("code"),
      container: zeroHash,
      tokenizer: digest("tokenizer"),
      evaluationPlan: digest("plan"),
      plannedGpuSeconds: 864_000n,
      delay: 0,
    },
    rules: {
      operatorBond: random.pick([0n, amount, amount / 2n]),
      challengeBond: random.chance(0.9) ? amount / 4n : 0n,
      reviewWindow: random.pick([2, 12, 60]) * DAY,
      disputeWindow: random.pick([3, 30, 60]) * DAY,
      finalReview: random.pick([0, 5]) * DAY,
      grace: random.pick([0, 20]) * DAY,
      cure: random.pick([5, 40]) * DAY,
      holdback: random.pick([0, 1_000, 3_333]),
      maxStrikes: random.below(2),
      arbiter: random.chance(0.2) ? zeroAddress : addressOf(3),
      verifier: random.pick([zeroAddress, addressOf(2), addressOf(2)]),
      envelope: { parts: ["config", "code"], mostDelay: 9 * DAY, mostGpuSeconds: 900_000n },
    },
    milestones: Array.from({ length: random.below(3) + 1 }, (_, index) => ({
      amount,
      dueAt: at + (index + 40) * DAY,
      requiredEvidence: ["checkpointRoot", "logs"],
      leastTier: random.pick(["Reported", "Committed", "Committed", "Evaluated"]),
    })),
  };
}
