// Generated from contracts/plurality/StewardshipFactory.sol by scripts/generate-abis.ts. Do not edit.
export const stewardshipFactoryErrors = [
  {"inputs":[],"name":"Create2EmptyBytecode","type":"error"},
  {"inputs":[],"name":"Create3EmptyBytecode","type":"error"},
  {"inputs":[{"name":"store","type":"address"}],"name":"FactoryInvalidStore","type":"error"},
  {"inputs":[{"name":"parts","type":"uint256"},{"name":"expected","type":"uint256"}],"name":"FactoryInvalidStores","type":"error"},
  {"inputs":[{"name":"allocations","type":"uint256"},{"name":"max","type":"uint256"}],"name":"FactoryTooManyAllocations","type":"error"},
  {"inputs":[],"name":"FailedDeployment","type":"error"},
  {"inputs":[{"name":"balance","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"InsufficientBalance","type":"error"},
] as const;
