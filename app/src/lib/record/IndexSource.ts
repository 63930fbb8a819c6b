import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import {
  feedsFolder,
  filePath,
  findEntry,
  IndexError,
  MANIFEST_NAME,
  MAX_FILE_SIZE,
  type Manifest,
  type ManifestEntry,
  openOutline,
  readManifest,
} from "@commonweight/sdk/snapshot";
import { siteBase } from "../base.ts";
import { indexUrl } from "../deployments.ts";
import type { Anchor } from "./anchors.ts";

/** What an index says of one stewardship. */
export type Indexed = { manifest: Manifest; entry: ManifestEntry };

const sources = new Map<string, IndexSource>();

/** One source for each chain, whose stewardships share some files. */
export function indexSourceFor(deployment: Deployment): IndexSource {
  const key = `${deployment.chainId}:${deployment.genesisHash}`;
  let source = sources.get(key);
  if (source === undefined) {
    source = new IndexSource(deployment);
    sources.set(key, source);
  }
  return source;
}

export function forgetIndexSources(): void {
  sources.clear();
}

/** The index of a chain's records that the site ships, if it ships one. */
export class IndexSource {
  readonly #deployment: Deployment;
  readonly #url: string | undefined;
  #manifest: Promise<Manifest> | undefined;
  readonly #underway = new Map<string, Promise<Uint8Array>>();

  constructor(deployment: Deployment) {
    this.#deployment = deployment;
    this.#url = indexUrl(siteBase(), deployment.chainId);
  }

  /** What it says of a stewardship; nothing where there is no index, or none of it. Throws IndexError for one of no use. */
  async find(stewardship: Stewardship): Promise<Indexed | undefined> {
    if (this.#url === undefined) return undefined;
    this.#manifest ??= this.#fetch(MANIFEST_NAME, "no-cache").then(readManifest);
    const manifest = await this.#manifest;
    const entry = findEntry(manifest, this.#deployment, stewardship);
    return entry && { manifest, entry };
  }

  /** A stewardship's outline, at the index's block. */
  async open({ manifest, entry }: Indexed, stewardship: Stewardship): Promise<Anchor> {
    const [opening, facts] = await Promise.all([this.file(entry.opening), this.file(manifest.facts)]);
    const history = openOutline({ opening, facts, manifest, entry, stewardship });
    return { number: manifest.block.number, hash: manifest.block.hash, history };
  }

  /** A file by its sha-256. Its name is its content, so that a copy that the browser has is as good. */
  file(digest: string): Promise<Uint8Array> {
    let file = this.#underway.get(digest);
    if (file === undefined) {
      file = this.#fetch(filePath(digest), "force-cache").finally(() => this.#underway.delete(digest));
      this.#underway.set(digest, file);
    }
    return file;
  }

  /** The folder of a stewardship's feeds. */
  feedsUrl({ governor }: Stewardship): string {
    return `${this.#url}${feedsFolder(governor)}`;
  }

  async #fetch(path: string, cache: RequestCache): Promise<Uint8Array> {
    let response: Response;
    try {
      response = await fetch(`${this.#url}${path}`, { cache });
    } catch (cause) {
      throw new IndexError(`${path} could not be fetched.`, cause);
    }
    if (!response.ok) throw new IndexError(`${path} answered ${response.status}.`);
    if (Number(response.headers.get("content-length") ?? 0) > MAX_FILE_SIZE)
      throw new IndexError(`${path} is too large to be read.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
