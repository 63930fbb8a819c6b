// Generated from contracts/governance/Treasury.sol by scripts/generate-abis.ts. Do not edit.
export const treasuryErrors = [
  {"inputs":[],"name":"FailedCall","type":"error"},
  {"inputs":[{"name":"balance","type":"uint256"},{"name":"needed","type":"uint256"}],"name":"InsufficientBalance","type":"error"},
  {"inputs":[],"name":"ReentrancyGuardReentrantCall","type":"error"},
  {"inputs":[{"name":"token","type":"address"}],"name":"SafeERC20FailedOperation","type":"error"},
  {"inputs":[{"name":"timelock","type":"address"}],"name":"TimelockedInvalidTimelock","type":"error"},
  {"inputs":[{"name":"caller","type":"address"}],"name":"TimelockedUnauthorizedCaller","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"}],"name":"TreasuryForkNotAbandoned","type":"error"},
  {"inputs":[{"name":"to","type":"address"}],"name":"TreasuryInvalidRecipient","type":"error"},
  {"inputs":[{"name":"token","type":"address"},{"name":"amount","type":"uint256"},{"name":"available","type":"uint256"}],"name":"TreasuryLimitExceeded","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"}],"name":"TreasuryNoChild","type":"error"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"token","type":"address"}],"name":"TreasuryNoShare","type":"error"},
  {"inputs":[{"name":"token","type":"address"},{"name":"amount","type":"uint256"},{"name":"unreserved","type":"uint256"}],"name":"TreasuryRingFenced","type":"error"},
  {"inputs":[{"name":"caller","type":"address"}],"name":"TreasuryUnauthorizedRuns","type":"error"},
] as const;
