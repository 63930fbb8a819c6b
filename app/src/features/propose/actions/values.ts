import type { Model } from "@commonweight/sdk/history";
import { type Address, getAddress, isAddress, parseUnits, zeroAddress } from "viem";
import type { Check, MoneyToken } from "./check.ts";

/** The model that a form is about; when there is only one, nobody has to choose it. */
export function modelOf(models: Readonly<Record<string, Model>>, chosen: string): Model | undefined {
  const all = Object.values(models);
  return chosen === "" && all.length === 1 ? all[0] : models[chosen];
}

export function readModel(check: Check, field: string, chosen: string): Model | undefined {
  return modelOf(check.context.history.models, chosen) ?? check.refuse(field, "Choose a model.");
}

export function readAccount(check: Check, field: string, written: string): Address | undefined {
  const account = written.trim();
  if (account === "") return check.refuse(field, "Choose a member, or enter an address.");
  if (!isAddress(account)) {
    const looks = isAddress(account, { strict: false });
    const why = looks
      ? "Its capital letters don't fit: a digit may be wrong."
      : "An address is 0x and 40 hexadecimal digits.";
    return check.refuse(field, `This is no address. ${why} Copy it again.`);
  }
  if (account === zeroAddress)
    return check.refuse(field, "This is nobody's address. Money sent to it is lost.");
  return getAddress(account);
}

export function readToken(check: Check, field: string, chosen: string): MoneyToken | undefined {
  const token = tokenOf(check.context.tokens, chosen);
  return token ?? check.refuse(field, "Choose a token.");
}

export function tokenOf(tokens: readonly MoneyToken[], chosen: string): MoneyToken | undefined {
  return tokens.find(({ address }) => address.toLowerCase() === chosen.toLowerCase());
}

/** An amount in the token's smallest unit. Digits, with a point before decimals. */
export function parseAmount(written: string, decimals: number): bigint | string {
  const amount = written.replace(/[\s\u202f_]/g, "");
  if (amount === "") return "Enter an amount.";
  if (!/^\d+(\.\d+)?$/.test(amount))
    return "Write the amount in digits, with a point before decimals, such as 480 or 0.5.";
  const [, fraction = ""] = amount.split(".");
  if (fraction.length > decimals) return `This token has ${decimals} decimals; leave the others out.`;
  return parseUnits(amount, decimals);
}

export function readAmount(
  check: Check,
  field: string,
  written: string,
  token: MoneyToken | undefined,
): bigint | undefined {
  if (token === undefined) return undefined;
  const amount = parseAmount(written, token.decimals);
  if (typeof amount === "string") return check.refuse(field, amount);
  return amount > 0n ? amount : check.refuse(field, "The amount must be more than nothing.");
}

/** A whole number, or what is wrong with it. */
export function readWhole(
  check: Check,
  field: string,
  written: string,
  { least = 0n, most, what }: { least?: bigint; most: bigint; what: string },
): bigint | undefined {
  const digits = written.trim();
  if (!/^\d{1,30}$/.test(digits)) return check.refuse(field, `Write ${what} as a whole number.`);
  const value = BigInt(digits);
  if (value < least || value > most) return check.refuse(field, `It must be from ${least} to ${most}.`);
  return value;
}

/** A date and time as a browser's field gives it, in the reader's zone, as seconds since 1970. */
export function parseMoment(written: string): number | undefined {
  const milliseconds = new Date(written).getTime();
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
