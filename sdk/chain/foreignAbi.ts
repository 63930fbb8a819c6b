import { parseAbi } from "viem";

/** What other governors, tokens and timelocks have and ours has not. */
export const foreignAbi = parseAbi([
  // Governor Bravo, and OpenZeppelin's GovernorCompatibilityBravo.
  "function quorumVotes() view returns (uint256)",
  "function proposals(uint256 id) view returns (uint256 id, address proposer, uint256 eta, uint256 startBlock, uint256 endBlock, uint256 forVotes, uint256 againstVotes, uint256 abstainVotes, bool canceled, bool executed)",
  // Compound's timelock (ICompoundTimelock).
  "function delay() view returns (uint256)",
  "function GRACE_PERIOD() view returns (uint256)",
]);
