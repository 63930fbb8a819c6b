import type { Stewardship } from "../../chain/deployment.ts";
import type { Member } from "../../history/types/members.ts";
import type { Outline } from "../../history/types/outline.ts";
import type { Proposal } from "../../history/types/proposals.ts";
import type { History } from "../../history/types.ts";
import { catalogueFile } from "../files/catalogue.ts";
import { decodeFile } from "../files/file.ts";
import type { Manifest, ManifestEntry } from "../files/manifest.ts";
import { openingFile } from "../files/opening.ts";
import { IndexError } from "../IndexError.ts";

export interface OpenOutlineParameters {
  /** The bytes of the stewardship's opening file, and of the catalogue's. */
  readonly opening: Uint8Array;
  readonly facts: Uint8Array;
  readonly manifest: Manifest;
  readonly entry: ManifestEntry;
  readonly stewardship: Stewardship;
}

/**
 * The outline that an index opens with, at the end of its block. New logs are applied to it as to any history. Throws
 * {@link IndexError} for a file that is not the one that the manifest names, or does not fit it.
 */
export function openOutline({
  opening,
  facts,
  manifest,
  entry,
  stewardship,
}: OpenOutlineParameters): Outline {
  const { block } = manifest;
  const { catalogue } = decodeFile(facts, manifest.facts, catalogueFile, "The catalogue's file");
  const {
    kind: _,
    proposals,
    members,
    recent,
    kinds,
    ...rest
  } = decodeFile(opening, entry.opening, openingFile, "The opening file");
  if (rest.latest !== undefined && rest.latest.blockNumber > block.number)
    throw new IndexError("Its opening file goes on after the block that it is of.");
  if (rest.registryHead.length > 0 && rest.registryHead.head !== entry.head)
    throw new IndexError("Its opening file has another head of the registry than its manifest.");
  if (Object.keys(kinds).sort().join() !== Object.keys(proposals).sort().join())
    throw new IndexError("Its opening file does not tell the kinds of exactly its proposals.");
  if (Object.keys(proposals).length !== entry.proposals)
    throw new IndexError("Its opening file has other proposals than its manifest counts.");
  // The lists of the past are there for the fold to add to; what they lack, the outline's type hides.
  const past = { votes: [], skipped: [] } satisfies Partial<Proposal>;
  const changes = { balanceHistory: [], voteHistory: [], delegateHistory: [] } satisfies Partial<Member>;
  const outline: Omit<History, "proposals" | "opened"> & Pick<Outline, "proposals" | "opened"> = {
    ...rest,
    stewardship,
    catalogue,
    proposals: withKeys(proposals, ({ id }) => String(id), past),
    members: withKeys(members, ({ address }) => address, changes),
    timeline: recent,
    opened: { block: block.number, contents: entry.contents, kinds },
  };
  return outline;
}

/** Each value with more fields, and under its own key. */
function withKeys<T extends object, M extends object>(
  values: Readonly<Record<string, T>>,
  keyOf: (value: T) => string,
  more: M,
): Record<string, T & M> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (keyOf(value) !== key) throw new IndexError(`Its opening file has something else under ${key}.`);
      return [key, { ...value, ...more }];
    }),
  );
}
