// Generated from contracts/runs/RunTerms.sol by scripts/generate-abis.ts. Do not edit.
import { runTermsCalls } from "./calls/runTerms.ts";
import { runTermsErrors } from "./errors/runTerms.ts";
import { runTermsEvents } from "./events/runTerms.ts";
import { runTermsViews } from "./views/runTerms.ts";

export const runTermsAbi = [
  ...runTermsCalls,
  ...runTermsErrors,
  ...runTermsEvents,
  ...runTermsViews,
  {"inputs":[{"name":"timelock","type":"address"},{"name":"registry","type":"address"}],"stateMutability":"nonpayable","type":"constructor"},
] as const;
