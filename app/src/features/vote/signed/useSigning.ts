"use client";
import { type Ballot, type BallotBundle, mergeBundles, type SignedBallot } from "@commonweight/sdk/ballots";
import { useState } from "react";
import type { Address } from "viem";
import { announce } from "../../../frame/index.ts";
import { explain } from "../../../lib/errors/explain.ts";
import type { ExplainedFailure } from "../../../lib/errors/failure.ts";
import { sayReadingFailure } from "../../../lib/errors/sayReadingFailure.ts";
import type { Subject } from "../../../lib/subject.ts";
import { bundleKey, emptyBundle, keepBundle, readKept } from "./keptBundle.ts";
import { domainOf, signBallot } from "./sign.ts";

/** Signs ballots one by one. What is signed stays, whatever becomes of the next: also through a reload. */
export function useSigning(subject: Subject, account: Address) {
  const key = bundleKey(subject, account);
  const [bundle, setBundle] = useState<BallotBundle>(() => readKept(key) ?? emptyBundle(subject));
  const [signing, setSigning] = useState<number>();
  const [failure, setFailure] = useState<ExplainedFailure>();

  function keep(next: BallotBundle) {
    keepBundle(key, next);
    setBundle(next);
  }

  async function sign(ballots: readonly Ballot[]): Promise<void> {
    if (signing !== undefined) return;
    setFailure(undefined);
    let held = bundle;
    try {
      const domain = await domainOf(subject);
      for (const [index, ballot] of ballots.entries()) {
        setSigning(index);
        const signed = await signBallot(subject, domain, ballot);
        held = mergeBundles(without(held, ballot), { ...held, ballots: [signed] });
        keep(held);
      }
      announce(ballots.length === 1 ? "Signed the ballot" : `Signed ${ballots.length} ballots`);
    } catch (error) {
      const said = explain(error);
      setFailure(said.declined ? said : { ...said, ...sayReadingFailure(error) });
    } finally {
      setSigning(undefined);
    }
  }

  return {
    /** The account's signed ballots, those of earlier too. */
    bundle,
    /** Which one the wallet is asked for. */
    signing,
    failure,
    sign,
    forget: () => keep(emptyBundle(subject)),
  };
}

/** A new ballot of one's own takes the place of the one before, as far as that was not handed on. */
function without(bundle: BallotBundle, { proposal }: Pick<SignedBallot, "proposal">): BallotBundle {
  return { ...bundle, ballots: bundle.ballots.filter((it) => it.proposal !== proposal) };
}
