"use client";
import {
  type BallotBundle,
  mergeBundles,
  parseBundle,
  parseBundleLink,
  requireSamePlace,
} from "@commonweight/sdk/ballots";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { announce, sayReadingFailure } from "../../frame/index.ts";
import type { Explained } from "../../lib/errors/explained.ts";
import { plural } from "../../lib/format/text.ts";
import { usePlace } from "../../lib/router.ts";
import type { Subject } from "../../lib/subject.ts";
import { bundleKey, emptyBundle, keepBundle, readKept } from "../vote/signed/keptBundle.ts";

/** The ballots on the desk: taken from files, from pasted text and from the address, joined, and kept in this tab. */
export function useBallots(subject: Subject) {
  const key = bundleKey(subject, "relay");
  const [bundle, setBundle] = useState<BallotBundle>(() => readKept(key) ?? emptyBundle(subject));
  /** Files are read beside each other: each is joined with what is there by then. */
  const held = useRef(bundle);
  const [problem, setProblem] = useState<Explained>();
  const hash = usePlace()?.hash ?? "";

  function hold(next: BallotBundle) {
    held.current = next;
    keepBundle(key, next);
    setBundle(next);
  }

  /** @returns whether it was taken; a bundle is taken whole or not at all. */
  function take(read: () => BallotBundle | undefined): boolean {
    try {
      const given = read();
      if (given === undefined) return false;
      requireSamePlace(emptyBundle(subject), given);
      hold(mergeBundles(held.current, given));
      setProblem(undefined);
      announce(`Took ${plural(given.ballots.length, "ballot")}`);
      return true;
    } catch (error) {
      setProblem(sayReadingFailure(error));
      return false;
    }
  }

  const takeLink = useEffectEvent((fragment: string) => take(() => parseBundleLink(fragment)));
  useEffect(() => {
    if (hash !== "") takeLink(hash.slice(1));
  }, [hash]);

  return {
    bundle,
    problem,
    takeFile: async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return take(() => parseBundle(bytes));
    },
    /** A bundle's text, or a link that holds one. */
    takeText: (text: string) => {
      const fragment = text.trim().split("#").at(-1) ?? "";
      return take(
        () => (text.trim().startsWith("{") ? undefined : parseBundleLink(fragment)) ?? parseBundle(text),
      );
    },
    clear: () => {
      hold(emptyBundle(subject));
      setProblem(undefined);
    },
  };
}
