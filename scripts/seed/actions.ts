import {
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { type Address, type ContractFunctionArgs, encodeFunctionData, type Hex } from "viem";
import type { StewardshipAddresses } from "../deploy/deployStewardship.ts";
import type { DatasetFact, DocumentFact, Fact, TermsFact } from "./facts.ts";

/** What a proposal does: one call of one of the stewardship's contracts. */
export interface Act {
  readonly to: keyof StewardshipAddresses;
  readonly data: Hex;
  /** What must be in the catalogue before anyone can understand or carry out the call. */
  readonly cites: readonly Fact[];
}

/** The stewardship's first and, in the seed, only model. */
const MODEL = 1n;

export type RunSpec = ContractFunctionArgs<typeof trainingRunsAbi, "nonpayable", "fund">[0];

/** The community's reading of whether weights are adapted material, as in IModelRegistry. */
const DOCTRINE = { permissive: 1, copyleft: 2 } as const;
const CONTRIBUTION = { code: 0, data: 1, compute: 2, evaluation: 3, audit: 4 } as const;

export function adopt(dataset: DatasetFact, concluded: TermsFact, review: DocumentFact): Act {
  return inRegistry("adopt", [MODEL, dataset.id, concluded.id, review.digest], [dataset, concluded, review]);
}

export function concludeTerms(dataset: DatasetFact, concluded: TermsFact, review: DocumentFact): Act {
  return inRegistry(
    "concludeTerms",
    [MODEL, dataset.id, concluded.id, review.digest],
    [dataset, concluded, review],
  );
}

export function supersede(
  old: DatasetFact,
  by: DatasetFact,
  concluded: TermsFact,
  review: DocumentFact,
): Act {
  return inRegistry(
    "supersede",
    [MODEL, old.id, by.id, concluded.id, review.digest],
    [old, by, concluded, review],
  );
}

export function quarantine(dataset: DatasetFact, review: DocumentFact): Act {
  return inRegistry("quarantine", [MODEL, dataset.id, review.digest], [dataset, review]);
}

export function reject(dataset: DatasetFact, review: DocumentFact): Act {
  return inRegistry("reject", [MODEL, dataset.id, review.digest], [dataset, review]);
}

export function setOutputTerms(terms: TermsFact, evidence: DocumentFact): Act {
  return inRegistry("setOutputTerms", [MODEL, terms.id, evidence.digest], [terms, evidence]);
}

export function setPolicy(doctrine: keyof typeof DOCTRINE, matrix: DocumentFact): Act {
  return inRegistry("setPolicy", [MODEL, DOCTRINE[doctrine], matrix.digest], [matrix]);
}

export function setCharter(charter: DocumentFact): Act {
  return inRegistry("setCharter", [MODEL, charter.digest], [charter]);
}

export function resolve(resolution: DocumentFact): Act {
  return inRegistry("recordResolution", [MODEL, resolution.digest], [resolution]);
}

export function recordContribution(
  kind: keyof typeof CONTRIBUTION,
  by: Address,
  evidence: DocumentFact,
): Act {
  return inRegistry("recordContribution", [MODEL, CONTRIBUTION[kind], by, evidence.digest], [evidence]);
}

/** @param amount In the token's smallest unit. */
export function mint(to: Address, amount: bigint): Act {
  const data = encodeFunctionData({ abi: stewardTokenAbi, functionName: "mint", args: [to, amount] });
  return { to: "token", data, cites: [] };
}

/** @param amount In the token's smallest unit. */
export function pay(token: Address, to: Address, amount: bigint): Act {
  const data = encodeFunctionData({ abi: treasuryAbi, functionName: "pay", args: [token, to, amount] });
  return { to: "treasury", data, cites: [] };
}

/** @param limit What ordinary votes may spend in 30 days, in the token's smallest unit. */
export function setLimit(token: Address, limit: bigint): Act {
  const data = encodeFunctionData({ abi: treasuryAbi, functionName: "setLimit", args: [token, limit] });
  return { to: "treasury", data, cites: [] };
}

export function fundRun(spec: RunSpec, documents: readonly DocumentFact[]): Act {
  const data = encodeFunctionData({ abi: trainingRunsAbi, functionName: "fund", args: [spec] });
  return { to: "runs", data, cites: documents };
}

/** @param basisPoints Of the supply. */
export function setQuorum(basisPoints: bigint): Act {
  const data = encodeFunctionData({
    abi: stewardGovernorAbi,
    functionName: "updateQuorumNumerator",
    args: [basisPoints],
  });
  return { to: "governor", data, cites: [] };
}

type RegistryChange =
  | "adopt"
  | "concludeTerms"
  | "supersede"
  | "quarantine"
  | "reject"
  | "setOutputTerms"
  | "setPolicy"
  | "setCharter"
  | "recordResolution"
  | "recordContribution";

function inRegistry<const name extends RegistryChange>(
  functionName: name,
  args: ContractFunctionArgs<typeof modelRegistryAbi, "nonpayable", name>,
  cites: readonly Fact[],
): Act {
  const data = encodeFunctionData({ abi: modelRegistryAbi, functionName, args } as Parameters<
    typeof encodeFunctionData
  >[0]);
  return { to: "registry", data, cites };
}
