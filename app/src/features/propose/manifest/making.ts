import type { History } from "@commonweight/sdk/history";
import { DeclaredTermsError, termsDeclaredBy } from "@commonweight/sdk/licences";
import {
  type Card,
  type Croissant,
  type DatasetManifest,
  describeDataset,
  type HashedFile,
  ignoredPaths,
  isIgnored,
  parseLocator,
} from "@commonweight/sdk/manifests";
import type { Explained } from "../../../lib/errors/explained.ts";
import type { Chosen } from "../../../lib/verifier/index.ts";
import type { Taken } from "../../drop/taken.ts";
import { lookUpTerms } from "../actions/terms.ts";

/** What a maintainer says of a dataset beside its files, as typed. */
export interface Words {
  readonly name: string;
  readonly curator: string;
  readonly terms: string;
  readonly locator: string;
  /** Paths from the folder's root, one a line. */
  readonly ignored: string;
  readonly notes: string;
}

export const noWords: Words = { name: "", curator: "", terms: "", locator: "", ignored: "", notes: "" };

/** What is at hand of a dataset. */
export interface Sources {
  /** The name of a folder or file on this computer. */
  readonly folder?: string | undefined;
  readonly card?: Card | undefined;
  readonly croissant?: Croissant | undefined;
}

/** What the sources themselves say, in the fields that say it. */
export type Hints = Pick<Words, "name" | "curator" | "terms">;

/** The card's word goes before the Croissant document's, and the folder's name comes last, as on the command line. */
export function hintsOf({ folder = "", card, croissant }: Sources): Hints {
  const terms = termsOf({ card, croissant });
  return {
    name: card?.name ?? croissant?.name ?? folder,
    curator: croissant?.creators.join(", ") ?? "",
    terms: typeof terms === "string" ? terms : "",
  };
}

/** Why the terms that a card or document names can't be filled in, where that is so. */
export function undeclared(sources: Sources): Explained | undefined {
  const terms = termsOf(sources);
  if (typeof terms === "string") return undefined;
  return { happened: terms.message, means: terms.details ?? "", todo: terms.remedy };
}

function termsOf(sources: Sources): string | DeclaredTermsError {
  try {
    return termsDeclaredBy(sources);
  } catch (error) {
    if (error instanceof DeclaredTermsError) return error;
    throw error;
  }
}

/** The fields after the sources changed: what somebody typed stays, what was empty or filled in before is filled in anew. */
export function refilled(words: Words, before: Hints, after: Hints): Words {
  const pick = (field: keyof Hints) =>
    words[field] === "" || words[field] === before[field] ? after[field] : words[field];
  return { ...words, name: pick("name"), curator: pick("curator"), terms: pick("terms") };
}

export type Missing = Partial<Record<keyof Hints, string>>;

/** What has to be said before a manifest can be made. */
export function missingIn(words: Words, history: Pick<History, "catalogue">): Missing {
  const { name, curator, terms } = trimmed(words);
  const found = terms === "" ? undefined : lookUpTerms(history, terms);
  return {
    ...(name === "" && { name: "Say what the dataset is called." }),
    ...(curator === "" && { curator: "Say who put the dataset together." }),
    ...(found === undefined && { terms: "Write the SPDX expression that the curator declares." }),
    ...(found !== undefined && "problem" in found && { terms: found.problem }),
  };
}

/** The paths to leave out, after all that can be known before any file is read. Throws `ManifestError`. */
export function ignoredBy(words: Words): readonly string[] {
  const { locator } = trimmed(words);
  if (locator !== "") parseLocator(locator);
  const further = words.ignored.split("\n").map((line) => line.trim().replace(/\/+$/, ""));
  return ignoredPaths(further.filter((line) => line !== ""));
}

/** The files that a manifest names. One file by itself is known by its own name. */
export function filesToHash(taken: Taken | undefined, ignored: readonly string[]): readonly Chosen[] {
  const files = taken?.files ?? [];
  const named = taken?.of === "file" ? files.map(({ file }) => ({ path: file.name, file })) : files;
  return named.filter(({ path }) => !isIgnored(path, ignored));
}

/** A dataset's manifest, the same bytes as the command line writes for the same. Throws `ManifestError`. */
export function makeDataset(
  words: Words,
  files: readonly HashedFile[],
  ignored: readonly string[],
  croissant: Croissant | undefined,
): DatasetManifest {
  const { name, curator, terms: declaredTerms, locator, notes } = trimmed(words);
  return describeDataset({
    name,
    curator,
    declaredTerms,
    files,
    ignoredPaths: ignored,
    ...(locator !== "" && { locator }),
    ...(notes !== "" && { notes }),
    ...(croissant && { croissant }),
  });
}

function trimmed({ name, curator, terms, locator, ignored, notes }: Words): Words {
  return {
    name: name.trim(),
    curator: curator.trim(),
    terms: terms.trim(),
    locator: locator.trim(),
    ignored,
    notes: notes.trim(),
  };
}
