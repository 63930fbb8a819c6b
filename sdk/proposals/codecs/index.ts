import { type Hex, toFunctionSelector } from "viem";
import type { ContractRole } from "../../chain/deployment.ts";
import type { Codec, TypedAction } from "./codec.ts";
import { catalogueCodecs, moneyCodecs } from "./house.ts";
import { registryCodecs } from "./registry.ts";
import { settingCodecs } from "./settings.ts";

const codecs: readonly Codec[] = [...registryCodecs, ...catalogueCodecs, ...moneyCodecs, ...settingCodecs];

const bySelector: ReadonlyMap<string, Codec> = new Map(
  codecs.map((entry) => [`${entry.role}:${toFunctionSelector(entry.item)}`, entry]),
);

export function codecOf(action: TypedAction): Codec {
  const found = codecs.find((entry) => entry.fits(action));
  if (!found) throw new TypeError(`There is no call for the action ${action.type}`);
  return found;
}

export function codecFor(role: ContractRole, selector: Hex): Codec | undefined {
  return bySelector.get(`${role}:${selector}`);
}
