import type { History, Outline, Past, Proposal } from "@commonweight/sdk/history";
import {
  actsOf,
  type Contents,
  type HistoryParts,
  IndexError,
  indexedHistory,
  membersOf,
  readContents,
  readEventsPart,
  readProposalPart,
  readVotesPart,
  wholeHistory,
  wholeProposal,
} from "@commonweight/sdk/snapshot";
import type { IndexSource } from "./IndexSource.ts";

/** Puts what was fetched to the outline of any moment since: what came after the index is in the outline. */
export type Restored<T> = (outline: Outline) => T;

/** The past that an outline leaves out, fetched from the index's files as it is wanted. Everything is read once. */
export class IndexParts {
  readonly #source: IndexSource;
  /** As the index opened it: what its files must add up to. */
  readonly #opening: () => Promise<Outline>;
  readonly #contents: () => Promise<Contents>;
  readonly #acts = once(async () => this.#events((await this.#contents()).acts));
  readonly #moves = once(async () => this.#events((await this.#contents()).moves));
  readonly #votes = new Map<string, Promise<HistoryParts["votes"][string]>>();

  /** @param contents the sha-256 of the list of files */
  constructor(source: IndexSource, contents: string, opening: () => Promise<Outline>) {
    this.#source = source;
    this.#opening = once(opening);
    this.#contents = once(async () => readContents(await source.file(contents), contents));
  }

  /** The record with all of its past. */
  readonly history = once(async (): Promise<Restored<History>> => {
    const { proposals } = await this.#contents();
    const [opening, acts, moves, votes] = await Promise.all([
      this.#opening(),
      this.#acts(),
      this.#moves(),
      Promise.all(Object.keys(proposals).map(async (id) => [id, await this.#votesOn(id)] as const)),
    ]);
    const indexed = indexedHistory(opening, { acts, moves, votes: Object.fromEntries(votes) });
    return remembered((outline) => wholeHistory(outline, indexed));
  });

  /** What the effects of proposals are told against. */
  readonly past = once(async (): Promise<Restored<Past>> => {
    const acts = await this.#acts();
    return remembered((outline) => actsOf(outline, acts));
  });

  readonly members = once(async (): Promise<Restored<History["members"]>> => {
    const [acts, moves] = await Promise.all([this.#acts(), this.#moves()]);
    return remembered((outline) => membersOf(outline, { acts, moves }));
  });

  /** One proposal of the index with its text and its votes. */
  async proposal(id: bigint): Promise<Restored<Proposal>> {
    const key = String(id);
    const files = (await this.#contents()).proposals[key];
    if (files === undefined) throw new IndexError(`It has no file for proposal ${id}.`);
    const [text, votes] = await Promise.all([this.#source.file(files.text), this.#votesOn(key)]);
    const file = readProposalPart(text, files.text, id);
    return remembered((outline) => wholeProposal(outline, file, votes));
  }

  #votesOn(id: string): Promise<HistoryParts["votes"][string]> {
    let votes = this.#votes.get(id);
    if (votes === undefined) {
      votes = this.#readVotes(id);
      this.#votes.set(id, votes);
    }
    return votes;
  }

  async #readVotes(id: string): Promise<HistoryParts["votes"][string]> {
    const files = (await this.#contents()).proposals[id]?.votes ?? [];
    const pages = await Promise.all(
      files.map(async (digest) => readVotesPart(await this.#source.file(digest), digest, BigInt(id))),
    );
    return pages.flat();
  }

  async #events(files: readonly string[]): Promise<HistoryParts["acts"]> {
    const pages = await Promise.all(
      files.map(async (digest) => readEventsPart(await this.#source.file(digest), digest)),
    );
    return pages.flat();
  }
}

function remembered<T>(restore: Restored<T>): Restored<T> {
  const found = new WeakMap<Outline, T>();
  return (outline) => {
    const known = found.get(outline);
    if (known !== undefined) return known;
    const made = restore(outline);
    found.set(outline, made);
    return made;
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
