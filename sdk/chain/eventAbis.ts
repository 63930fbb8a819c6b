import { catalogueEvents } from "./abi/events/catalogue.ts";
import { modelRegistryEvents } from "./abi/events/modelRegistry.ts";
import { runTermsEvents } from "./abi/events/runTerms.ts";
import { stewardGovernorEvents } from "./abi/events/stewardGovernor.ts";
import { stewardshipForkEvents } from "./abi/events/stewardshipFork.ts";
import { stewardTimelockEvents } from "./abi/events/stewardTimelock.ts";
import { stewardTokenEvents } from "./abi/events/stewardToken.ts";
import { trainingRunsEvents } from "./abi/events/trainingRuns.ts";
import { treasuryEvents } from "./abi/events/treasury.ts";
import type { ContractRole } from "./deployment.ts";

/** The events of each contract of a stewardship: all that reading its logs needs of the interfaces. */
export const eventAbis = {
  token: stewardTokenEvents,
  governor: stewardGovernorEvents,
  timelock: stewardTimelockEvents,
  treasury: treasuryEvents,
  registry: modelRegistryEvents,
  runs: trainingRunsEvents,
  runTerms: runTermsEvents,
  fork: stewardshipForkEvents,
  catalogue: catalogueEvents,
} as const satisfies Record<ContractRole, readonly unknown[]>;
