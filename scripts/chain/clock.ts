/**
 * Decides the timestamp of the next block, in seconds. Seeding is manual: each block follows the last by one second
 * unless a time was set. Afterwards a block carries the wall clock plus an offset. Always strictly increasing.
 */
export class Clock {
  #latest: number;
  #offset: number | undefined;
  #pinned: number | undefined;

  constructor(latest: number) {
    this.#latest = latest;
  }

  /** Timestamp of the latest block. */
  get latest(): number {
    return this.#latest;
  }

  /** Chain time minus wall clock, once the clock is live. */
  get offset(): number | undefined {
    return this.#offset;
  }

  next(): number {
    if (this.#pinned !== undefined) return this.#pinned;
    const wanted = this.#offset === undefined ? 0 : wallClock() + this.#offset;
    return Math.max(this.#latest + 1, wanted);
  }

  mined(time: number): void {
    this.#latest = time;
    this.#pinned = undefined;
  }

  /** From here on the chain's time follows the wall clock at this distance. */
  follow(offset: number): void {
    this.#offset = offset;
  }

  /** The next block carries exactly this timestamp, and a live clock goes on from it. */
  pin(time: number): void {
    this.#pinned = time;
    if (this.#offset !== undefined) this.#offset = time - wallClock();
  }

  /** Moves the time of the next block forward. */
  advance(seconds: number): void {
    if (this.#offset === undefined) this.pin(this.#latest + seconds);
    else if (this.#pinned !== undefined) this.pin(this.#pinned + seconds);
    else this.#offset += seconds;
  }
}

/** The wall clock in whole seconds. */
export function wallClock(): number {
  return Math.floor(Date.now() / 1000);
}
