// Generated from contracts/plurality/StewardshipFactory.sol by scripts/generate-abis.ts. Do not edit.
import { stewardshipFactoryCalls } from "./calls/stewardshipFactory.ts";
import { stewardshipFactoryErrors } from "./errors/stewardshipFactory.ts";
import { stewardshipFactoryEvents } from "./events/stewardshipFactory.ts";
import { stewardshipFactoryViews } from "./views/stewardshipFactory.ts";

export const stewardshipFactoryAbi = [
  ...stewardshipFactoryCalls,
  ...stewardshipFactoryErrors,
  ...stewardshipFactoryEvents,
  ...stewardshipFactoryViews,
  {"inputs":[{"name":"catalogue_","type":"address"},{"name":"stores","type":"address[][]"}],"stateMutability":"nonpayable","type":"constructor"},
] as const;
