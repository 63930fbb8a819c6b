// Generated from contracts/plurality/StewardshipFork.sol by scripts/generate-abis.ts. Do not edit.
export const stewardshipForkErrors = [
  {"inputs":[{"name":"member","type":"address"},{"name":"amount","type":"uint256"},{"name":"left","type":"uint256"}],"name":"ForkAboveEntitlement","type":"error"},
  {"inputs":[{"name":"member","type":"address"},{"name":"amount","type":"uint256"},{"name":"lodged","type":"uint256"}],"name":"ForkAboveLodging","type":"error"},
  {"inputs":[{"name":"key","type":"bytes32"}],"name":"ForkChildIncomplete","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"given","type":"bytes32"}],"name":"ForkForeignPlan","type":"error"},
  {"inputs":[{"name":"allocations","type":"uint256"},{"name":"proposalThreshold","type":"uint256"},{"name":"quorumFloor","type":"uint256"}],"name":"ForkInvalidPlan","type":"error"},
  {"inputs":[{"name":"threshold","type":"uint256"},{"name":"min","type":"uint256"},{"name":"max","type":"uint256"}],"name":"ForkInvalidThreshold","type":"error"},
  {"inputs":[{"name":"member","type":"address"},{"name":"since","type":"uint256"},{"name":"snapshot","type":"uint256"}],"name":"ForkLodgedAfterSnapshot","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"member","type":"address"}],"name":"ForkNothing","type":"error"},
  {"inputs":[{"name":"length","type":"uint256"},{"name":"max","type":"uint256"}],"name":"ForkReasonTooLong","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"from","type":"uint256"}],"name":"ForkTooEarly","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"until","type":"uint256"}],"name":"ForkTooLate","type":"error"},
  {"inputs":[{"name":"proposalId","type":"uint256"},{"name":"state","type":"uint8"}],"name":"ForkUnexpectedProposalState","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"status","type":"uint8"}],"name":"ForkUnexpectedStatus","type":"error"},
  {"inputs":[{"name":"bits","type":"uint8"},{"name":"value","type":"uint256"}],"name":"SafeCastOverflowedUintDowncast","type":"error"},
  {"inputs":[{"name":"token","type":"address"}],"name":"SafeERC20FailedOperation","type":"error"},
] as const;
