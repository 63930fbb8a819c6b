export interface AddedShareParameters {
  /** What the treasury holds of the asset and has not set aside for any fork. */
  readonly unreserved: bigint;
  /** The tokens that share the treasury. */
  readonly supply: bigint;
  /** The lodged tokens that were counted before; below the supply, unless nothing was lodged since. */
  readonly counted: bigint;
  /** All lodged tokens; at most the supply. */
  readonly lodged: bigint;
}

/** What is set aside of an asset for tokens that were lodged since the last count, rounded down (ForkShares.added). */
export function addedShare({ unreserved, supply, counted, lodged }: AddedShareParameters): bigint {
  if (lodged === counted) return 0n;
  const part = lodged - counted;
  const whole = supply - counted;
  return (unreserved / whole) * part + ((unreserved % whole) * part) / whole;
}
