// Generated from contracts/governance/StewardTimelock.sol by scripts/generate-abis.ts. Do not edit.
import { stewardTimelockCalls } from "./calls/stewardTimelock.ts";
import { stewardTimelockErrors } from "./errors/stewardTimelock.ts";
import { stewardTimelockEvents } from "./events/stewardTimelock.ts";
import { stewardTimelockViews } from "./views/stewardTimelock.ts";

export const stewardTimelockAbi = [
  ...stewardTimelockCalls,
  ...stewardTimelockErrors,
  ...stewardTimelockEvents,
  ...stewardTimelockViews,
  {"inputs":[{"name":"minDelay","type":"uint256"},{"name":"governor_","type":"address"}],"stateMutability":"nonpayable","type":"constructor"},
  {"stateMutability":"payable","type":"receive"},
] as const;
