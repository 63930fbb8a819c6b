import type { Run } from "@commonweight/sdk/history";
import { isAddressEqual } from "viem";
import type { Subject } from "../../lib/subject.ts";
import { useWallet } from "../wallet/index.ts";

/** The key of a write about a run. */
export function keyOf({ deployment, stewardship }: Subject, run: Pick<Run, "id">, what: string): string {
  return `run:${deployment.chainId}:${stewardship.runs}:${run.id}:${what}`;
}

/** Whether the connected account operates the run. */
export function useIsOperator({ operator }: Pick<Run, "operator">): boolean {
  const wallet = useWallet();
  return wallet.address !== undefined && isAddressEqual(wallet.address, operator);
}
