// Generated from contracts/runs/RunTerms.sol by scripts/generate-abis.ts. Do not edit.
export const runTermsErrors = [
  {"inputs":[{"name":"expected","type":"bytes32"},{"name":"actual","type":"bytes32"}],"name":"RunsAdoptedSetChanged","type":"error"},
  {"inputs":[{"name":"datasetId","type":"bytes32"},{"name":"coverage","type":"uint8"},{"name":"least","type":"uint8"}],"name":"RunsInsufficientCoverage","type":"error"},
  {"inputs":[{"name":"runId","type":"uint256"}],"name":"RunsInvalidAmounts","type":"error"},
  {"inputs":[{"name":"index","type":"uint256"}],"name":"RunsInvalidMilestone","type":"error"},
  {"inputs":[{"name":"operator","type":"address"}],"name":"RunsInvalidOperator","type":"error"},
  {"inputs":[{"name":"promised","type":"uint256"},{"name":"min","type":"uint256"},{"name":"max","type":"uint256"}],"name":"RunsInvalidPromise","type":"error"},
  {"inputs":[{"name":"field","type":"bytes32"},{"name":"value","type":"uint256"},{"name":"min","type":"uint256"},{"name":"max","type":"uint256"}],"name":"RunsOutOfBounds","type":"error"},
  {"inputs":[{"name":"expected","type":"bytes32"},{"name":"actual","type":"bytes32"}],"name":"RunsOutputTermsChanged","type":"error"},
  {"inputs":[{"name":"runId","type":"uint256"},{"name":"parts","type":"uint8"},{"name":"delay","type":"uint32"},{"name":"plannedGpuSeconds","type":"uint64"}],"name":"RunsOutsideEnvelope","type":"error"},
  {"inputs":[{"name":"caller","type":"address"}],"name":"RunTermsUnauthorizedCaller","type":"error"},
] as const;
