import type { History, Source } from "@commonweight/sdk/history";
import type { Address } from "viem";

/** A change of delegation that touched an account. */
export type Delegation = {
  /** `to`: it delegated to another; `own`: it took its votes back; `gained` and `lost`: another's votes came and went. */
  kind: "to" | "own" | "gained" | "lost";
  other: Address;
  source: Source;
};

/** Every delegation from an account and to it, newest first. */
export function delegationsOf({ members }: Pick<History, "members">, account: Address): Delegation[] {
  const entries: Delegation[] = [];
  for (const { address, delegateHistory } of Object.values(members)) {
    let before = address;
    for (const { value: to, source } of delegateHistory) {
      if (address === account) entries.push({ kind: to === account ? "own" : "to", other: to, source });
      else if (to === account && before !== account) entries.push({ kind: "gained", other: address, source });
      else if (before === account && to !== account) entries.push({ kind: "lost", other: address, source });
      before = to;
    }
  }
  return entries.sort(
    (a, b) => b.source.blockNumber - a.source.blockNumber || b.source.logIndex - a.source.logIndex,
  );
}
