import { HistoryError } from "../HistoryError.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A history in the making. Every object is copied before it is first changed, and only once per draft, so that folding many
 * logs at once copies little and the history it started from never changes.
 */
export class Draft<Root extends object> {
  readonly root: Mutable<Root>;
  readonly #own = new WeakSet<object>();

  constructor(root: Root) {
    this.root = this.#copy(root);
  }

  /** The object or list at `key`, ready to be changed. */
  edit<T extends object, K extends keyof T>(holder: T, key: K): Mutable<NonNullable<T[K]> & object> {
    const value = holder[key];
    if (typeof value !== "object" || value === null) {
      throw new HistoryError("An event speaks of something that was never seen to begin.", {
        details: `There is nothing under "${String(key)}".`,
        remedy: "Read the history again, from the block in which the stewardship was created.",
      });
    }
    if (this.#own.has(value)) return value;
    const copy = this.#copy(value);
    (holder as Mutable<T>)[key] = copy;
    return copy;
  }

  /** Adds to the list at `key`. */
  push<T extends object, K extends keyof T>(
    holder: T,
    key: K,
    item: T[K] extends readonly (infer Item)[] ? Item : never,
  ): void {
    const list: unknown = this.edit(holder, key);
    if (!Array.isArray(list)) throw new TypeError(`There is no list at ${String(key)}`);
    list.push(item);
  }

  #copy<T extends object>(value: T): T {
    const copy = (Array.isArray(value) ? [...value] : { ...value }) as T;
    this.#own.add(copy);
    return copy;
  }
}
