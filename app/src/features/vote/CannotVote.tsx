"use client";
import type { ProposalReading, CannotVote as Reason, VoterReading } from "@commonweight/sdk/proposals";
import { BlockMoment, Callout, Disclosure, LinkButton, Time } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { governorQuery, subjectQuery } from "../../lib/subject.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import style from "./Ballot.module.css";
import { VoteFacts } from "./VoteFacts.tsx";

type Props = { reason: Reason; voter: VoterReading; reading: ProposalReading; subject: Subject };

const fixWords = {
  here: "Delegating to yourself now still counts for this proposal.",
  later: "Delegating to yourself now counts from the next proposal on, not for this one.",
} as const;

/** Exactly why this account can't vote here, what still counts, and what to do. */
export function CannotVote({ reason, voter, reading, subject }: Props) {
  const opens = reason.cause === "notOpen";
  return (
    <div className={style.form}>
      <Callout
        title={reason.what}
        todo={reason.remedy}
        actions={
          reason.cause === "closed" ? (
            subject.reads === "proposals" ? (
              <LinkButton page="governor" query={governorQuery(subject)}>
                See all proposals
              </LinkButton>
            ) : (
              <LinkButton page="proposals" query={subjectQuery(subject)}>
                See all proposals
              </LinkButton>
            )
          ) : subject.reads !== "proposals" &&
            (reason.cause === "noTokens" || reason.cause === "passedOn") ? (
            <LinkButton page="join" query={subjectQuery(subject)}>
              How votes are earned here
            </LinkButton>
          ) : undefined
        }
      >
        <p>{reason.counts}</p>
        {reason.fix !== undefined && <p>{fixWords[reason.fix]}</p>}
        {opens && (
          <p>
            {reading.clock === "timestamp" ? (
              <Time at={reading.snapshot} future="Opens" past="Opened" />
            ) : (
              <BlockMoment block={reading.snapshot} future="Opens" past="Opened" />
            )}
          </p>
        )}
      </Callout>
      {reason.cause !== "closed" && (
        <VoteFacts reason={reason} voter={voter} reading={reading} subject={subject} />
      )}
      <DelegationHelp reason={reason} voter={voter} subject={subject} />
    </div>
  );
}

/** Where delegating, or taking it back, changes what counts here or next time. */
function DelegationHelp({
  reason: { cause, fix },
  voter,
  subject,
}: Pick<Props, "reason" | "voter" | "subject">) {
  const control = <DelegationControl subject={subject} account={voter.account} />;
  if (cause === "delegated" || cause === "takenBackTooLate" || cause === "notActivated") return control;
  if (cause === "notOpen" && fix === "here") return control;
  if (cause !== "notOpen" || (voter.balance === 0n && voter.votes === 0n)) return null;
  return (
    <Disclosure bare late summary="Who votes with your tokens" open={voter.votes === 0n}>
      {control}
    </Disclosure>
  );
}
