// Generated from contracts/models/ModelRegistry.sol by scripts/generate-abis.ts. Do not edit.
import { modelRegistryCalls } from "./calls/modelRegistry.ts";
import { modelRegistryErrors } from "./errors/modelRegistry.ts";
import { modelRegistryEvents } from "./events/modelRegistry.ts";
import { modelRegistryViews } from "./views/modelRegistry.ts";

export const modelRegistryAbi = [
  ...modelRegistryCalls,
  ...modelRegistryErrors,
  ...modelRegistryEvents,
  ...modelRegistryViews,
  {"inputs":[{"name":"timelock_","type":"address"},{"name":"governor_","type":"address"},{"name":"catalogue_","type":"address"},{"name":"runs_","type":"address"},{"components":[{"name":"name","type":"string"},{"name":"charter","type":"bytes32"},{"name":"parents","type":"bytes32[]"},{"components":[{"name":"chainId","type":"uint256"},{"name":"registry","type":"address"},{"name":"modelId","type":"uint256"}],"name":"forkOf","type":"tuple"}],"name":"first","type":"tuple"}],"stateMutability":"nonpayable","type":"constructor"},
] as const;
