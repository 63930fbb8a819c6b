// Generated from contracts/token/StewardToken.sol by scripts/generate-abis.ts. Do not edit.
import { stewardTokenCalls } from "./calls/stewardToken.ts";
import { stewardTokenErrors } from "./errors/stewardToken.ts";
import { stewardTokenEvents } from "./events/stewardToken.ts";
import { stewardTokenViews } from "./views/stewardToken.ts";

export const stewardTokenAbi = [
  ...stewardTokenCalls,
  ...stewardTokenErrors,
  ...stewardTokenEvents,
  ...stewardTokenViews,
  {"inputs":[{"name":"name_","type":"string"},{"name":"symbol_","type":"string"},{"name":"timelock_","type":"address"},{"name":"mintCap_","type":"uint256"},{"components":[{"name":"account","type":"address"},{"name":"amount","type":"uint256"}],"name":"allocations","type":"tuple[]"}],"stateMutability":"nonpayable","type":"constructor"},
] as const;
