export interface ComboOption {
  readonly value: string;
  readonly label: string;
  /** A second line: it is searched too. */
  readonly detail?: string;
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The options that hold every word of what was typed, whatever its case and accents. */
export function matching(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const words = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return options;
  return options.filter(({ label, detail = "" }) => {
    const text = fold(`${label} ${detail}`);
    return words.every((word) => text.includes(word));
  });
}

/** The next place in a list that goes round; -1 is before the first. */
export function move(active: number, count: number, by: 1 | -1): number {
  if (count === 0) return -1;
  if (active === -1) return by === 1 ? 0 : count - 1;
  return (active + by + count) % count;
}
