import { type AbiFunction, type Hex, parseAbi, toFunctionSelector } from "viem";

/** Whose function it is: that of the governor, its token or its timelock, or of any ERC-20 token. */
export type KnownPart = "governor" | "token" | "timelock" | "erc20";

/**
 * What proposals of plain governors mostly call. A function that anything can have (ERC-20's) is read in any contract, and
 * said to be a guess.
 */
const signatures: Readonly<Record<KnownPart, readonly AbiFunction[]>> = {
  governor: parseAbi([
    "function setVotingDelay(uint48 newVotingDelay)",
    "function setVotingDelay(uint256 newVotingDelay)",
    "function setVotingPeriod(uint32 newVotingPeriod)",
    "function setVotingPeriod(uint256 newVotingPeriod)",
    "function setProposalThreshold(uint256 newProposalThreshold)",
    "function updateQuorumNumerator(uint256 newQuorumNumerator)",
    "function setLateQuorumVoteExtension(uint48 newVoteExtension)",
    "function updateTimelock(address newTimelock)",
    "function relay(address target, uint256 value, bytes data)",
    "function upgradeTo(address newImplementation)",
    "function upgradeToAndCall(address newImplementation, bytes data)",
  ]),
  token: parseAbi([
    "function transfer(address to, uint256 value)",
    "function approve(address spender, uint256 value)",
    "function transferFrom(address from, address to, uint256 value)",
    "function delegate(address delegatee)",
    "function mint(address to, uint256 value)",
    "function burn(uint256 value)",
    "function transferOwnership(address newOwner)",
  ]),
  timelock: parseAbi([
    "function updateDelay(uint256 newDelay)",
    "function grantRole(bytes32 role, address account)",
    "function revokeRole(bytes32 role, address account)",
    "function renounceRole(bytes32 role, address account)",
    "function cancel(bytes32 id)",
    "function setDelay(uint256 delay)",
    "function setPendingAdmin(address pendingAdmin)",
    "function acceptAdmin()",
  ]),
  erc20: parseAbi([
    "function transfer(address to, uint256 value)",
    "function approve(address spender, uint256 value)",
    "function transferFrom(address from, address to, uint256 value)",
  ]),
};

const bySelector = new Map(
  (Object.keys(signatures) as KnownPart[]).flatMap((part) =>
    signatures[part].map((item) => [`${part}:${toFunctionSelector(item)}`, item] as const),
  ),
);

export function knownFunction(part: KnownPart, selector: Hex): AbiFunction | undefined {
  return bySelector.get(`${part}:${selector}`);
}
