// Generated from contracts/runs/TrainingRuns.sol by scripts/generate-abis.ts. Do not edit.
import { trainingRunsCalls } from "./calls/trainingRuns.ts";
import { trainingRunsErrors } from "./errors/trainingRuns.ts";
import { trainingRunsEvents } from "./events/trainingRuns.ts";
import { trainingRunsViews } from "./views/trainingRuns.ts";

export const trainingRunsAbi = [
  ...trainingRunsCalls,
  ...trainingRunsErrors,
  ...trainingRunsEvents,
  ...trainingRunsViews,
  {"inputs":[{"name":"timelock_","type":"address"},{"name":"treasury_","type":"address"},{"name":"registry_","type":"address"}],"stateMutability":"nonpayable","type":"constructor"},
  {"stateMutability":"payable","type":"receive"},
] as const;
