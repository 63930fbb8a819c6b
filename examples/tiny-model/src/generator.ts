/**
 * Numbers that look random, from 32-bit whole numbers alone: xorshift128 (G. Marsaglia, "Xorshift RNGs", Journal of Statistical
 * Software 8(14), 2003). Its state is four words, so that it can be kept in a checkpoint.
 */
export interface Generator {
  readonly words: Uint32Array;
}

/** Mixes a seed into four words that are not all zero, by running the generator in. */
export function generatorOf(seed: number): Generator {
  // Marsaglia's own constants, the first of them mixed with the seed.
  const generator = { words: Uint32Array.of(123456789 ^ seed, 362436069, 521288629, 88675123) };
  for (let turn = 0; turn < 64; turn++) nextWord(generator);
  return generator;
}

/** The next 32 bits, as a number from 0 to 2^32 - 1. */
export function nextWord({ words }: Generator): number {
  const first = words[0] ?? 0;
  const last = words[3] ?? 0;
  const mixed = first ^ (first << 11);
  const word = (last ^ (last >>> 19) ^ mixed ^ (mixed >>> 8)) >>> 0;
  words.copyWithin(0, 1);
  words[3] = word;
  return word;
}

/** A number from 0 up to but not including 1: 32 bits of it. */
export function nextFraction(generator: Generator): number {
  return nextWord(generator) / 4294967296;
}

/** A whole number from 0 to `count` - 1. The lower ones come more often by less than `count` in 2^32. */
export function nextBelow(generator: Generator, count: number): number {
  return (nextFraction(generator) * count) | 0;
}
