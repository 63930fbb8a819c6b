"use client";
import {
  type FactsOfMembers,
  knownVotes,
  type Outline,
  type ProposalOutline,
} from "@commonweight/sdk/history";
import {
  type Context,
  explainPower,
  type PowerReading,
  type ProposalReading,
  reasonCannotVote,
  sayVotes,
  type VoterReading,
} from "@commonweight/sdk/proposals";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "viem";
import { AppLink, Disclosure, Skeleton } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import {
  powerOptions,
  useDescribeContext,
  useOpenVoterReadings,
  useOutline,
  useProposalReadings,
} from "../../lib/record/index.ts";
import { useMembers } from "../../lib/record/useParts.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import { undecidedIn } from "../overview/openProposals.ts";
import style from "./Home.module.css";

type Props = { subject: Subject; account: Address; connected: boolean };

/** One stewardship: what the account votes with, why, the way to change it, and what it can vote on now. */
export function VotesIn({ subject, account, connected }: Props) {
  const record = useOutline(subject);
  const members = useMembers(subject, record.data?.history);
  const power = useQuery(powerOptions(subject, account));
  const error = record.error ?? power.error;
  return (
    <div className={style.votesIn}>
      <h3 className={style.name}>
        <AppLink page="members" query={subjectQuery(subject)}>
          {subject.stewardship.name}
        </AppLink>
      </h3>
      {record.data !== undefined && members !== undefined && power.data !== undefined ? (
        <Known
          subject={subject}
          outline={record.data.history}
          members={members}
          power={power.data}
          connected={connected}
        />
      ) : error === null ? (
        <Skeleton height="4rem" />
      ) : (
        <p className={style.quiet}>Not read: {sayReadingFailure(error).happened}</p>
      )}
    </div>
  );
}

type KnownProps = {
  subject: Subject;
  outline: Outline;
  members: FactsOfMembers["members"];
  power: PowerReading;
  connected: boolean;
};

function Known({ subject, outline, members, power, connected }: KnownProps) {
  const history = useMemo(() => ({ ...outline, members }), [outline, members]);
  const context = useDescribeContext(subject, history);
  const query = subjectQuery(subject);
  const { cause, what, remedy, fix, since } = explainPower(power, context);
  const { account } = power;
  return (
    <>
      <p>{showInvisible(what)}</p>
      <p className={style.quiet}>
        {remedy} As of block {power.block.number}.
        {since !== undefined && (
          <>
            {" "}
            Since{" "}
            <AppLink page="tx" query={{ chain: subject.deployment.chainId, hash: since.transactionHash }}>
              {`block ${since.blockNumber}`}
            </AppLink>
            .
          </>
        )}
      </p>
      {cause === "noTokens" && (
        <p>
          <AppLink page="join" query={query}>
            {`How votes are earned in ${subject.stewardship.name}`}
          </AppLink>
        </p>
      )}
      {fix && connected && (
        <Disclosure bare late summary="Take your votes back">
          <DelegationControl subject={subject} account={account} />
        </Disclosure>
      )}
      {cause !== "noTokens" && (
        <Ballots subject={subject} account={account} proposals={undecidedIn(outline)} context={context} />
      )}
    </>
  );
}

type BallotsProps = {
  subject: Subject;
  account: Address;
  proposals: readonly ProposalOutline[];
  context: Context<FactsOfMembers>;
};

/** The proposals that are open or about to open, each with whether this account can vote on it. */
function Ballots({ subject, account, proposals, context }: BallotsProps) {
  const readings = useProposalReadings(
    subject,
    proposals.map(({ id }) => id),
  );
  const open = readings.flatMap(({ data }) =>
    data?.state === "Active" || data?.state === "Pending" ? [data] : [],
  );
  const voters = useOpenVoterReadings(subject, open, account);
  if (open.length === 0) return null;
  return (
    <ul className={style.ballots}>
      {open.map((reading, index) => {
        const proposal = proposals.find(({ id }) => id === reading.id);
        const voter = voters[index]?.data;
        return (
          proposal !== undefined && (
            <li key={String(reading.id)}>
              <AppLink
                page="proposal"
                query={{ ...subjectQuery(subject), id: reading.id }}
                hash="ballot"
                className={style.title}
              >
                {showInvisible(proposal.title)}
              </AppLink>
              <p className={style.quiet}>
                {voter === undefined ? "Being asked" : showInvisible(onThis(reading, voter, context))}
              </p>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The record knows of a ballot cast since the account's power was asked. */
function onThis(reading: ProposalReading, voter: VoterReading, context: Context<FactsOfMembers>): string {
  const cast = knownVotes(context.history, reading.id).some(
    (vote) => vote.voter.toLowerCase() === voter.account.toLowerCase(),
  );
  const reason = reasonCannotVote(reading, { ...voter, hasVoted: voter.hasVoted || cast }, context);
  if (reason === undefined) return `You can vote on it with ${sayVotes(voter.votesAtSnapshot, context)}.`;
  return `${reason.what} ${reason.counts}`;
}
