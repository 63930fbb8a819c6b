"use client";
import {
  type BallotOutcome,
  type FitBallot,
  type JudgedBallot,
  planRelay,
  type RelayStep,
  relayCall,
  relayOutcome,
} from "@commonweight/sdk/ballots";
import { useMemo } from "react";
import { plural } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";
import { useTransaction } from "../transactions/index.ts";

/** One ballot, as a key: another of the same voter on the same proposal has another fate. */
export function markOf({ ballot }: Pick<JudgedBallot, "ballot">): string {
  const { proposal, voter, support, signature } = ballot;
  return `${proposal} ${voter} ${support} ${signature}`.toLowerCase();
}

/** Sends the ballots that fit, one transaction after the other, and hands on what the chain said of each. */
export function useRelay(
  subject: Subject,
  judged: readonly JudgedBallot[],
  blockGas: bigint,
  onTold: (told: readonly BallotOutcome[]) => void,
) {
  const { deployment, stewardship } = subject;
  const transaction = useTransaction(deployment, `relay:${deployment.chainId}:${stewardship.governor}`);
  const steps = useMemo(() => planRelay(judged.filter(isFit), blockGas), [judged, blockGas]);

  async function send(step: RelayStep): Promise<void> {
    const call = relayCall(stewardship.governor, step);
    const title = `Relay ${plural(step.ballots.length, "ballot")}`;
    const receipt = await transaction.send({ title, ...call });
    if (receipt === undefined) return;
    const ballots = step.ballots.map(({ ballot }) => ballot);
    onTold(relayOutcome({ governor: stewardship.governor, ballots, logs: receipt.logs }));
  }
  return { steps, transaction, send };
}

function isFit(ballot: JudgedBallot): ballot is FitBallot {
  return ballot.fault === undefined;
}
