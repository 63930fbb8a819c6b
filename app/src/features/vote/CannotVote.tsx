"use client";
import type { ProposalReading, CannotVote as Reason, VoterReading } from "@commonweight/sdk/proposals";
import { Callout, LinkButton, Time } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { DelegationControl } from "../delegation/DelegationControl.tsx";
import style from "./Ballot.module.css";

type Props = { reason: Reason; voter: VoterReading; reading: ProposalReading; subject: Subject };

/** Exactly why this account can't vote here, what still counts, and what to do. */
export function CannotVote({ reason, voter, reading, subject }: Props) {
  const query = subjectQuery(subject);
  const opens = reason.cause === "notOpen" && reading.clock === "timestamp";
  return (
    <div className={style.form}>
      <Callout
        title={reason.what}
        todo={reason.remedy}
        actions={
          reason.cause === "closed" ? (
            <LinkButton page="proposals" query={query}>
              See all proposals
            </LinkButton>
          ) : undefined
        }
      >
        <p>{reason.counts}</p>
        {opens && (
          <p>
            <Time at={reading.snapshot} future="Opens" past="Opened" />
          </p>
        )}
      </Callout>
      {helpsToDelegate(reason) && <DelegationControl subject={subject} account={voter.account} />}
    </div>
  );
}

/** Where delegating, or taking it back, changes what counts now or next time. */
function helpsToDelegate({ cause }: Reason): boolean {
  return cause === "delegated" || cause === "notActivated" || cause === "notOpen";
}
