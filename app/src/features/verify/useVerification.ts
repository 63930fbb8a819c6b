"use client";
import type { Subject as Asked } from "@commonweight/sdk/verify";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../../frame/index.ts";
import type { Explained } from "../../lib/errors/explained.ts";
import { rpcUrlsOf } from "../../lib/rpcUrls.ts";
import type { Subject } from "../../lib/subject.ts";
import { type JobProgress, runJob, type Verified } from "../../lib/verifier/index.ts";
import { sayJobFailure } from "../drop/index.ts";
import { conclude } from "./words.ts";

/** What a reader may add to the question. */
export interface Extras {
  readonly secondRpc: string;
  readonly archive: File | undefined;
  readonly manifest: File | undefined;
}

export type Progress = Extract<JobProgress, { of: "verify" }>;

export type Verification =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly progress?: Progress }
  | { readonly status: "done"; readonly verified: Verified }
  | { readonly status: "failed"; readonly problem: Explained };

/** Verifies in a worker, so that the page never waits. A new question ends the one before. */
export function useVerification() {
  const [state, setState] = useState<Verification>({ status: "idle" });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const reset = useCallback(() => {
    current.current?.abort();
    setState({ status: "idle" });
  }, []);

  const run = useCallback(async (subject: Asked, subjects: readonly Subject[], extras: Extras) => {
    current.current?.abort();
    const stop = new AbortController();
    current.current = stop;
    setState({ status: "working" });
    announce("Verifying");
    const { secondRpc, archive, manifest } = extras;
    const places = subjects.map((it) => ({ ...it, rpcUrls: rpcUrlsOf(it.deployment) }));
    try {
      const verified = await runJob(
        {
          type: "verify",
          subject,
          places,
          archive,
          manifest,
          ...(secondRpc.trim() !== "" && { secondRpc: secondRpc.trim() }),
        },
        {
          signal: stop.signal,
          onProgress: (progress) => progress.of === "verify" && setState({ status: "working", progress }),
        },
      );
      setState({ status: "done", verified });
      announce(`Verified. ${conclude(verified).says}`);
    } catch (error) {
      if (stop.signal.aborted) return;
      setState({ status: "failed", problem: sayJobFailure(error) });
    }
  }, []);

  return { state, run, reset };
}
