import { type Address, getAddress, type Hex } from "viem";
import { functionNames } from "../chain/abi/functionNames.ts";
import type { Context } from "./context.ts";
import { sayAccount } from "./names.ts";

/** The functions of each contract that a proposal can call, by their selectors. */
const named: Readonly<Record<Role, Readonly<Record<string, string>>>> = {
  token: functionNames.stewardToken,
  governor: functionNames.stewardGovernor,
  timelock: functionNames.stewardTimelock,
  treasury: functionNames.treasury,
  registry: functionNames.modelRegistry,
  runs: functionNames.trainingRuns,
  fork: functionNames.stewardshipFork,
};

type Role = "token" | "governor" | "timelock" | "treasury" | "registry" | "runs" | "fork";

/** A function of a contract: "adopt of the registry", or its selector where its name is not known. */
export function sayCalledFunction(target: Address, selector: Hex, context: Context): string {
  const role = roleIn(target, context);
  const key = selector.toLowerCase();
  const name = role && Object.hasOwn(named[role], key) ? named[role][key] : undefined;
  return `${name ?? `function ${selector}`} of ${sayAccount(target, context)}`;
}

function roleIn(target: Address, { history }: Context): Role | undefined {
  const address = getAddress(target);
  return (Object.keys(named) as Role[]).find((role) => history.stewardship[role] === address);
}
