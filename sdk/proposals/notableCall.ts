import { toFunctionSelector } from "viem";

type Notable = "movesFunds" | "changesRoles" | "changesRules" | "mintsVotes";

/** Functions of widely used contracts whose names tell what a call of them is about: ERC-20, OpenZeppelin's roles and owners, proxies (ERC-1967), governors. */
const functions: Readonly<Record<Notable, readonly string[]>> = {
  movesFunds: [
    "transfer(address,uint256)",
    "transferFrom(address,address,uint256)",
    "approve(address,uint256)",
    "increaseAllowance(address,uint256)",
    "safeTransferFrom(address,address,uint256)",
    "safeTransferFrom(address,address,uint256,bytes)",
    "setApprovalForAll(address,bool)",
    "withdraw(uint256)",
    "deposit()",
  ],
  changesRoles: [
    "grantRole(bytes32,address)",
    "revokeRole(bytes32,address)",
    "renounceRole(bytes32,address)",
    "beginDefaultAdminTransfer(address)",
    "transferOwnership(address)",
    "acceptOwnership()",
    "renounceOwnership()",
    "changeAdmin(address)",
    "upgradeTo(address)",
    "upgradeToAndCall(address,bytes)",
    "setAuthority(address)",
    "updateTimelock(address)",
    "enableModule(address)",
    "addOwnerWithThreshold(address,uint256)",
  ],
  changesRules: [
    "setVotingDelay(uint48)",
    "setVotingPeriod(uint32)",
    "setProposalThreshold(uint256)",
    "updateQuorumNumerator(uint256)",
    "setLateQuorumVoteExtension(uint48)",
    "updateDelay(uint256)",
    "relay(address,uint256,bytes)",
  ],
  mintsVotes: ["mint(address,uint256)"],
};

let bySelector: ReadonlyMap<string, Notable> | undefined;

/** What calling a function points to, by its selector (`0x` and eight digits); undefined where nothing is known. */
export function notableCall(selector: string): Notable | undefined {
  // Worked out when first asked for: a selector costs a hash.
  bySelector ??= new Map(
    (Object.keys(functions) as Notable[]).flatMap((notable) =>
      functions[notable].map((signature) => [toFunctionSelector(signature), notable] as const),
    ),
  );
  return bySelector.get(selector.toLowerCase());
}
