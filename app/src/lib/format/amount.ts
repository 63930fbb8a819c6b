import { formatAmount } from "@commonweight/sdk/proposals";

/** Amounts are whole numbers of a token's smallest unit with that token's decimals; no floating point touches them. */

const scales: readonly [bigint, string][] = [
  [1_000_000_000_000n, "tn"],
  [1_000_000_000n, "bn"],
  [1_000_000n, "m"],
];

/** A short form for tables: at most four figures, cut and never rounded up, "under 0.0001" rather than a false zero. */
export function compactAmount(value: bigint, decimals: number): string {
  const sign = value < 0n ? "\u2212" : "";
  const size = value < 0n ? -value : value;
  const unit = 10n ** BigInt(decimals);
  const whole = size / unit;
  for (const [scale, name] of scales) {
    if (whole >= scale) {
      const hundredths = (whole * 100n) / scale;
      return `${sign}${withFraction(hundredths, 2)}\u202f${name}`;
    }
  }
  if (size === 0n) return "0";
  if (whole >= 1000n) return `${sign}${formatAmount(whole, 0)}`;
  const places = whole >= 100n ? 1 : whole >= 10n ? 2 : whole >= 1n ? 3 : 4;
  const cut = (size * 10n ** BigInt(places)) / unit;
  if (cut === 0n) return "under 0.0001";
  return `${sign}${withFraction(cut, places)}`;
}

function withFraction(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, "0");
  const fraction = digits.slice(-places).replace(/0+$/, "");
  return `${digits.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** A share as a percentage with one decimal, cut and never rounded up; "no votes" style words belong to the caller. */
export function percent(part: bigint, of: bigint): string {
  if (of === 0n) return "0%";
  const tenths = (part * 1000n) / of;
  if (tenths === 0n && part > 0n) return "under 0.1%";
  const fraction = tenths % 10n;
  return `${tenths / 10n}${fraction === 0n ? "" : `.${fraction}`}%`;
}

/** A share as a number for drawing only, from 0 to 1. */
export function share(part: bigint, of: bigint): number {
  return of === 0n ? 0 : Math.min(1, Number((part * 1_000_000n) / of) / 1_000_000);
}
