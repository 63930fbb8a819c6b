"use client";
import {
  type BallotBundle,
  type JudgedBallot,
  judgeBallots,
  readBallotDomain,
  readBallots,
} from "@commonweight/sdk/ballots";
import { useCallback, useEffect, useState } from "react";
import { getBlock } from "viem/actions";
import { announce, sayReadingFailure } from "../../frame/index.ts";
import { clientFor } from "../../lib/chain.ts";
import type { Explained } from "../../lib/errors/explained.ts";
import { plural } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";

export type Judged =
  | { readonly status: "none" }
  | { readonly status: "reading"; readonly done: number; readonly total: number }
  | { readonly status: "failed"; readonly problem: Explained }
  | { readonly status: "done"; readonly judged: readonly JudgedBallot[]; readonly blockGas: bigint };

/** Every ballot held against the chain as it is now; again when ballots come, or when it is asked for. */
export function useJudged(subject: Subject, bundle: BallotBundle) {
  const [state, setState] = useState<Judged>({ status: "none" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    // What was found stays in sight while the same ballots are looked at again.
    const tell = (next: Judged) =>
      setState((before) =>
        round > 0 && next.status === "reading" && before.status === "done" ? before : next,
      );
    void judge(subject, bundle, stop.signal, tell);
    return () => stop.abort();
  }, [subject, bundle, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { state, again };
}

async function judge(
  { deployment, stewardship }: Subject,
  bundle: BallotBundle,
  signal: AbortSignal,
  tell: (state: Judged) => void,
): Promise<void> {
  const total = bundle.ballots.length;
  if (total === 0) return tell({ status: "none" });
  tell({ status: "reading", done: 0, total });
  const client = clientFor(deployment);
  try {
    const place = { governor: stewardship.governor, chainId: deployment.chainId };
    const [domain, block] = await Promise.all([readBallotDomain(client, place), getBlock(client)]);
    const readings = await readBallots(client, {
      bundle,
      domain,
      signal,
      onProgress: (progress) => !signal.aborted && tell({ status: "reading", ...progress }),
    });
    if (signal.aborted) return;
    const judged = judgeBallots(readings);
    const fit = judged.filter(({ fault }) => fault === undefined).length;
    tell({ status: "done", judged, blockGas: block.gasLimit });
    announce(`${plural(fit, "ballot")} of ${total} can be sent`);
  } catch (error) {
    if (!signal.aborted) tell({ status: "failed", problem: sayReadingFailure(error) });
  }
}
