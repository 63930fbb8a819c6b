// Generated from contracts/governance/Treasury.sol by scripts/generate-abis.ts. Do not edit.
export const treasuryEvents = [
  {"anonymous":false,"inputs":[{"indexed":true,"name":"from","type":"address"},{"indexed":false,"name":"amount","type":"uint256"}],"name":"EtherReceived","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"token","type":"address"},{"indexed":false,"name":"oldLimit","type":"uint256"},{"indexed":false,"name":"newLimit","type":"uint256"}],"name":"LimitSet","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"token","type":"address"},{"indexed":true,"name":"to","type":"address"},{"indexed":false,"name":"amount","type":"uint256"},{"indexed":false,"name":"aboveLimit","type":"bool"}],"name":"Paid","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"token","type":"address"},{"indexed":false,"name":"amount","type":"uint256"},{"indexed":false,"name":"aboveLimit","type":"bool"}],"name":"RunFundsDrawn","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"forkId","type":"bytes32"},{"indexed":true,"name":"token","type":"address"},{"indexed":false,"name":"share","type":"uint256"}],"name":"ShareReleased","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"forkId","type":"bytes32"},{"indexed":true,"name":"token","type":"address"},{"indexed":false,"name":"oldShare","type":"uint256"},{"indexed":false,"name":"newShare","type":"uint256"}],"name":"ShareRingFenced","type":"event"},
  {"anonymous":false,"inputs":[{"indexed":true,"name":"forkId","type":"bytes32"},{"indexed":true,"name":"token","type":"address"},{"indexed":true,"name":"childTreasury","type":"address"},{"indexed":false,"name":"share","type":"uint256"},{"indexed":false,"name":"amount","type":"uint256"}],"name":"ShareSettled","type":"event"},
] as const;
