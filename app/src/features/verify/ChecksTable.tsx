"use client";
import type { Check, Evidence, Report } from "@commonweight/sdk/verify";
import { type Column, Disclosure, Source, Table } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { anchorOf, type Stage } from "./stages.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import style from "./Verify.module.css";
import { shortDigests } from "./words.ts";

/** One check as a row; the first of its link can be led to. */
type Row = {
  readonly key: string;
  readonly title: string;
  readonly anchor: string | undefined;
  readonly check: Check;
};

type Props = { report: Report; stages: readonly Stage[] };

/** Every check: its link, its verdict, why, and the logs that it rests on. */
export function ChecksTable({ report, stages }: Props) {
  const rows = stages.flatMap(({ steps }) =>
    steps.flatMap(({ link, title, checks }) =>
      checks.map(
        (check, index): Row => ({
          key: `${link}-${index}`,
          title,
          anchor: index === 0 ? anchorOf(link) : undefined,
          check,
        }),
      ),
    ),
  );
  const receipts = report.checks.filter(({ link }) => link === "logs");
  const held = receipts.length > 0 && receipts.every(({ verdict }) => verdict === "PASS");
  const columns: readonly Column<Row>[] = [
    {
      head: "Link",
      width: "16%",
      cell: ({ title, anchor }) =>
        anchor === undefined ? (
          title
        ) : (
          <span id={anchor} tabIndex={-1}>
            {title}
          </span>
        ),
    },
    { head: "About", width: "16%", cell: ({ check }) => <About subject={check.subject} /> },
    { head: "Verdict", width: "13%", cell: ({ check }) => <VerdictMark verdict={check.verdict} /> },
    { head: "Reason", width: "37%", cell: ({ check }) => <Words>{check.reason}</Words> },
    {
      head: "Evidence read",
      width: "18%",
      cell: ({ check }) => <Logs evidence={check.evidence} chain={report.chain.id} held={held} />,
    },
  ];
  return <Table<Row> caption="Checks" hideCaption rows={rows} rowKey={({ key }) => key} columns={columns} />;
}

/** Digests are cut short here; a pointer, and the downloaded report, show them whole. */
function About({ subject }: { subject: string }) {
  const whole = showInvisible(subject);
  return (
    <span className={style.words} title={whole}>
      {shortDigests(whole)}
    </span>
  );
}

/** A stranger's words may come in: nothing in them may hide. */
function Words({ children }: { children: string }) {
  return <span className={style.words}>{showInvisible(children)}</span>;
}

type LogsProps = { evidence: readonly Evidence[]; chain: number; held: boolean };

function Logs({ evidence, chain, held }: LogsProps) {
  const [first, ...more] = evidence;
  if (first === undefined) return <span className={style.soft}>No single event</span>;
  const log = (it: Evidence) => (
    <span key={`${it.transaction}${it.logIndex}`} className={style.log}>
      Block {it.block}, log {it.logIndex}
      <Source
        of={`log ${it.logIndex} of block ${it.block}`}
        block={it.block}
        tx={it.transaction}
        logIndex={it.logIndex}
        chain={chain}
        checked={held}
        note={
          held
            ? "Read as a raw log in this verification, and held against the transaction's receipt where it decides."
            : "Read as a raw log in this verification. Events and receipts could not all be held against each other."
        }
      />
    </span>
  );
  return (
    <>
      {log(first)}
      {more.length > 0 && (
        <Disclosure bare late summary={`${more.length} more`}>
          {more.map(log)}
        </Disclosure>
      )}
    </>
  );
}
