"use client";
import { MAX_LOSS_CURVE_BYTES } from "@commonweight/sdk/evidence";
import type { History, PublishedDocument, Run, Submission } from "@commonweight/sdk/history";
import { useQueries } from "@tanstack/react-query";
import { type Hex, zeroHash } from "viem";
import { type Subject, sayReadingFailure } from "../../../frame/index.ts";
import { documentOptions } from "../../../lib/record/index.ts";
import { type Logs, type MilestoneLoss, readLoss } from "./readLoss.ts";

/** The loss of every milestone that was submitted; undefined while logs that are too long for the record are being read. */
export function useLosses(
  subject: Subject,
  history: History,
  run: Run,
): readonly MilestoneLoss[] | undefined {
  const shown = submitted(run);
  const queries = shown.map(({ submission: { evidence } }) => ({
    ...documentOptions(subject, evidence.logs),
    enabled: isLong(history.catalogue.documents[evidence.logs]),
  }));
  const asked = useQueries({ queries });
  const losses = shown.flatMap(({ milestone, submission }, index) => {
    const logs = logsOf(submission.evidence.logs, history, asked[index]);
    return logs === undefined ? [] : [readLoss(milestone, submission, logs)];
  });
  return losses.length === shown.length ? losses : undefined;
}

/** The last of each milestone's submissions: what faulted was submitted again. */
function submitted({ milestones }: Run): readonly { milestone: number; submission: Submission }[] {
  return milestones.flatMap(({ index, submissions }) => {
    const submission = submissions.at(-1);
    return submission === undefined ? [] : [{ milestone: index + 1, submission }];
  });
}

/** Whether it is for the chain to give it: the record keeps short texts. */
function isLong(document: PublishedDocument | undefined): boolean {
  return document !== undefined && document.text === undefined && document.size <= MAX_LOSS_CURVE_BYTES;
}

function logsOf(
  digest: Hex,
  { catalogue }: History,
  asked: { readonly data: string | null | undefined; readonly error: unknown } | undefined,
): Logs | undefined {
  const document = catalogue.documents[digest];
  if (digest === zeroHash) return { missing: "no logs were given" };
  if (document === undefined)
    return { missing: "its logs are not published on chain, only their digest is known" };
  if (document.text !== undefined) return { text: document.text };
  if (document.size > MAX_LOSS_CURVE_BYTES)
    return { missing: `its logs have ${document.size} bytes, too many for a curve` };
  if (asked?.error) return { missing: `its logs can't be read. ${sayReadingFailure(asked.error).happened}` };
  if (asked?.data === null) return { missing: "its logs are not a text" };
  return asked?.data === undefined ? undefined : { text: asked.data };
}
