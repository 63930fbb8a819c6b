import { catalogueErrors } from "../abi/errors/catalogue.ts";
import { modelRegistryErrors } from "../abi/errors/modelRegistry.ts";
import { runTermsErrors } from "../abi/errors/runTerms.ts";
import { stewardGovernorErrors } from "../abi/errors/stewardGovernor.ts";
import { stewardshipFactoryErrors } from "../abi/errors/stewardshipFactory.ts";
import { stewardshipForkErrors } from "../abi/errors/stewardshipFork.ts";
import { stewardTimelockErrors } from "../abi/errors/stewardTimelock.ts";
import { stewardTokenErrors } from "../abi/errors/stewardToken.ts";
import { trainingRunsErrors } from "../abi/errors/trainingRuns.ts";
import { treasuryErrors } from "../abi/errors/treasury.ts";

/** The errors of all our contracts: those of a house, and the factory, which belongs to none. */
export const contractErrors = [
  ...stewardTokenErrors,
  ...stewardGovernorErrors,
  ...stewardTimelockErrors,
  ...treasuryErrors,
  ...modelRegistryErrors,
  ...trainingRunsErrors,
  ...runTermsErrors,
  ...stewardshipForkErrors,
  ...catalogueErrors,
  ...stewardshipFactoryErrors,
] as const;
