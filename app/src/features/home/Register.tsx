"use client";
import { listMembers } from "@commonweight/sdk/history";
import { AppLink, Badge, type Column, Skeleton, Table } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import {
  moneyTokens,
  useOutline,
  useProposalReadings,
  useTokens,
  useTreasury,
} from "../../lib/record/index.ts";
import { sayModelLine } from "../../lib/record/sayModelLine.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { agendaOf, undecidedIn } from "../overview/openProposals.ts";
import { Money } from "../overview/TreasurySection.tsx";
import { StateLine } from "../proposal/StateLine.tsx";
import { stateWords } from "../proposal/stateWords.ts";
import style from "./Home.module.css";

/** Every stewardship that this copy of the site lists: its model, what it is deciding, who it is, what it holds. */
export function Register({ subjects }: { subjects: readonly Subject[] }) {
  return (
    <Table<Subject>
      caption="Stewardships that this copy of the site lists"
      hideCaption
      rows={subjects}
      rowKey={({ deployment, stewardship }) => `${deployment.chainId}${stewardship.governor}`}
      empty={<p>This copy of the site lists no stewardship.</p>}
      columns={columns}
    />
  );
}

const columns: readonly Column<Subject>[] = [
  { head: "Stewardship", names: true, width: "34%", cell: (subject) => <Name subject={subject} /> },
  { head: "Being decided now", width: "42%", cell: (subject) => <Deciding subject={subject} /> },
  { head: "Members", end: true, width: "10%", cell: (subject) => <Members subject={subject} /> },
  { head: "Treasury", end: true, width: "14%", cell: (subject) => <Holdings subject={subject} /> },
];

function Name({ subject }: { subject: Subject }) {
  const { data, error } = useOutline(subject);
  const { deployment, stewardship } = subject;
  return (
    <span className={style.entry}>
      <AppLink page="overview" query={subjectQuery(subject)} className={style.name}>
        {stewardship.name}
      </AppLink>
      <span className={style.model}>
        {data !== undefined && (sayModelLine(data.history) ?? "No model yet")}
        {data === undefined && error === null && <Skeleton width="14rem" />}
        {error !== null && sayReadingFailure(error).happened}
      </span>
      <span className={style.where}>
        {deployment.name}
        {stewardship.sample && <Badge tone="caution">Sample</Badge>}
      </span>
    </span>
  );
}

function Deciding({ subject }: { subject: Subject }) {
  const { data, error } = useOutline(subject);
  const proposals = data === undefined ? [] : undecidedIn(data.history);
  const readings = useProposalReadings(
    subject,
    proposals.map(({ id }) => id),
  );
  if (data === undefined) return error === null ? <Skeleton height="3rem" /> : <Unread />;
  const agenda = agendaOf(
    proposals,
    readings.map((reading) => reading.data),
  );
  const [first, ...others] = [...agenda.open, ...agenda.passed, ...agenda.upcoming];
  if (first === undefined) {
    if (readings.some((reading) => reading.data === undefined && reading.error !== null)) return <Unread />;
    return readings.some((reading) => reading.data === undefined) ? (
      <Skeleton height="3rem" />
    ) : (
      <span className={style.quiet}>Nothing</span>
    );
  }
  const query = subjectQuery(subject);
  return (
    <span className={style.entry}>
      <AppLink page="proposal" query={{ ...query, id: first.proposal.id }} className={style.title}>
        {showInvisible(first.proposal.title)}
      </AppLink>
      <StateLine words={stateWords(first.reading, first.proposal)} brief />
      {others.length > 0 && (
        <AppLink page="overview" query={query} hash="decisions" className={style.more}>
          {`and ${others.length} more`}
        </AppLink>
      )}
    </span>
  );
}

function Members({ subject }: { subject: Subject }) {
  const { data, error } = useOutline(subject);
  if (data === undefined) return error === null ? <Skeleton width="2rem" /> : <Unread />;
  return (
    <AppLink
      page="members"
      query={subjectQuery(subject)}
      label={`${listMembers(data.history).length} members of ${subject.stewardship.name}`}
    >
      {listMembers(data.history).length}
    </AppLink>
  );
}

function Holdings({ subject }: { subject: Subject }) {
  const { data, error } = useOutline(subject);
  const tokens = useTokens(subject, data?.history);
  const addresses = data === undefined ? [] : moneyTokens(data.history);
  const { data: readings } = useTreasury(subject, addresses);
  if (data === undefined || readings === undefined || readings.length < addresses.length)
    return error === null ? <Skeleton width="5rem" height="3rem" /> : <Unread />;
  const held = readings.filter(({ balance }) => balance > 0n);
  if (held.length === 0) return <span className={style.quiet}>Nothing</span>;
  return (
    <span className={style.holdings}>
      {held.map(({ token, balance }) => (
        <Money key={token} value={balance} token={token} tokens={tokens} />
      ))}
    </span>
  );
}

function Unread() {
  return <span className={style.quiet}>Not read</span>;
}
