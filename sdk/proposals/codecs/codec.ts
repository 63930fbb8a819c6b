import type { AbiFunction, AbiStateMutability, ContractFunctionArgs, ContractFunctionName } from "viem";
import { callAbis } from "../../chain/callAbis.ts";
import type { ContractRole } from "../../chain/deployment.ts";
import type { Action, RawCall } from "../action.ts";

export type TypedAction = Exclude<Action, RawCall>;

/** One function of one contract, and the action that calling it is. */
export interface Codec {
  readonly role: ContractRole;
  readonly type: TypedAction["type"];
  readonly item: AbiFunction;
  /** Whether this function is the one for the action: some actions have a function per variant. */
  readonly fits: (action: TypedAction) => boolean;
  readonly toArgs: (action: TypedAction) => readonly unknown[];
  readonly fromArgs: (args: readonly unknown[]) => TypedAction;
}

type Changes = Exclude<AbiStateMutability, "view" | "pure">;
type CallAbis = typeof callAbis;
type NameOf<role extends ContractRole> = ContractFunctionName<CallAbis[role], Changes>;
type ArgsOf<role extends ContractRole, name extends NameOf<role>> = Extract<
  ContractFunctionArgs<CallAbis[role], Changes, name>,
  readonly unknown[]
>;

interface Mapping<role extends ContractRole, name extends NameOf<role>, A extends TypedAction> {
  readonly fits?: (action: A) => boolean;
  readonly toArgs: (action: A) => readonly [...ArgsOf<role, name>];
  readonly fromArgs: (...args: [...ArgsOf<role, name>]) => A;
}

/** Ties an action to a function. The ABI gives the types of the arguments, so that neither way can drift from the contract. */
export function codec<type extends TypedAction["type"], role extends ContractRole, name extends NameOf<role>>(
  type: type,
  role: role,
  name: name,
  mapping: Mapping<role, name, Extract<TypedAction, { type: type }>>,
): Codec {
  type A = Extract<TypedAction, { type: type }>;
  const item = (callAbis[role] as readonly { readonly type: string }[]).find(
    (entry): entry is AbiFunction => entry.type === "function" && "name" in entry && entry.name === name,
  );
  if (!item) throw new TypeError(`The ABI of ${role} has no function ${String(name)}`);
  return {
    role,
    type,
    item,
    fits: (action) => action.type === type && (mapping.fits?.(action as A) ?? true),
    toArgs: (action) => mapping.toArgs(action as A) as readonly unknown[],
    fromArgs: (args) => mapping.fromArgs(...(args as [...ArgsOf<role, name>])),
  };
}
