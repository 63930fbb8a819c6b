"use client";
import type { Choice } from "@commonweight/sdk/chain";
import { knownVotes, type Outline, type ProposalOutline } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";
import { useState } from "react";
import { useOpenVoterReadings } from "../../../lib/record/index.ts";
import type { Subject } from "../../../lib/subject.ts";
import { useWallet } from "../../wallet/index.ts";
import type { DraftStore } from "../draft.ts";
import {
  type Ballot,
  type Choices,
  castable,
  choicesKey,
  keepChoices,
  readChoices,
  withChoice,
} from "./basket.ts";

/** The ballots that the connected account is filling in on the list of proposals. */
export type Basket = {
  /** The account that votes; absent while no wallet is connected. */
  readonly account: `0x${string}` | undefined;
  /** What can be cast on a proposal now, and what was chosen; undefined where nothing can. */
  readonly slot: (id: bigint) => { readonly weight: bigint; readonly choice: Choice | undefined } | undefined;
  /** What will be cast, in the order of the list. */
  readonly ballots: readonly Ballot[];
  readonly choose: (id: bigint, choice: Choice | undefined) => void;
  readonly empty: () => void;
};

/** Choices are kept in this tab until they are cast: neither a declined signature, a reload nor another page loses them. */
export function useBasket(
  subject: Subject,
  record: Outline,
  proposals: readonly ProposalOutline[],
  readings: readonly (ProposalReading | undefined)[],
): Basket {
  const { status, address } = useWallet();
  const account = status === "connected" ? address : undefined;
  const open = readings.filter((reading) => reading?.state === "Active" && reading.class !== undefined);
  const voters = useOpenVoterReadings(
    subject,
    open.flatMap((reading) => reading ?? []),
    account,
  );
  const weights = new Map<string, bigint>();
  for (const [index, proposal] of proposals.entries()) {
    const reading = readings[index];
    const voter = voters[open.indexOf(reading)]?.data;
    const weight = castable({ votes: knownVotes(record, proposal.id) }, reading, voter);
    if (weight !== undefined) weights.set(String(proposal.id), weight);
  }
  const [choices, setChoices] = useKept(account && choicesKey(subject, account));
  return {
    account,
    slot: (id) => {
      const weight = weights.get(String(id));
      return weight === undefined ? undefined : { weight, choice: choices[String(id)] };
    },
    ballots: proposals.flatMap((proposal) => {
      const [weight, choice] = [weights.get(String(proposal.id)), choices[String(proposal.id)]];
      return weight === undefined || choice === undefined ? [] : [{ proposal, choice, weight }];
    }),
    choose: (id, choice) => setChoices(withChoice(choices, id, choice)),
    empty: () => setChoices({}),
  };
}

/** Choices under a key of the tab's storage; of nobody there are none. */
function useKept(key: string | undefined): [Choices, (choices: Choices) => void] {
  const [held, setHeld] = useState<{ key: string | undefined; choices: Choices }>({
    key: undefined,
    choices: {},
  });
  let current = held;
  if (held.key !== key && typeof window !== "undefined") {
    current = { key, choices: key === undefined ? {} : readChoices(tabStore(), key) };
    setHeld(current);
  }
  return [
    current.choices,
    (choices) => {
      if (key === undefined) return;
      keepChoices(tabStore(), key, choices);
      setHeld({ key, choices });
    },
  ];
}

function tabStore(): DraftStore | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
