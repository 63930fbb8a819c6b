import type { Outline } from "@commonweight/sdk/history";
import { type QueryClient, queryOptions, skipToken } from "@tanstack/react-query";
import { asking } from "../asking.ts";
import { chainKey } from "../query.ts";
import type { Subject } from "../subject.ts";
import type { IndexParts, Restored } from "./IndexParts.ts";
import { outlineOptions } from "./queries.ts";

/*
 * The past that an outline leaves out, from the files of the index. When a file is missing or wrong, the index is let go of
 * and the record is read from the chain: then nothing of it is left out.
 */

/** What restores a part, fetched once; it is asked for only while the record was opened from an index. */
function partOptions<T>(
  subject: Subject,
  outline: Outline | undefined,
  name: readonly (string | number)[],
  load: (parts: IndexParts) => Promise<Restored<T>>,
) {
  const { deployment, stewardship } = subject;
  const opened = outline?.opened;
  return queryOptions({
    queryKey: chainKey(deployment, stewardship.governor, "part", opened?.contents ?? "none", ...name),
    queryFn:
      opened === undefined || outline === undefined
        ? skipToken
        : ({ client }) =>
            fromParts(client, subject, async (parts) => {
              const restore = await load(parts);
              // What does not fit together says so here, and not in the middle of a page.
              restore(outline);
              return restore;
            }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

async function fromParts<T>(
  client: QueryClient,
  subject: Subject,
  load: (parts: IndexParts) => Promise<T>,
): Promise<T> {
  const { IndexError, readerFor } = await asking();
  const reader = readerFor(subject);
  try {
    if (reader.parts === undefined) throw new IndexError("It is not used any more.");
    return await load(reader.parts);
  } catch (error) {
    if (error instanceof IndexError) {
      reader.refuse(error);
      void client.refetchQueries({ queryKey: outlineOptions(subject).queryKey, exact: true });
    }
    throw error;
  }
}

/** The record with all of its past. */
export function wholeOptions(subject: Subject, outline: Outline | undefined) {
  return partOptions(subject, outline, ["history"], (parts) => parts.history());
}

/** What the effects of proposals are told against. */
export function pastOptions(subject: Subject, outline: Outline | undefined) {
  return partOptions(subject, outline, ["past"], (parts) => parts.past());
}

export function membersOptions(subject: Subject, outline: Outline | undefined) {
  return partOptions(subject, outline, ["members"], (parts) => parts.members());
}

/** One proposal's text and votes. */
export function proposalPartOptions(subject: Subject, outline: Outline | undefined, id: bigint) {
  const elsewhere = outline?.opened?.kinds[String(id)] === undefined ? undefined : outline;
  return partOptions(subject, elsewhere, ["proposal", String(id)], (parts) => parts.proposal(id));
}
