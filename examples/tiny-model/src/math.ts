/**
 * exp, log and tanh of our own. Those of the language may differ in their last bits from one engine, version or processor to
 * the next; these use only what IEEE 754 rounds in one way everywhere: + - * / on doubles, and whole numbers.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = 1 / (LN2_HIGH + LN2_LOW);
/** Mantissas of logarithms lie between this and its double. */
const LEAST_MANTISSA = 0.7;

/** The powers of two from -1022 to 1023, by doubling and halving, which are exact. */
const ZERO_POWER = 1022;
const POWERS = powersOfTwo();

/** 1/n!, from n = 2 to n = 13: what is cut off is below half a unit in the last place for |r| <= ln 2 / 2. */
const EXP_TERMS = [
  1 / 2,
  1 / 6,
  1 / 24,
  1 / 120,
  1 / 720,
  1 / 5040,
  1 / 40320,
  1 / 362880,
  1 / 3628800,
  1 / 39916800,
  1 / 479001600,
  1 / 6227020800,
];

/** e to the power of x. 0 below -708 and infinity above 709, where a double's exponent ends. */
export function exp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return 1 / 0;
  const k = (x * INVERSE_LN2 + (x < 0 ? -0.5 : 0.5)) | 0;
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 0;
  for (let index = EXP_TERMS.length - 1; index >= 0; index--) sum = sum * r + (EXP_TERMS[index] ?? 0);
  return (1 + (r + r * r * sum)) * (POWERS[k + ZERO_POWER] ?? 0);
}

/** The natural logarithm of a number above zero that is not subnormal: minus infinity otherwise. */
export function log(x: number): number {
  if (!(x > 0)) return -1 / 0;
  let mantissa = x;
  let k = 0;
  for (; mantissa >= 2 * LEAST_MANTISSA; k++) mantissa *= 0.5;
  for (; mantissa < LEAST_MANTISSA; k--) mantissa *= 2;
  // log m = 2 artanh s with s = (m - 1) / (m + 1), and |s| < 0.177.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 23; n >= 3; n -= 2) sum = (sum + 1 / n) * square;
  return 2 * s + 2 * s * sum + k * LN2_LOW + k * LN2_HIGH;
}

/** The hyperbolic tangent. */
export function tanh(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(ZERO_POWER + 1024);
  powers[ZERO_POWER] = 1;
  for (let index = ZERO_POWER + 1; index < powers.length; index++)
    powers[index] = (powers[index - 1] ?? 0) * 2;
  for (let index = ZERO_POWER - 1; index >= 0; index--) powers[index] = (powers[index + 1] ?? 0) * 0.5;
  return powers;
}
