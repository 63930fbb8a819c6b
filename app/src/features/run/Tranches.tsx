"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import {
  type History,
  type Milestone,
  type MilestoneStatus,
  milestoneStatusAt,
  type Run,
} from "@commonweight/sdk/history";
import { AppLink, Badge, Section, Table, Time, type Tone } from "../../components/index.ts";
import { SourceOf, useSubjectQuery } from "../../frame/index.ts";
import { plural, shortHex, showInvisible } from "../../lib/format/text.ts";
import { EVIDENCE_WORDS } from "../propose/forms/runWords.ts";
import { Money } from "./Money.tsx";
import style from "./Run.module.css";
import { milestoneName } from "./runName.ts";

type Props = { history: History; run: Run; tokens: readonly TokenInfo[]; now: number };

export const milestoneWords: Readonly<Record<MilestoneStatus, { tone: Tone; label: string }>> = {
  open: { tone: "neutral", label: "Not submitted" },
  underReview: { tone: "active", label: "Under review" },
  payable: { tone: "caution", label: "Passed, not paid yet" },
  paid: { tone: "good", label: "Paid" },
  takenBack: { tone: "bad", label: "Taken back by the cancellation" },
  dropped: { tone: "neutral", label: "Never submitted: the run ended" },
};

/** What is paid for which milestone, when it was due, and what became of it. */
export function Tranches({ history, run, tokens, now }: Props) {
  return (
    <Section title="Tranches" id="tranches" note={plural(run.milestones.length, "tranche")}>
      <Table
        caption="Each tranche of the budget, and what became of it"
        hideCaption
        rows={run.milestones}
        rowKey={({ index }) => index}
        columns={[
          {
            head: "Milestone",
            names: true,
            cell: (milestone) => (
              <MilestoneName name={milestoneName(history, run, milestone.index)} milestone={milestone} />
            ),
          },
          {
            head: "Amount",
            end: true,
            cell: ({ amount }) => <Money value={amount} token={run.token} tokens={tokens} />,
          },
          { head: "Due", cell: ({ dueAt }) => <Time at={dueAt} show="absolute" /> },
          {
            head: "Evidence required",
            cell: ({ requiredEvidence }) => <Required fields={requiredEvidence} />,
          },
          { head: "Submitted", cell: (milestone) => <Submitted milestone={milestone} /> },
          { head: "State", cell: (milestone) => <State run={run} milestone={milestone} now={now} /> },
        ]}
      />
    </Section>
  );
}

function MilestoneName({ name, milestone }: { name: string | undefined; milestone: Milestone }) {
  const number = milestone.index + 1;
  const words = `${number}${name === undefined ? "" : `. ${showInvisible(name)}`}`;
  return milestone.submitted === undefined ? words : <a href={`#milestone-${number}`}>{words}</a>;
}

function Required({ fields }: { fields: Milestone["requiredEvidence"] }) {
  if (fields.length === 0) return <span className={style.unknown}>nothing</span>;
  return <span className={style.soft}>{fields.map((field) => EVIDENCE_WORDS[field]).join(", ")}</span>;
}

function Submitted({ milestone: { submitted } }: { milestone: Milestone }) {
  if (submitted === undefined) return <span className={style.unknown}>not yet</span>;
  return (
    <>
      <Time at={submitted.source.timestamp} show="absolute" />
      <SourceOf source={submitted.source} of="the submission" />
    </>
  );
}

function State({ run, milestone, now }: { run: Run; milestone: Milestone; now: number }) {
  const { chain } = useSubjectQuery();
  const status = milestoneStatusAt(run, milestone, now);
  const { tone, label } = milestoneWords[status];
  return (
    <>
      <Badge tone={tone}>{label}</Badge>
      {status === "underReview" && milestone.submitted !== undefined && (
        <p className={style.soft}>
          <Time at={milestone.submitted.payableAt} show="relative" future="until" />
        </p>
      )}
      {milestone.paid !== undefined && (
        <p className={style.soft}>
          <Time at={milestone.paid.timestamp} show="absolute" />, transaction{" "}
          <AppLink page="tx" query={{ chain, hash: milestone.paid.transactionHash }}>
            {shortHex(milestone.paid.transactionHash)}
          </AppLink>
          <SourceOf source={milestone.paid} of="the payment" />
        </p>
      )}
    </>
  );
}
