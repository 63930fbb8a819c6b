// Generated from contracts/governance/Treasury.sol by scripts/generate-abis.ts. Do not edit.
export const treasuryCalls = [
  {"inputs":[{"name":"token","type":"address"},{"name":"amount","type":"uint256"},{"name":"aboveLimit","type":"bool"}],"name":"drawForRun","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"}],"name":"pay","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"token","type":"address"},{"name":"to","type":"address"},{"name":"amount","type":"uint256"}],"name":"payAboveLimit","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"token","type":"address"}],"name":"release","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"tokens","type":"address[]"}],"name":"ringFence","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"token","type":"address"},{"name":"newLimit","type":"uint256"}],"name":"setLimit","outputs":[],"stateMutability":"nonpayable","type":"function"},
  {"inputs":[{"name":"forkId","type":"bytes32"},{"name":"token","type":"address"}],"name":"settle","outputs":[],"stateMutability":"nonpayable","type":"function"},
] as const;
