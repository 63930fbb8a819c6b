import type { Abi, Address } from "viem";

/** One write to a contract. */
export type Call = {
  /** Says what it does and to what, so that it can't be sent twice at once: "vote:1:0xgovernor:12". */
  key: string;
  /** What it does, for lists: "Vote for proposal 12". */
  title: string;
  address: Address;
  abi: Abi;
  functionName: string;
  args: readonly unknown[];
  /** Wei to send along. */
  value?: bigint;
};
