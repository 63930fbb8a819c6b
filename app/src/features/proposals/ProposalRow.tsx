"use client";
import { choiceOf, houseOf } from "@commonweight/sdk/chain";
import type { ProposalOutline, Vote } from "@commonweight/sdk/history";
import {
  type Action,
  BADGES,
  type Badge,
  badges,
  decodeCalls,
  type ProposalReading,
} from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import { AppLink, Skeleton, VoteBar } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { ActionBadges } from "../proposal/ActionBadges.tsx";
import { voteRule } from "../proposal/Standing.tsx";
import { StateLine } from "../proposal/StateLine.tsx";
import { stateWords } from "../proposal/stateWords.ts";
import { type Basket, ListBallot } from "../vote/basket/index.ts";
import { ChoiceMark } from "../vote/ChoiceMark.tsx";
import { useWallet } from "../wallet/index.ts";
import type { Found } from "./filters.ts";
import style from "./Proposals.module.css";

type Props = {
  subject: Subject;
  proposal: ProposalOutline;
  /** Its votes, once they were read. */
  votes: readonly Vote[] | undefined;
  /** What kinds of calls it has, where the calls are not at hand. */
  kinds: readonly string[] | undefined;
  reading: ProposalReading | undefined;
  /** The chain was asked and gave no answer. */
  unreadable: boolean;
  found: Found;
  decimals: number;
  basket: Basket;
};

/** One proposal in the list: what it is called, how it stands, what kind of calls, and your vote. */
export function ProposalRow({
  subject,
  proposal,
  votes,
  kinds,
  reading,
  unreadable,
  found,
  decimals,
  basket,
}: Props) {
  const { deployment, stewardship } = subject;
  const notices = useMemo(
    () => badgesOf(kinds, decodeCalls(houseOf(deployment, stewardship), proposal.calls ?? [])),
    [deployment, stewardship, proposal.calls, kinds],
  );
  const slot = basket.slot(proposal.id);
  return (
    <li className={style.row}>
      <div className={style.what}>
        <h2 className={style.title}>
          <span className={style.number}>{proposal.id.toString()}</span>
          <AppLink page="proposal" query={{ ...subjectQuery(subject), id: proposal.id }}>
            {showInvisible(proposal.title)}
          </AppLink>
        </h2>
        {found.where !== "title" && (
          <p className={style.found}>
            Found in {found.where === "text" ? "its text" : "a reason"}: {showInvisible(found.excerpt)}
          </p>
        )}
        <ActionBadges notices={notices} proposalClass={reading?.class} />
      </div>
      <div className={style.how}>
        {reading === undefined ? (
          unreadable ? (
            <p className={style.found}>Its state could not be read from the chain.</p>
          ) : (
            <Skeleton height="3.25rem" />
          )
        ) : (
          <>
            <StateLine words={stateWords(reading, proposal)} brief />
            {reading.state !== "Pending" && (
              <VoteBar tally={reading.votes} rule={voteRule(reading)} decimals={decimals} compact />
            )}
          </>
        )}
        <OwnChoice votes={votes} />
        {slot !== undefined && <ListBallot id={proposal.id} choice={slot.choice} choose={basket.choose} />}
      </div>
    </li>
  );
}

/** What the calls do; of a proposal whose calls are elsewhere, what the index says of them. */
function badgesOf(kinds: readonly string[] | undefined, actions: readonly Action[]): readonly Badge[] {
  return kinds === undefined ? badges(actions) : BADGES.filter((badge) => kinds.includes(badge));
}

/** How the connected account voted, if it did. */
function OwnChoice({ votes }: { votes: readonly Vote[] | undefined }) {
  const { status, address } = useWallet();
  if (status !== "connected" || address === undefined) return null;
  const own = votes?.find(({ voter }) => voter.toLowerCase() === address.toLowerCase());
  if (own === undefined) return null;
  return (
    <p className={style.own}>
      You voted <ChoiceMark choice={choiceOf(own.support)} />
    </p>
  );
}
