/** What one H100 does in an hour in the DCLM 1B budget: 6 × 1.4 billion parameters × 28 billion tokens in 240 hours. */
const OPERATIONS_PER_HOUR = (6 * 1.4e9 * 28e9) / 240;

/** A number that somebody typed, or nothing. */
function numberFrom(written: string): number | undefined {
  const value = Number(written.replace(/[\s\u202f_]/g, ""));
  return written.trim() === "" || !Number.isFinite(value) || value <= 0 ? undefined : value;
}

/** What the planned hours cost at the given price; nothing while either is missing. */
export function plannedCost(hours: string, price: string): number | undefined {
  const [h, p] = [numberFrom(hours), numberFrom(price)];
  return h === undefined || p === undefined ? undefined : h * p;
}

/**
 * The H100-hours that training takes at the pace of the DCLM 1B budget, by the rule of thumb of six operations for each
 * parameter and token. Both given in billions.
 */
export function expectedHours(parameters: string, tokens: string): number | undefined {
  const [n, d] = [numberFrom(parameters), numberFrom(tokens)];
  return n === undefined || d === undefined ? undefined : (6 * n * 1e9 * d * 1e9) / OPERATIONS_PER_HOUR;
}
