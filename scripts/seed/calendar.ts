/** Days from the present: the past is negative. The present is when the seeding ends. */
export type Day = number;

const DAY = 86_400;

/** Something that happens at a time. */
export interface Happening {
  readonly day: Day;
  readonly what: string;
  run(): Promise<void>;
}

/** Turns days into chain time and back to front. */
export class Calendar {
  readonly #present: number;

  /** @param present Chain time at which the seeding ends, in seconds. */
  constructor(present: number) {
    this.#present = present;
  }

  /** Timestamp in seconds. */
  time(day: Day): bigint {
    return BigInt(Math.round(this.#present + day * DAY));
  }
}

/** In the order in which things happen; what happens at the same time stays in the order given. */
export function inOrder(happenings: readonly Happening[]): Happening[] {
  return happenings.toSorted((a, b) => a.day - b.day);
}

/** Seconds as days. */
export function inDays(seconds: number): Day {
  return seconds / DAY;
}
