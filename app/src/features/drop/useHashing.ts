"use client";
import type { HashProgress } from "@commonweight/sdk/manifests";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../../frame/announce.ts";
import type { Explained } from "../../lib/errors/explained.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { type Hashed, runJob } from "../../lib/verifier/index.ts";
import { sayJobFailure } from "./sayJobFailure.ts";
import type { Taken } from "./taken.ts";

/** Files that were hashed here, and what they were called. */
export interface HashedTaken extends Hashed {
  readonly of: "file" | "folder";
  readonly name: string;
}

export type Hashing =
  | { readonly status: "idle" }
  | { readonly status: "hashing"; readonly name: string; readonly progress?: HashProgress }
  | { readonly status: "failed"; readonly name: string; readonly problem: Explained; readonly again?: Taken };

const nothing: Explained = {
  happened: "There is no file in it.",
  means: "An empty folder has no content to ask about, and neither has one of nothing but version control.",
  todo: "Choose the folder with the weights or the data in it.",
};

/** Hashes what a reader dropped or chose, in a worker, and hands it on with the files. A new drop ends the one before. */
export function useHashing(onHashed: (hashed: HashedTaken, taken: Taken) => void) {
  const [state, setState] = useState<Hashing>({ status: "idle" });
  const current = useRef<AbortController>(undefined);
  const latest = useRef(onHashed);
  useEffect(() => {
    latest.current = onHashed;
  });
  useEffect(() => () => current.current?.abort(), []);

  const cancel = useCallback(() => {
    current.current?.abort();
    setState({ status: "idle" });
  }, []);

  async function take(taken: Taken) {
    current.current?.abort();
    const { name, of, files } = taken;
    if (files.length === 0) return setState({ status: "failed", name, problem: nothing });
    const stop = new AbortController();
    current.current = stop;
    setState({ status: "hashing", name });
    announce(`Hashing ${showInvisible(name)}`);
    try {
      const hashed = await runJob(
        { type: "hash", of, files },
        {
          signal: stop.signal,
          onProgress: (progress) => progress.of === "hash" && setState({ status: "hashing", name, progress }),
        },
      );
      setState({ status: "idle" });
      announce(`Hashed ${showInvisible(name)}`);
      latest.current({ ...hashed, name, of }, taken);
    } catch (error) {
      if (stop.signal.aborted) return;
      setState({ status: "failed", name, problem: sayJobFailure(error), again: taken });
    }
  }

  /** For what could not even be taken. */
  function fail(name: string, error: unknown) {
    setState({ status: "failed", name, problem: sayJobFailure(error) });
  }

  return { state, take, fail, cancel };
}
