"use client";
import { choiceOf, houseOf } from "@commonweight/sdk/chain";
import type { Outline, ProposalOutline, Vote } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";
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
import { callFacts } from "./callFacts.ts";
import { FoundIn } from "./FoundIn.tsx";
import { ABOUT_WORDS } from "./filters.ts";
import style from "./Proposals.module.css";
import type { Found } from "./search.ts";

type Props = {
  subject: Subject;
  proposal: ProposalOutline;
  /** Its votes, once they were read. */
  votes: readonly Vote[] | undefined;
  /** What an index says of calls that are not at hand. */
  opened: Outline["opened"];
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
  opened,
  reading,
  unreadable,
  found,
  decimals,
  basket,
}: Props) {
  const { deployment, stewardship } = subject;
  const { notices, about } = useMemo(
    () => callFacts(houseOf(deployment, stewardship), { opened }, proposal),
    [deployment, stewardship, opened, proposal],
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
        <FoundIn found={found} query={{ ...subjectQuery(subject), id: proposal.id }} />
        {about.length > 0 && (
          <p className={style.about}>
            <span className="visually-hidden">About: </span>
            {about.map((label) => ABOUT_WORDS[label]).join(" · ")}
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
