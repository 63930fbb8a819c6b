// Generated from contracts/plurality/StewardshipFork.sol by scripts/generate-abis.ts. Do not edit.
import { stewardshipForkCalls } from "./calls/stewardshipFork.ts";
import { stewardshipForkErrors } from "./errors/stewardshipFork.ts";
import { stewardshipForkEvents } from "./events/stewardshipFork.ts";
import { stewardshipForkViews } from "./views/stewardshipFork.ts";

export const stewardshipForkAbi = [
  ...stewardshipForkCalls,
  ...stewardshipForkErrors,
  ...stewardshipForkEvents,
  ...stewardshipForkViews,
  {"inputs":[{"name":"governor_","type":"address"},{"name":"token_","type":"address"},{"name":"treasury_","type":"address"},{"name":"factory_","type":"address"},{"name":"threshold_","type":"uint256"}],"stateMutability":"nonpayable","type":"constructor"},
] as const;
