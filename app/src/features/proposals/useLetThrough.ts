"use client";
import { houseOf } from "@commonweight/sdk/chain";
import type { History, Outline, ProposalOutline } from "@commonweight/sdk/history";
import { type Label, needsVoteOf, type ProposalReading } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import type { Subject } from "../../lib/subject.ts";
import { callFacts } from "./callFacts.ts";
import type { Needs } from "./filters.ts";

type Wanted = {
  readonly about: Label | undefined;
  readonly needs: Needs | undefined;
  /** All that is known, once it was read: who voted, and who had votes when voting opened. */
  readonly all: History | undefined;
};

/** Whether a proposal is about what is wanted, and waits for the vote that is asked for. What is not read yet does not. */
export function useLetThrough(
  { deployment, stewardship }: Subject,
  history: Outline,
  { about, needs, all }: Wanted,
): (proposal: Pick<ProposalOutline, "id">, reading: ProposalReading | undefined) => boolean {
  const fitting = useMemo(() => {
    if (about === undefined) return undefined;
    const house = houseOf(deployment, stewardship);
    const proposals = Object.values(history.proposals);
    return new Set(
      proposals
        .filter((proposal) => callFacts(house, history, proposal).about.includes(about))
        .map(({ id }) => id),
    );
  }, [about, deployment, stewardship, history]);
  return ({ id }, reading) => {
    if (fitting !== undefined && !fitting.has(id)) return false;
    if (needs === undefined) return true;
    const proposal = all?.proposals[String(id)];
    if (!all || !proposal || reading === undefined || needs.account === undefined) return false;
    return needsVoteOf(reading, proposal, needs.account, { history: all });
  };
}
