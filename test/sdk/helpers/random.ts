/** Numbers that look random and are the same in every run (xorshift32). */
export function seeded(seed: number) {
  let state = seed >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("There is nothing to pick");
    return item;
  };
  return { below, pick, chance: (share: number) => next() < share };
}

export type Random = ReturnType<typeof seeded>;
