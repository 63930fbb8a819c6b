import { type AbiFunction, type Address, getAddress, type Hex, toFunctionSelector } from "viem";
import { type Abis, abis } from "../chain/abis.ts";
import type { ContractRole } from "../chain/deployment.ts";
import type { Context } from "./context.ts";
import { sayAccount } from "./names.ts";

const named = new Map<ContractRole, ReadonlyMap<string, string>>();

/** A function of a contract: "adopt of the registry", or its selector where its name is not known. */
export function sayCalledFunction(target: Address, selector: Hex, context: Context): string {
  const role = roleIn(target, context);
  const name = role && namesOf(role).get(selector.toLowerCase());
  return `${name ?? `function ${selector}`} of ${sayAccount(target, context)}`;
}

function roleIn(target: Address, { history }: Context): ContractRole | undefined {
  const address = getAddress(target);
  return (Object.keys(abis) as ContractRole[]).find(
    (role) => role !== "catalogue" && role !== "runTerms" && history.stewardship[role] === address,
  );
}

/** Worked out when first asked for: a selector costs a hash. */
function namesOf(role: ContractRole): ReadonlyMap<string, string> {
  const known = named.get(role);
  if (known) return known;
  const functions = (abis[role] as Abis[ContractRole]).filter(
    (item): item is Extract<Abis[ContractRole][number], { type: "function" }> => item.type === "function",
  );
  const names = new Map(
    functions.map((item) => [toFunctionSelector(item as AbiFunction), item.name] as const),
  );
  named.set(role, names);
  return names;
}
