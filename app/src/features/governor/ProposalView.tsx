"use client";
import { emptyHistory, type Proposal } from "@commonweight/sdk/history";
import { type ProposalReading, proposalNumber } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import { AppLink, BlockTimes, PageHeading, Problem, Skeleton } from "../../components/index.ts";
import { sayReadingFailure, useGovernorQuery } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import type { GovernorRecord } from "../../lib/governor/queries.ts";
import { NextStep } from "../proposal/NextStep.tsx";
import layout from "../proposal/Proposal.module.css";
import { ProposalText } from "../proposal/ProposalText.tsx";
import { Reasons } from "../proposal/Reasons.tsx";
import { ProposalRecord } from "../proposal/Record.tsx";
import { Standing } from "../proposal/Standing.tsx";
import { StateLine } from "../proposal/StateLine.tsx";
import { stateWords } from "../proposal/stateWords.ts";
import { Ballot } from "../vote/Ballot.tsx";
import { Calls } from "./Calls.tsx";
import { Checks } from "./Checks.tsx";
import { useBlockTimes } from "./useBlockTimes.ts";
import type { Opened } from "./WithGovernor.tsx";

type Props = Opened & {
  proposal: Proposal;
  record: GovernorRecord;
  reading: ProposalReading | undefined;
  problem: Error | null;
};

/** One proposal of another community's governor: what would run, where it stands, your ballot, the words, the record. */
export function ProposalView({ subject, profile, proposal, record, reading, problem }: Props) {
  const query = useGovernorQuery();
  const { token } = profile;
  const deadline = reading?.deadline ?? proposal.deadline.value;
  const times = useBlockTimes(subject, profile, record.history, [proposal.snapshot, deadline]);
  const context = useMemo(
    () => ({
      history: emptyHistory(subject.stewardship),
      tokens: [{ address: token.address, symbol: showInvisible(token.symbol), decimals: token.decimals }],
    }),
    [subject, token],
  );
  const { decimals } = token;
  return (
    <BlockTimes value={times}>
      <PageHeading
        eyebrow={
          <>
            <AppLink page="governor" query={query}>
              {showInvisible(subject.stewardship.name)}
            </AppLink>
            <span>{proposalNumber(proposal.id)}</span>
            {reading === undefined ? (
              <Skeleton width="16rem" />
            ) : (
              <StateLine words={stateWords(reading, proposal)} />
            )}
          </>
        }
        title={showInvisible(proposal.title) || "Untitled proposal"}
      />
      <div className={layout.notice}>
        {reading?.state === "Active" && (
          <a className={layout.toBallot} href="#ballot">
            Go to your ballot
          </a>
        )}
      </div>
      {problem !== null && <Problem problem={sayReadingFailure(problem)} />}
      <div className={layout.page}>
        <div className={layout.decision}>
          <Calls subject={subject} profile={profile} proposal={proposal} />
          <ProposalText proposal={proposal} />
        </div>
        <div className={layout.vote}>
          {reading === undefined ? (
            problem === null && <Skeleton height="32rem" />
          ) : (
            <>
              <Standing reading={reading} context={context} decimals={decimals} />
              <Ballot
                subject={subject}
                proposal={proposal}
                reading={reading}
                context={context}
                decimals={decimals}
              />
              <NextStep subject={subject} proposal={proposal} reading={reading} />
            </>
          )}
        </div>
        <div className={layout.rest}>
          <Reasons
            subject={subject}
            votes={proposal.votes}
            readTo={record.readTo}
            decimals={decimals}
            open={reading === undefined || reading.state === "Pending" || reading.state === "Active"}
          />
          {reading !== undefined && (
            <Checks profile={profile} proposal={proposal} reading={reading} readTo={record.readTo} />
          )}
          <ProposalRecord subject={subject} proposal={proposal} reading={reading} />
        </div>
      </div>
    </BlockTimes>
  );
}
