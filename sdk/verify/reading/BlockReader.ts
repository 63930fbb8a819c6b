import type { Client } from "viem";
import type { Block } from "../context.ts";
import { type Answer, firstLine } from "./Answers.ts";
import { getBlock } from "./blocks.ts";

/** Blocks by number, each asked for once, and remembered so that another provider can be asked for the same. */
export class BlockReader {
  readonly #client: Client;
  readonly #asked = new Map<number, Promise<Answer<Block>>>();

  constructor(client: Client) {
    this.#client = client;
  }

  get asked(): ReadonlyMap<number, Promise<Answer<Block>>> {
    return this.#asked;
  }

  at(number: number): Promise<Answer<Block>> {
    const known = this.#asked.get(number) ?? this.#ask(number);
    this.#asked.set(number, known);
    return known;
  }

  async #ask(number: number): Promise<Answer<Block>> {
    try {
      const block = await getBlock(this.#client, number);
      return block ? { value: block } : { missing: `the provider has no block ${number}`, refused: false };
    } catch (error) {
      return { missing: firstLine(error), refused: false };
    }
  }
}
