import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import type { History, Outline, Proposal } from "@commonweight/sdk/history";
import {
  type Contents,
  filePath,
  findEntry,
  type HistoryParts,
  indexedHistory,
  MANIFEST_NAME,
  openOutline,
  readContents,
  readEventsPart,
  readManifest,
  readProposalPart,
  readVotesPart,
  wholeHistory,
  wholeProposal,
} from "@commonweight/sdk/snapshot";

export type Files = ReadonlyMap<string, Uint8Array>;

/** Reads an index as the site does, from files by their path. */
export class IndexReader {
  readonly outline: Outline;
  readonly contents: Contents;
  readonly #files: Files;

  constructor(files: Files, deployment: Deployment, stewardship: Stewardship) {
    this.#files = files;
    const manifest = readManifest(this.at(MANIFEST_NAME));
    const entry = findEntry(manifest, deployment, stewardship);
    if (entry === undefined) throw new Error(`The index has no ${stewardship.name}`);
    const [opening, facts] = [this.file(entry.opening), this.file(manifest.facts)];
    this.outline = openOutline({ opening, facts, manifest, entry, stewardship });
    this.contents = readContents(this.file(entry.contents), entry.contents);
  }

  at(path: string): Uint8Array {
    const bytes = this.#files.get(path);
    if (bytes === undefined) throw new Error(`There is no file ${path}`);
    return bytes;
  }

  file(digest: string): Uint8Array {
    return this.at(filePath(digest));
  }

  votes(id: string): HistoryParts["votes"][string] {
    const pages = this.contents.proposals[id]?.votes ?? [];
    return pages.flatMap((digest) => readVotesPart(this.file(digest), digest, BigInt(id)));
  }

  parts(): HistoryParts {
    const events = (digests: readonly string[]) =>
      digests.flatMap((digest) => readEventsPart(this.file(digest), digest));
    const ids = Object.keys(this.contents.proposals);
    return {
      acts: events(this.contents.acts),
      moves: events(this.contents.moves),
      votes: Object.fromEntries(ids.map((id) => [id, this.votes(id)])),
    };
  }

  /** The whole history at the moment of an outline that goes on from the index. */
  whole(outline: Outline = this.outline): History {
    return wholeHistory(outline, indexedHistory(this.outline, this.parts()));
  }

  proposal(id: string, outline: Outline = this.outline): Proposal {
    const digest = this.contents.proposals[id]?.text ?? "";
    const text = readProposalPart(this.file(digest), digest, BigInt(id));
    return wholeProposal(outline, text, this.votes(id));
  }
}
