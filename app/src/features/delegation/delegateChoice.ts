import { type Address, getAddress, isAddress, isAddressEqual, zeroAddress } from "viem";

/** Whether an address may become a delegate, and what one should know before. */
export type DelegateChoice =
  | { status: "empty" }
  | { status: "refused"; why: string }
  | { status: "ok"; address: Address; warnings: readonly string[] };

export type DelegateChoiceParameters = {
  typed: string;
  /** Whose tokens they are. */
  account: Address;
  /** Who votes with them now. */
  delegate: Address;
  /** The community's members. */
  members: readonly { address: Address; name?: string | undefined }[];
  /** The community's contracts, by name. */
  contracts: readonly { address: Address; name: string }[];
};

/** Judges what was chosen or pasted. Every sentence says what is wrong and what to do. */
export function judgeDelegate(parameters: DelegateChoiceParameters): DelegateChoice {
  const { account, delegate, contracts } = parameters;
  const typed = parameters.typed.trim();
  if (typed === "") return { status: "empty" };
  if (!/^0x[0-9a-fA-F]{40}$/.test(typed)) {
    return refused("That is not an address: an address is 0x and 40 hexadecimal digits. Paste it whole.");
  }
  if (!hasNoChecksum(typed) && !isAddress(typed)) {
    return refused(
      "The capital and small letters do not fit this address: a digit was changed. Copy it again.",
    );
  }
  const address = getAddress(typed);
  if (isAddressEqual(address, zeroAddress)) {
    return refused("That is the zero address, which nobody holds. To vote yourself, take back control.");
  }
  const contract = contracts.find((known) => isAddressEqual(known.address, address));
  if (contract !== undefined) {
    return refused(
      `That is the contract ${contract.name} of this stewardship. It can't vote. Choose a person.`,
    );
  }
  if (isAddressEqual(address, delegate)) {
    return refused(
      isAddressEqual(address, account)
        ? "You vote with your tokens yourself already."
        : "This member votes with your tokens already.",
    );
  }
  return { status: "ok", address, warnings: warningsFor(address, typed, parameters) };
}

function warningsFor(
  address: Address,
  typed: string,
  { account, members }: DelegateChoiceParameters,
): string[] {
  const warnings: string[] = [];
  const twin = members.find(
    (member) => !isAddressEqual(member.address, address) && looksLike(member.address, address),
  );
  if (twin !== undefined) {
    warnings.push(
      `It begins and ends like ${twin.name ?? "a member"} (${twin.address}), but it is another address. Compare every digit.`,
    );
  }
  const known = isAddressEqual(address, account) || members.some((m) => isAddressEqual(m.address, address));
  if (!known) warnings.push("It never held tokens or votes here. Make sure that it is whom you mean.");
  if (!known && hasNoChecksum(typed)) {
    warnings.push(
      "It came without capital letters, so a mistyped digit can't be noticed. Compare every digit.",
    );
  }
  return warnings;
}

/** Written in one case only, an address carries no checksum. */
function hasNoChecksum(typed: string): boolean {
  const digits = typed.slice(2);
  return digits === digits.toLowerCase() || digits === digits.toUpperCase();
}

/** Same first four and last four digits: the same to the eye in a list. */
function looksLike(a: Address, b: Address): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.slice(2, 6) === y.slice(2, 6) && x.slice(-4) === y.slice(-4);
}

function refused(why: string): DelegateChoice {
  return { status: "refused", why };
}
