"use client";
import type { Outline, ProposalOutline } from "@commonweight/sdk/history";
import { nextStep } from "@commonweight/sdk/proposals";
import {
  AppLink,
  EmptyState,
  LinkButton,
  Problem,
  Section,
  SkeletonLines,
  VoteBar,
} from "../../components/index.ts";
import { type Subject, sayReadingFailure } from "../../frame/index.ts";
import { useChainNow } from "../../lib/clock.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { useProposalReadings } from "../../lib/record/index.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { voteRule } from "../proposal/Standing.tsx";
import { StateLine } from "../proposal/StateLine.tsx";
import { stateWords } from "../proposal/stateWords.ts";
import style from "./Overview.module.css";
import { agendaOf, likelyOpen, type OpenProposal, undecidedIn } from "./openProposals.ts";

type Props = { subject: Subject; history: Outline; decimals: number };

/** What is being decided, and who can do what about it. */
export function AgendaSection({ subject, history, decimals }: Props) {
  const proposals = undecidedIn(history);
  return (
    <Section
      title="Being decided"
      id="decisions"
      note={
        <AppLink page="proposals" query={subjectQuery(subject)}>
          All proposals
        </AppLink>
      }
    >
      <Listed subject={subject} proposals={proposals} latest={latestOf(history)} decimals={decimals} />
    </Section>
  );
}

/** The record's last event, as the governor's clock counts. */
function latestOf({ latest, stewardship }: Outline): number {
  return (stewardship.clock === "timestamp" ? latest?.timestamp : latest?.blockNumber) ?? 0;
}

function Listed({
  subject,
  proposals,
  latest,
  decimals,
}: Omit<Props, "history"> & { proposals: readonly ProposalOutline[]; latest: number }) {
  const results = useProposalReadings(
    subject,
    proposals.map(({ id }) => id),
  );
  const agenda = agendaOf(
    proposals,
    results.map(({ data }) => data),
  );
  const found = [...agenda.open, ...agenda.passed, ...agenda.upcoming];
  const failed = results.find(({ data, error }) => data === undefined && error !== null);
  const waiting = results.some(({ data, error }) => data === undefined && error === null);
  return (
    <>
      {failed?.error && <Problem problem={sayReadingFailure(failed.error)} />}
      {waiting && found.length === 0 ? (
        <SkeletonLines
          lines={likelyOpen(proposals, latest) + 1}
          height="4.75rem"
          what="what is being decided"
        />
      ) : (
        <>
          <Group subject={subject} title="Open for votes" entries={agenda.open} decimals={decimals} />
          <Group
            subject={subject}
            title="Passed, waiting to be carried out"
            entries={agenda.passed}
            decimals={decimals}
          />
          <Group subject={subject} title="To open" entries={agenda.upcoming} decimals={decimals} />
        </>
      )}
      {found.length === 0 && !waiting && failed === undefined && <Nothing subject={subject} />}
      <Unread
        subject={subject}
        proposals={proposals.filter((_, index) => results[index]?.data === undefined && !waiting)}
      />
    </>
  );
}

/** What the record knows no end of, where the chain could not be asked how it stands. */
function Unread({ subject, proposals }: { subject: Subject; proposals: readonly ProposalOutline[] }) {
  if (proposals.length === 0) return null;
  return (
    <>
      <h3 className={style.group}>Not ended as far as the record goes; how they stand was not read</h3>
      <ul className={`plain ${style.agenda}`}>
        {proposals.map((proposal) => (
          <li key={String(proposal.id)} className={style.entry}>
            <Title subject={subject} proposal={proposal} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Title({ subject, proposal }: { subject: Subject; proposal: ProposalOutline }) {
  return (
    <p className={style.title}>
      <AppLink page="proposal" query={{ ...subjectQuery(subject), id: proposal.id }}>
        {showInvisible(proposal.title)}
      </AppLink>
    </p>
  );
}

function Nothing({ subject }: { subject: Subject }) {
  return (
    <EmptyState
      title="Nothing is being decided"
      action={
        <LinkButton page="propose" query={subjectQuery(subject)}>
          Write a proposal
        </LinkButton>
      }
    >
      <p>
        Anyone with enough votes can put something to the vote; it then stands here until it is carried out.
      </p>
    </EmptyState>
  );
}

type GroupProps = { subject: Subject; title: string; entries: readonly OpenProposal[]; decimals: number };

function Group({ subject, title, entries, decimals }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3 className={style.group}>{title}</h3>
      <ul className={`plain ${style.agenda}`}>
        {entries.map((entry) => (
          <Entry key={String(entry.proposal.id)} subject={subject} entry={entry} decimals={decimals} />
        ))}
      </ul>
    </>
  );
}

function Entry({ subject, entry, decimals }: { subject: Subject; entry: OpenProposal; decimals: number }) {
  const { proposal, reading } = entry;
  const now = useChainNow(30);
  const next = nextStep(reading, { chainNow: Math.max(now ?? 0, reading.block.timestamp) });
  return (
    <li className={style.entry}>
      <div>
        <Title subject={subject} proposal={proposal} />
        {next.step !== "vote" && next.step !== "wait" && <p className={style.next}>{next.sentence}</p>}
      </div>
      <div className={style.how}>
        <StateLine words={stateWords(reading, proposal)} brief />
        {reading.state === "Active" && (
          <VoteBar tally={reading.votes} rule={voteRule(reading)} decimals={decimals} compact />
        )}
      </div>
    </li>
  );
}
