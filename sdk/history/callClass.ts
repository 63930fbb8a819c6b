import { type Address, getAddress, type Hex, size, slice } from "viem";
import type { Call } from "../chain/call.ts";
import type { ProposalClass } from "../chain/enums.ts";
import type { Source } from "./source.ts";
import type { ClassRule, ClassValue } from "./types/classes.ts";
import type { Facts } from "./types/outline.ts";

const SELECTOR_SIZE = 4;

/** What a call is known by: its target and its selector. */
export function callKey(target: Address, selector: Hex): string {
  return `${getAddress(target)}:${selector.toLowerCase()}`;
}

/**
 * The class of a call, as IGovernorClasses.callClass gives it; undefined for a governor without classes. `before` looks at
 * the record as it stood right before an event.
 */
export function callClass(
  { classes }: Pick<Facts, "classes">,
  { target, value, data }: Call,
  before?: Source,
): ProposalClass | undefined {
  if (Object.keys(classes.rules).length === 0) return undefined;
  if (value > 0n || size(data) < SELECTOR_SIZE) return "Constitutional";
  const listed = classes.calls[callKey(target, slice(data, 0, SELECTOR_SIZE))]?.classes ?? [];
  const holding = before === undefined ? listed.at(-1) : listed.findLast((each) => isBefore(each, before));
  return holding?.value ?? "Constitutional";
}

/** What a class asks of proposals now, and who set it. */
export function currentClassRule(
  { classes }: Pick<Facts, "classes">,
  proposalClass: ProposalClass,
): ClassValue<ClassRule> | undefined {
  return classes.rules[proposalClass]?.at(-1);
}

function isBefore({ source }: { readonly source: Source }, { blockNumber, logIndex }: Source): boolean {
  return (
    source.blockNumber < blockNumber || (source.blockNumber === blockNumber && source.logIndex < logIndex)
  );
}
