import { type ContractRole, houseOf } from "@commonweight/sdk/chain";
import type { Address } from "viem";
import type { Subject } from "../../lib/subject.ts";

const NAMES: Record<ContractRole, string> = {
  token: "Token",
  governor: "Governor",
  timelock: "Timelock",
  treasury: "Treasury",
  registry: "Model registry",
  runs: "Training runs",
  runTerms: "Terms of training runs",
  fork: "Fork",
  catalogue: "Catalogue",
};

/** The contracts of a stewardship, by name: none of them can hold a ballot. */
export function contractsOf({ deployment, stewardship }: Subject): { address: Address; name: string }[] {
  const house = houseOf(deployment, stewardship);
  return (Object.keys(NAMES) as ContractRole[]).flatMap((role) => {
    const address = house[role];
    return address === undefined ? [] : [{ address, name: NAMES[role] }];
  });
}
