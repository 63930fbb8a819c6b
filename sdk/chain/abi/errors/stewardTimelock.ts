// Generated from contracts/governance/StewardTimelock.sol by scripts/generate-abis.ts. Do not edit.
export const stewardTimelockErrors = [
  {"inputs":[],"name":"AccessControlBadConfirmation","type":"error"},
  {"inputs":[{"name":"account","type":"address"},{"name":"neededRole","type":"bytes32"}],"name":"AccessControlUnauthorizedAccount","type":"error"},
  {"inputs":[],"name":"FailedCall","type":"error"},
  {"inputs":[],"name":"StewardTimelockFixedRoles","type":"error"},
  {"inputs":[{"name":"delay","type":"uint256"},{"name":"minDelay","type":"uint256"},{"name":"maxDelay","type":"uint256"}],"name":"StewardTimelockInvalidDelay","type":"error"},
  {"inputs":[{"name":"delay","type":"uint256"},{"name":"minDelay","type":"uint256"}],"name":"TimelockInsufficientDelay","type":"error"},
  {"inputs":[{"name":"targets","type":"uint256"},{"name":"payloads","type":"uint256"},{"name":"values","type":"uint256"}],"name":"TimelockInvalidOperationLength","type":"error"},
  {"inputs":[{"name":"caller","type":"address"}],"name":"TimelockUnauthorizedCaller","type":"error"},
  {"inputs":[{"name":"predecessorId","type":"bytes32"}],"name":"TimelockUnexecutedPredecessor","type":"error"},
  {"inputs":[{"name":"operationId","type":"bytes32"},{"name":"expectedStates","type":"bytes32"}],"name":"TimelockUnexpectedOperationState","type":"error"},
] as const;
