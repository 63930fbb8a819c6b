import {
  catalogueAbi,
  modelRegistryAbi,
  runTermsAbi,
  stewardGovernorAbi,
  stewardshipForkAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
  treasuryAbi,
} from "./abi/index.ts";
import type { ContractRole } from "./deployment.ts";

/** The ABI of each contract of a stewardship. */
export const abis = {
  token: stewardTokenAbi,
  governor: stewardGovernorAbi,
  timelock: stewardTimelockAbi,
  treasury: treasuryAbi,
  registry: modelRegistryAbi,
  runs: trainingRunsAbi,
  runTerms: runTermsAbi,
  fork: stewardshipForkAbi,
  catalogue: catalogueAbi,
} as const satisfies Record<ContractRole, readonly unknown[]>;

export type Abis = typeof abis;
