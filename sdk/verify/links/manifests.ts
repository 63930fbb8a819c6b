import { bytesToHex, type Hex, hexToBytes, sha256, zeroHash } from "viem";
import { COVERAGES } from "../../chain/enums.ts";
import { SdkError } from "../../chain/errors/SdkError.ts";
import { contentRoot, parseManifest } from "../../manifests/index.ts";
import type { Book, LogOf } from "../book/Book.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

/** A file by its path and digest, as `hashFiles` of the manifests gives it. */
export interface DigestedFile {
  readonly path: string;
  /** 64 hexadecimal digits, lower case, without 0x. */
  readonly sha256: string;
}

/** All manifests at hand: those published on chain, and those that the asker has. Found by digest, so none need be believed. */
export class Manifests {
  readonly #documents = new Map<Hex, Uint8Array>();
  readonly #published: readonly LogOf<"catalogue", "DocumentPublished">[];

  constructor(book: Book, given: readonly Uint8Array[]) {
    this.#published = book.all("catalogue", "DocumentPublished");
    for (const log of this.#published) {
      const bytes = hexToBytes(log.args.document);
      this.#documents.set(sha256(bytes), bytes);
    }
    for (const bytes of given) this.#documents.set(sha256(bytes), bytes);
  }

  get(digest: Hex): Uint8Array | undefined {
    return this.#documents.get(digest);
  }

  /** The manifests that name a file by its digest. */
  naming(digest: string): Hex[] {
    return [...this.#documents]
      .filter(([, bytes]) => filesOf(bytes)?.some((file) => file.sha256 === digest))
      .map(([manifest]) => manifest);
  }

  /** What the catalogue published must have the digest that it is known by. */
  checkPublished(): Check[] {
    const judgement = new Judgement("manifest", "published documents");
    for (const log of this.#published) {
      judgement.expect(
        sha256(log.args.document) === log.args.digest,
        `The document ${log.args.digest} was published with other bytes.`,
        log,
      );
    }
    return judgement.conclude(`All ${this.#published.length} documents on chain have their digests.`);
  }

  /** Whether a dataset's manifest says what was registered of it. */
  checkDataset(
    registered: LogOf<"catalogue", "DatasetRegistered">,
    spdxExpression: string | undefined,
  ): Check[] {
    const { datasetId, manifestDigest, contentRoot: root } = registered.args;
    const coverage = COVERAGES[registered.args.coverage];
    const judgement = new Judgement("manifest", `dataset ${datasetId}`).saw(registered);
    const bytes = this.get(manifestDigest);
    if (!bytes)
      return judgement
        .doubt(
          `Its manifest ${manifestDigest} is neither published on chain nor given: its files are not known.`,
        )
        .conclude("");
    try {
      const manifest = parseManifest(bytes);
      judgement.expect(
        manifest.contentRoot === root,
        `Its files come to the root ${manifest.contentRoot}, ${root} is registered.`,
        registered,
      );
      judgement.expect(
        manifest.coverage === coverage,
        `Its manifest covers ${manifest.coverage}, ${coverage} is registered.`,
        registered,
      );
      if (spdxExpression !== undefined)
        judgement.expect(
          manifest.document.declaredTerms === spdxExpression,
          `Its manifest declares ${manifest.document.declaredTerms}, the catalogue ${spdxExpression}.`,
          registered,
        );
      if (coverage === "RevisionOnly")
        judgement.doubt("Its manifest pins a revision but has no file's digest.");
      if (coverage === "Partial") judgement.doubt("Its manifest has the digests of some of its files only.");
      return judgement.conclude(`Its manifest covers all of its ${manifest.document.files.length} files.`);
    } catch (error) {
      if (!(error instanceof SdkError)) throw error;
      return judgement.fail(`Its manifest can't be read: ${error.message}`, registered).conclude("");
    }
  }
}

/** The files that a manifest of any kind names. Undefined if it is no manifest. */
export function filesOf(bytes: Uint8Array): DigestedFile[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null || !("files" in json) || !Array.isArray(json.files))
    return undefined;
  const files: unknown[] = json.files;
  return files.every(isDigested) ? files : undefined;
}

/** The OpenSSF Model Signing root of some files; zero without files. */
export function rootOf(files: readonly DigestedFile[]): Hex {
  return files.length === 0 ? zeroHash : contentRoot(files);
}

/** The digest of a manifest. */
export function digestOf(bytes: Uint8Array): Hex {
  return bytesToHex(sha256(bytes, "bytes"));
}

function isDigested(value: unknown): value is DigestedFile {
  if (typeof value !== "object" || value === null) return false;
  const { path, sha256: digest } = value as Readonly<Record<string, unknown>>;
  return typeof path === "string" && typeof digest === "string" && /^[0-9a-f]{64}$/.test(digest);
}
