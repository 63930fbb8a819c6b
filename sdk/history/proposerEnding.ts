import { type Address, isAddressEqual } from "viem";

/*
 * OpenZeppelin's governor lets only the address that a description's last characters name make that proposal (see
 * `_isValidDescriptionForProposer`). It is for the governor to read, and no part of what the proposer says.
 */
const ENDING = /#proposer=(0x[0-9a-fA-F]{40})$/;

/** The ending by which nobody but `proposer` can make a proposal with this description. */
export function proposerEnding(proposer: Address): string {
  return `#proposer=${proposer}`;
}

/** Whether a description keeps its proposal for `proposer`. */
export function isKeptForProposer(description: string, proposer: Address): boolean {
  const named = ENDING.exec(description)?.[1];
  return named !== undefined && isAddressEqual(named as Address, proposer);
}

/** A description without the ending, if it has one that names `proposer`: a stray one of another name stays in sight. */
export function withoutProposerEnding(description: string, proposer: Address): string {
  return isKeptForProposer(description, proposer) ? description.replace(ENDING, "").trimEnd() : description;
}
