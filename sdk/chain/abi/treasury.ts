// Generated from contracts/governance/Treasury.sol by scripts/generate-abis.ts. Do not edit.
import { treasuryCalls } from "./calls/treasury.ts";
import { treasuryErrors } from "./errors/treasury.ts";
import { treasuryEvents } from "./events/treasury.ts";
import { treasuryViews } from "./views/treasury.ts";

export const treasuryAbi = [
  ...treasuryCalls,
  ...treasuryErrors,
  ...treasuryEvents,
  ...treasuryViews,
  {"inputs":[{"name":"timelock_","type":"address"},{"name":"runs_","type":"address"},{"name":"fork_","type":"address"}],"stateMutability":"nonpayable","type":"constructor"},
  {"stateMutability":"payable","type":"receive"},
] as const;
