"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import {
  dueAt,
  type History,
  type Milestone,
  type MilestoneStatus,
  milestoneStatusAt,
  type Run,
  runAt,
  tierOf,
} from "@commonweight/sdk/history";
import { TIER_WORDS } from "@commonweight/sdk/proposals";
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
  disputed: { tone: "caution", label: "Challenged" },
  faulted: { tone: "bad", label: "Not paid: to be submitted again" },
  dropped: { tone: "neutral", label: "Never earned: the run ended" },
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
          { head: "Due", cell: (milestone) => <Time at={dueAt(run, milestone)} show="absolute" /> },
          { head: "Verified", cell: (milestone) => <Verified milestone={milestone} /> },
          {
            head: "Evidence required",
            cell: ({ requiredEvidence }) => <Required fields={requiredEvidence} />,
          },
          { head: "Submitted", cell: (milestone) => <Submitted milestone={milestone} /> },
          {
            head: "State",
            cell: (milestone) => <State run={run} tokens={tokens} milestone={milestone} now={now} />,
          },
        ]}
      />
    </Section>
  );
}

function MilestoneName({ name, milestone }: { name: string | undefined; milestone: Milestone }) {
  const number = milestone.index + 1;
  const words = `${number}${name === undefined ? "" : `. ${showInvisible(name)}`}`;
  return milestone.submissions.length === 0 ? words : <a href={`#milestone-${number}`}>{words}</a>;
}

function Required({ fields }: { fields: Milestone["requiredEvidence"] }) {
  if (fields.length === 0) return <span className={style.unknown}>nothing</span>;
  return <span className={style.soft}>{fields.map((field) => EVIDENCE_WORDS[field]).join(", ")}</span>;
}

/** What it has reached, never rounded up, and what it must have reached to be paid. */
function Verified({ milestone }: { milestone: Milestone }) {
  const { submissions, leastTier } = milestone;
  const must =
    leastTier === "Reported" ? undefined : (
      <p className={style.soft}>must reach {TIER_WORDS[leastTier].slice(0, 2)}</p>
    );
  if (submissions.length === 0) return must ?? <span className={style.unknown}>not yet</span>;
  return (
    <>
      <Badge>{TIER_WORDS[tierOf(milestone)].slice(0, 2)}</Badge>
      {must}
    </>
  );
}

function Submitted({ milestone: { submissions } }: { milestone: Milestone }) {
  const submitted = submissions.at(-1);
  if (submitted === undefined) return <span className={style.unknown}>not yet</span>;
  return (
    <>
      <Time at={submitted.source.timestamp} show="absolute" />
      <SourceOf source={submitted.source} of="the submission" />
    </>
  );
}

function State({ run, tokens, milestone, now }: Omit<Props, "history"> & { milestone: Milestone }) {
  const { chain } = useSubjectQuery();
  const status = milestoneStatusAt(run, milestone, now);
  const { tone, label } = milestoneWords[status];
  return (
    <>
      <Badge tone={tone}>{label}</Badge>
      {status === "underReview" && (
        <p className={style.soft}>
          <Time at={runAt(run, now).reviewEndsAt} show="relative" future="until" />
        </p>
      )}
      {milestone.paid !== undefined && (
        <p className={style.soft}>
          <Money value={milestone.paid.amount} token={run.token} tokens={tokens} />,{" "}
          <Time at={milestone.paid.source.timestamp} show="absolute" />, transaction{" "}
          <AppLink page="tx" query={{ chain, hash: milestone.paid.source.transactionHash }}>
            {shortHex(milestone.paid.source.transactionHash)}
          </AppLink>
          <SourceOf source={milestone.paid.source} of="the payment" />
        </p>
      )}
    </>
  );
}
