"use client";
import type { Outline, Proposal } from "@commonweight/sdk/history";
import { type Context, nextStep, type ProposalReading, reasonCannotVote } from "@commonweight/sdk/proposals";
import { useQuery } from "@tanstack/react-query";
import { Button, Callout, Problem, Section, Skeleton } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { voterPastOptions } from "../../lib/governor/queries.ts";
import { useVoterReading } from "../../lib/record/index.ts";
import { useMembers } from "../../lib/record/useParts.ts";
import type { Subject } from "../../lib/subject.ts";
import { openConnectDialog, useWallet } from "../wallet/index.ts";
import { BallotForm } from "./BallotForm.tsx";
import { CannotVote } from "./CannotVote.tsx";
import { OwnVote } from "./OwnVote.tsx";

type Props = {
  subject: Subject;
  proposal: Proposal;
  reading: ProposalReading;
  context: Context<Outline>;
  decimals: number;
};

/** Your ballot: to fill in, already cast, or why there is none and what to do. */
export function Ballot(props: Props) {
  return (
    <Section title="Your ballot" id="ballot">
      <BallotBody {...props} />
    </Section>
  );
}

function BallotBody({ subject, proposal, reading, context, decimals }: Props) {
  const wallet = useWallet();
  const account = wallet.status === "connected" ? wallet.address : undefined;
  const voter = useVoterReading(subject, proposal.id, account);
  // Why somebody had no votes at the snapshot, only what they had before tells. The record has it; of a governor that is
  // opened by its address the chain is asked.
  const powerless = reading.state === "Active" && voter.data?.votesAtSnapshot === 0n;
  const needsPast = powerless && subject.reads === "proposals";
  const past = useQuery(voterPastOptions(subject, proposal, reading, needsPast ? voter.data : undefined));
  const members = useMembers(subject, context.history, powerless && !needsPast);
  if (account === undefined) {
    if (reading.state === "Active") {
      return <BallotForm subject={subject} proposal={proposal} quorum={reading.quorum} decimals={decimals} />;
    }
    return <NoBallotNow reading={reading} />;
  }
  const own = proposal.votes.find((vote) => vote.voter.toLowerCase() === account.toLowerCase());
  if (own !== undefined) {
    return <OwnVote vote={own} subject={subject} proposal={proposal} account={account} decimals={decimals} />;
  }
  if (voter.data === undefined) {
    return voter.error === null ? <Skeleton height="20rem" /> : unread(voter.error);
  }
  if (needsPast && past.data === undefined)
    return past.error === null ? <Skeleton height="20rem" /> : unread(past.error);
  if (powerless && !needsPast && members === undefined) return <Skeleton height="20rem" />;
  const history = { ...context.history, members: members ?? {} };
  const hindered = reasonCannotVote(reading, voter.data, { ...context, history }, past.data);
  if (hindered !== undefined) {
    return <CannotVote reason={hindered} voter={voter.data} reading={reading} subject={subject} />;
  }
  return (
    <BallotForm
      subject={subject}
      proposal={proposal}
      quorum={reading.quorum}
      decimals={decimals}
      voting={{ account, weight: voter.data.votesAtSnapshot, voter: voter.data }}
    />
  );
}

function unread(error: Error) {
  return <Problem problem={{ ...sayReadingFailure(error), happened: "Your votes could not be read." }} />;
}

/** For readers without a wallet, while nobody can vote. */
function NoBallotNow({ reading }: { reading: ProposalReading }) {
  const waiting = reading.state === "Pending";
  return (
    <Callout
      title={waiting ? nextStep(reading).sentence : "Voting has ended."}
      actions={
        waiting ? <Button onClick={openConnectDialog}>Connect a wallet to see your votes</Button> : undefined
      }
    >
      <p>
        {waiting
          ? "Votes count as they stand when voting opens. Until then tokens can move and be delegated."
          : "Nothing changes its result any more. Proposals that are open are in the list."}
      </p>
    </Callout>
  );
}
