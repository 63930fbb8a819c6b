import { catalogueCalls } from "./abi/calls/catalogue.ts";
import { modelRegistryCalls } from "./abi/calls/modelRegistry.ts";
import { runTermsCalls } from "./abi/calls/runTerms.ts";
import { stewardGovernorCalls } from "./abi/calls/stewardGovernor.ts";
import { stewardshipForkCalls } from "./abi/calls/stewardshipFork.ts";
import { stewardTimelockCalls } from "./abi/calls/stewardTimelock.ts";
import { stewardTokenCalls } from "./abi/calls/stewardToken.ts";
import { trainingRunsCalls } from "./abi/calls/trainingRuns.ts";
import { treasuryCalls } from "./abi/calls/treasury.ts";
import type { ContractRole } from "./deployment.ts";

/** The functions of each contract of a stewardship that change something: what a proposal can call. */
export const callAbis = {
  token: stewardTokenCalls,
  governor: stewardGovernorCalls,
  timelock: stewardTimelockCalls,
  treasury: treasuryCalls,
  registry: modelRegistryCalls,
  runs: trainingRunsCalls,
  runTerms: runTermsCalls,
  fork: stewardshipForkCalls,
  catalogue: catalogueCalls,
} as const satisfies Record<ContractRole, readonly unknown[]>;
