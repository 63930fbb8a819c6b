"use client";
import { listMembers, listModels, listProposals, listRuns } from "@commonweight/sdk/history";
import { lazy, Suspense } from "react";
import { Amount, AppLink, Columns, LinkButton, PageHeading, Section } from "../../components/index.ts";
import { type Subject, useAnchor } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { describeModel } from "../../lib/record/describeModel.ts";
import { type RecordData, useDescribeContext, useTokenInfo } from "../../lib/record/index.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { AgendaSection } from "./Agenda.tsx";
import { Events } from "./Events.tsx";
import { MadeOf } from "./MadeOf.tsx";
import style from "./Overview.module.css";
import { Rule } from "./Rule.tsx";
import { TreasurySection } from "./TreasurySection.tsx";

const Feeds = lazy(() => import("../../frame/Feeds.tsx"));

/** Drawn only where there is a run. */
const RealRuns = lazy(() => import("../run/RealRuns.tsx"));

/** How amounts are written until the token has told its own number. */
const USUAL_DECIMALS = 18;

/** A stewardship at a glance, once its record is read. */
export function OverviewView({ subject, ...record }: RecordData & { subject: Subject }) {
  const { history } = record;
  const { data: token } = useTokenInfo(subject);
  const context = useDescribeContext(subject, history);
  const [model] = listModels(history);
  const runs = listRuns(history);
  const [newest] = listProposals(history);
  useAnchor(true);
  const lede = model === undefined ? "This stewardship has no model yet." : describeModel(history, model);
  return (
    <>
      <PageHeading
        title={subject.stewardship.name}
        lede={lede}
        actions={
          <LinkButton page="propose" query={subjectQuery(subject)}>
            New proposal
          </LinkButton>
        }
      />
      <Columns
        aside={
          <>
            <TreasurySection subject={subject} history={history} />
            {runs.length > 0 && (
              <Suspense fallback={null}>
                <RealRuns subject={subject} history={history} runs={runs} />
              </Suspense>
            )}
            <Rule subject={subject} history={history} context={context} newest={newest?.id} />
            <People subject={subject} history={history} decimals={token?.decimals ?? USUAL_DECIMALS} />
          </>
        }
      >
        <AgendaSection subject={subject} history={history} decimals={token?.decimals ?? USUAL_DECIMALS} />
        <MadeOf subject={subject} history={history} />
        <Events subject={subject} history={history} context={context} />
        <Suspense fallback={null}>
          <Feeds subject={subject} record={record} />
        </Suspense>
      </Columns>
    </>
  );
}

function People({
  subject,
  history,
  decimals,
}: Pick<RecordData, "history"> & { subject: Subject; decimals: number }) {
  const members = listMembers(history);
  return (
    <Section title="Members" id="members">
      <p className={style.quiet}>
        <AppLink page="members" query={subjectQuery(subject)}>
          {plural(members.length, "member")}
        </AppLink>{" "}
        hold <Amount value={history.supply} decimals={decimals} /> votes.
      </p>
    </Section>
  );
}
