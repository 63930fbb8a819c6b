"use client";
import { type History, type Milestone, milestoneStatusAt, type Run, tierOf } from "@commonweight/sdk/history";
import { formatAmount, TIER_WORDS } from "@commonweight/sdk/proposals";
import { zeroHash } from "viem";
import { Badge, Digest, Disclosure, EmptyState, Section, Table } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { DocumentView } from "../model/DocumentView.tsx";
import { EVIDENCE_WORDS } from "../propose/forms/runWords.ts";
import { Attestations } from "./Attestations.tsx";
import { ChallengeView } from "./ChallengeView.tsx";
import { type EvidenceRow, evidenceRows } from "./evidence.ts";
import style from "./Run.module.css";
import { milestoneName } from "./runName.ts";
import { milestoneWords } from "./Tranches.tsx";

type Props = { subject: Subject; history: History; run: Run; now: number };

/** What the operator showed for each milestone, field by field, and how little of it anyone else has checked. */
export function Milestones({ subject, history, run, now }: Props) {
  const shown = run.milestones.filter(({ submissions }) => submissions.length > 0);
  return (
    <Section
      title="Evidence"
      id="evidence"
      note={`${shown.length} of ${plural(run.milestones.length, "milestone")}`}
    >
      {shown.length === 0 ? (
        <EmptyState title="No milestone was submitted yet">
          <p>What the operator shows for each of them will stand here, field by field, with its documents.</p>
        </EmptyState>
      ) : (
        shown
          .toReversed()
          .map((milestone) => (
            <OneMilestone
              key={milestone.index}
              subject={subject}
              history={history}
              run={run}
              milestone={milestone}
              now={now}
            />
          ))
      )}
    </Section>
  );
}

function OneMilestone({ subject, history, run, milestone, now }: Props & { milestone: Milestone }) {
  const { submissions, index } = milestone;
  const submitted = submissions.at(-1);
  if (submitted === undefined) return null;
  const name = milestoneName(history, run, index);
  const { tone, label } = milestoneWords[milestoneStatusAt(run, milestone, now)];
  const tier = tierOf(milestone);
  const rows = evidenceRows(milestone, submitted.evidence);
  return (
    <div className={style.milestone} id={`milestone-${index + 1}`}>
      <div className={style.milestoneHead}>
        <h3>
          Milestone {index + 1}
          {name !== undefined && `: ${showInvisible(name)}`}
        </h3>
        <Badge tone={tone}>{label}</Badge>
        <SourceOf source={submitted.source} of={`milestone ${index + 1}`} />
      </div>
      <p className={style.tier}>
        <Badge>{TIER_WORDS[tier].slice(0, 2)}</Badge> {capital(TIER_WORDS[tier].slice(4))}.{" "}
        {submitted.evidence.checkpointRoot === zeroHash && "No checkpoint is committed to."}
      </p>
      <Attestations subject={subject} history={history} submission={submitted} />
      {submissions.map((submission, turn) => (
        <ChallengeView
          key={submission.review}
          subject={subject}
          history={history}
          token={run.token}
          arbiter={run.arbiter}
          challenge={submission.challenge}
          of={`milestone ${index + 1}${turn + 1 < submissions.length ? ", as it was first submitted" : ""}`}
        />
      ))}
      <Table
        caption={`Evidence for milestone ${index + 1}`}
        hideCaption
        rows={rows}
        rowKey={({ field }) => field}
        columns={[
          { head: "Field", names: true, cell: ({ field }) => EVIDENCE_WORDS[field] },
          {
            head: "Shown by the operator",
            cell: (row) => (
              <>
                <Given row={row} />
                <Document row={row} subject={subject} history={history} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

function Given({ row: { field, value, required } }: { row: EvidenceRow }) {
  if (value.kind === "none")
    return <span className={style.unknown}>{required ? "missing" : "not given, and not asked for"}</span>;
  if (value.kind === "digest")
    return <Digest value={value.digest} what={`the digest: ${EVIDENCE_WORDS[field]}`} />;
  const number = formatAmount(value.number, 0);
  if (field !== "gpuSeconds") return number;
  const hours = (Number(value.number) / 3600).toLocaleString("en-GB", { maximumFractionDigits: 1 });
  return `${number} GPU-seconds (${hours} GPU-hours)`;
}

function Document({
  row: { field, value },
  subject,
  history,
}: {
  row: EvidenceRow;
  subject: Subject;
  history: History;
}) {
  if (value.kind !== "digest") return null;
  if (history.catalogue.documents[value.digest] === undefined)
    return <p className={style.unknown}>not published on chain: only its digest is known</p>;
  const what = EVIDENCE_WORDS[field].toLowerCase();
  return (
    <Disclosure bare late summary={`Read the document: ${what}`}>
      <DocumentView subject={subject} history={history} digest={value.digest} what={`document "${what}"`} />
    </Disclosure>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
