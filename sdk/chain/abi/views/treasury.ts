// Generated from contracts/governance/Treasury.sol by scripts/generate-abis.ts. Do not edit.
export const treasuryViews = [
  {"inputs":[{"name":"token","type":"address"}],"name":"available","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"token","type":"address"}],"name":"countedOf","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"fork","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"token","type":"address"}],"name":"limit","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"LIMIT_PERIOD","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"token","type":"address"}],"name":"ringFenced","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"runs","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"token","type":"address"}],"name":"shareOf","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
  {"inputs":[],"name":"timelock","outputs":[{"name":"","type":"address"}],"stateMutability":"view","type":"function"},
  {"inputs":[{"name":"token","type":"address"}],"name":"unreserved","outputs":[{"name":"","type":"uint256"}],"stateMutability":"view","type":"function"},
] as const;
