"use client";
import type { Report } from "@commonweight/sdk/verify";
import { Button, Callout, Section, Time } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { saveFile } from "../../lib/saveFile.ts";
import type { Verified } from "../../lib/verifier/index.ts";
import { ChainPicture } from "./ChainPicture.tsx";
import { ChecksTable } from "./ChecksTable.tsx";
import { stagesOf } from "./stages.ts";
import { VerdictMark } from "./VerdictMark.tsx";
import style from "./Verify.module.css";
import { conclude, reportName, shortDigests } from "./words.ts";

type Props = { verified: Verified; name: string; onAgain: () => void };

/** What came of a verification: in a sentence, as a picture, check by check, and what nobody can prove. */
export function ReportView({ verified, name, onAgain }: Props) {
  const { report } = verified;
  const stages = stagesOf(report);
  const { verdict, says, means, todo } = conclude(verified);
  const tone = verdict === "PASS" ? "info" : verdict === "FAIL" && verified.known ? "error" : "warning";
  return (
    <article aria-label="Report" className={style.report}>
      <Section title={`Report on ${showInvisible(name)}`} note={<ReadTo report={report} />}>
        <Callout
          tone={tone}
          title={
            <>
              <VerdictMark verdict={verdict} /> {says}
            </>
          }
          {...(todo !== undefined && { todo })}
          actions={
            <>
              <Button onClick={() => download(verified)}>Download the report (JSON)</Button>
              <Button onClick={onAgain}>Verify again</Button>
            </>
          }
        >
          <p>{means}</p>
          <Amiss report={report} />
        </Callout>
      </Section>
      <Section title="The chain of checks">
        <ChainPicture stages={stages} />
      </Section>
      <Section title="Check by check" note={countsOf(report)}>
        <ChecksTable report={report} stages={stages} />
      </Section>
      <Section title="What can't be proved" id="unproved">
        <ul className={style.unproved}>
          {report.unproved.map((text) => (
            <li key={text}>{showInvisible(text)}</li>
          ))}
        </ul>
      </Section>
    </article>
  );
}

function ReadTo({ report: { stewardship, chain, readTo } }: { report: Report }) {
  return (
    <>
      {showInvisible(stewardship.name)} on {showInvisible(chain.name)}, read to block {readTo.number},{" "}
      <Time at={readTo.timestamp} />
    </>
  );
}

/** So many reasons stand at the top; all are in the table. */
const MOST = 5;

/** The first reasons for doubt, before anything else is read. */
function Amiss({ report: { checks, summary } }: { report: Report }) {
  const amiss = checks.filter(({ verdict }) => verdict === (summary.failed > 0 ? "FAIL" : "UNVERIFIABLE"));
  if (amiss.length === 0) return null;
  return (
    <ul className={style.amiss}>
      {amiss.slice(0, MOST).map(({ link, subject, reason }) => (
        <li key={`${link}${subject}${reason}`}>
          {shortDigests(showInvisible(subject))}: {showInvisible(reason)}
        </li>
      ))}
      {amiss.length > MOST && <li>{`And ${amiss.length - MOST} more, in the table below.`}</li>}
    </ul>
  );
}

function countsOf({ summary: { passed, failed, unverifiable } }: Report): string {
  return `${passed} passed, ${failed} failed, ${unverifiable} unverifiable`;
}

/** The same text that the command line prints with --json. */
function download(verified: Verified): void {
  const text = `${JSON.stringify(verified.report, undefined, 2)}\n`;
  saveFile(reportName(verified), text, "application/json");
}
