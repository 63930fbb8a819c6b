"use client";
import type { GovernorProfile } from "@commonweight/sdk/governors";
import type { Proposal } from "@commonweight/sdk/history";
import { type ProposalReading, proposalNumber } from "@commonweight/sdk/proposals";
import {
  AppLink,
  BlockTimes,
  Button,
  Callout,
  EmptyState,
  Problem,
  Section,
  Skeleton,
  SkeletonLines,
  useShownPart,
  VoteBar,
} from "../../components/index.ts";
import { sayReadingFailure, useGovernorQuery } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import type { GovernorRecord } from "../../lib/governor/queries.ts";
import { useProposalReadings, useReadingProgress } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { voteRule } from "../proposal/Standing.tsx";
import { StateLine } from "../proposal/StateLine.tsx";
import { stateWords } from "../proposal/stateWords.ts";
import style from "./Governor.module.css";
import { useBlockTimes } from "./useBlockTimes.ts";
import { useGovernorRecord } from "./useGovernorRecord.ts";

type Props = { subject: Subject; profile: GovernorProfile };

/** All proposals of a governor, newest first, with what the chain says of each. */
export function ProposalList({ subject, profile }: Props) {
  const { data, error, refetch } = useGovernorRecord(subject);
  const times = useBlockTimes(subject, profile, data?.history);
  return (
    <Section title="Proposals" id="proposals" {...(data !== undefined && { note: countWords(data) })}>
      {error !== null && (
        <Problem
          problem={sayReadingFailure(error)}
          actions={<Button onClick={() => void refetch()}>Read again</Button>}
        />
      )}
      {data === undefined && error === null && <Reading subject={subject} />}
      {data !== undefined && (
        <BlockTimes value={times}>
          <Unseen record={data} />
          <Rows subject={subject} profile={profile} record={data} />
        </BlockTimes>
      )}
    </Section>
  );
}

function countWords({ history }: GovernorRecord): string {
  return plural(Object.keys(history.proposals).length, "proposal");
}

function Reading({ subject }: { subject: Subject }) {
  const progress = useReadingProgress(subject);
  return (
    <>
      <SkeletonLines lines={6} height="3.5rem" what="the proposals" />
      <p className={style.soft}>
        {progress !== undefined &&
          `Reading blocks ${progress.from} to ${progress.to}: at ${progress.at}. What was read is kept in this browser.`}
      </p>
    </>
  );
}

/** Events that speak of proposals which nobody was seen to make: something is missing, and the page says so. */
function Unseen({ record: { history } }: { record: GovernorRecord }) {
  if (history.unseen.length === 0) return null;
  return (
    <Callout
      tone="warning"
      title={`${plural(history.unseen.length, "proposal")} can't be shown: what was proposed lies before the first block that was read.`}
      todo="Open the governor with an earlier first block, or with another RPC address."
    />
  );
}

function Rows({ subject, profile, record }: Props & { record: GovernorRecord }) {
  const proposals = Object.values(record.history.proposals).sort(newestFirst);
  const { shown, more } = useShownPart(proposals, "proposals", 25);
  const readings = useProposalReadings(
    subject,
    shown.map(({ id }) => id),
  );
  if (proposals.length === 0)
    return (
      <EmptyState title="Nothing has been proposed yet">
        <p>No proposal is among the events of this governor up to block {record.readTo}.</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={`plain ${style.list}`} aria-label="Proposals">
        {shown.map((proposal, index) => (
          <Row
            key={proposal.id.toString()}
            proposal={proposal}
            reading={readings[index]?.data}
            unread={readings[index]?.error !== null && readings[index]?.data === undefined}
            decimals={profile.token.decimals}
          />
        ))}
      </ul>
      {more}
    </>
  );
}

function newestFirst({ created: a }: Proposal, { created: b }: Proposal): number {
  return b.blockNumber - a.blockNumber || b.logIndex - a.logIndex;
}

type RowProps = {
  proposal: Proposal;
  reading: ProposalReading | undefined;
  unread: boolean;
  decimals: number;
};

function Row({ proposal, reading, unread, decimals }: RowProps) {
  const query = useGovernorQuery();
  return (
    <li className={style.row}>
      <div>
        <h3 className={style.title}>
          <AppLink page="governorProposal" query={{ ...query, id: proposal.id }}>
            {showInvisible(proposal.title) || "Untitled"}
          </AppLink>
        </h3>
        <p className={style.soft}>
          {proposalNumber(proposal.id)}, {plural(proposal.calls.length, "call")}
        </p>
      </div>
      <div className={style.how}>
        {reading === undefined &&
          (unread ? (
            <p className={style.soft}>Its state could not be read.</p>
          ) : (
            <Skeleton height="3.25rem" />
          ))}
        {reading !== undefined && (
          <>
            <StateLine words={stateWords(reading, proposal)} brief />
            {reading.state !== "Pending" && (
              <VoteBar tally={reading.votes} rule={voteRule(reading)} decimals={decimals} compact />
            )}
          </>
        )}
      </div>
    </li>
  );
}
