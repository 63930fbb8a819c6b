import { parseAbi } from "viem";
import { deployMock } from "./mocks.ts";

const oddTokenAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function behave(uint8 manner, address callee, bytes callData)",
  "function approve(address spender, uint256 amount)",
  "function balanceOf(address account) view returns (uint256)",
  "function lastError() view returns (bytes)",
  "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
]);

const silentTokenAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function approve(address spender, uint256 amount)",
  "function balanceOf(address account) view returns (uint256)",
]);

const oddPayeeAbi = parseAbi([
  "function behave(address callee, bytes callData)",
  "function act(address target, bytes data) payable",
  "function lastError() view returns (bytes)",
]);

const hostileTokenAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function turn(uint8 malice)",
  "function transfer(address to, uint256 amount)",
  "function balanceOf(address account) view returns (uint256)",
]);

/** What a hostile token can do. */
export const malices = { none: 0, paused: 1, burnsGas: 2, returnsMuch: 3, shrinks: 4 } as const;

/** How an odd token behaves when it is transferred. One that blocks lets its callee neither pay nor be paid. */
export const manners = {
  plain: 0,
  takesFee: 1,
  returnsFalse: 2,
  callsBack: 3,
  takesMore: 4,
  blocks: 5,
} as const;

export const oddToken = () => deployMock("OddToken", oddTokenAbi, []);
export const silentToken = () => deployMock("SilentToken", silentTokenAbi, []);
export const oddPayee = () => deployMock("OddPayee", oddPayeeAbi, []);
export const hostileToken = () => deployMock("HostileToken", hostileTokenAbi, []);
