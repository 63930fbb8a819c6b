import { stewardTokenAbi } from "@commonweight/sdk/chain";
import type { VoterReading } from "@commonweight/sdk/proposals";
import { type Address, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { clientFor } from "../../lib/chain.ts";
import type { Subject } from "../../lib/subject.ts";
import type { Step } from "../transactions/index.ts";

/** Whether somebody else, or nobody, votes with an account's own tokens now. */
export function hasDelegatedAway({ account, balance, delegate }: VoterReading): boolean {
  return balance > 0n && !isAddressEqual(delegate, account);
}

/** Delegating to oneself, unless that is done. */
export function takeBackStep({ deployment, stewardship }: Subject, account: Address): Step {
  const token = { address: stewardship.token, abi: stewardTokenAbi } as const;
  return {
    title: "Take back your tokens' votes",
    ...token,
    functionName: "delegate",
    args: [account],
    isDone: async () => {
      const asked = { ...token, functionName: "delegates", args: [account] } as const;
      return isAddressEqual(await readContract(clientFor(deployment), asked), account);
    },
  };
}
