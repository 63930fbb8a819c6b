"use client";
import type { Fork } from "@commonweight/sdk/history";
import { useMemo } from "react";
import { AppLink, Columns, PageHeading, Problem, Section, SkeletonLines } from "../../components/index.ts";
import {
  ProposalLink,
  type Subject,
  sayReadingFailure,
  useAnchor,
  useSubjectQuery,
} from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import {
  type HistoryData,
  moneyTokens,
  useForkReading,
  useTokenInfo,
  useTokens,
} from "../../lib/record/index.ts";
import { useNow } from "../run/useNow.ts";
import { Child } from "./Child.tsx";
import { Lodgers } from "./Lodgers.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { OwnPart } from "./OwnPart.tsx";
import { PlanFacts } from "./PlanFacts.tsx";
import { Shares } from "./Shares.tsx";
import { ForkState, Lodged } from "./Standing.tsx";
import { childName } from "./words.ts";

type Props = HistoryData & { subject: Subject; fork: Fork };

/** One fork: where it stands and what anyone can do; who leaves and why; what leaves with them; what it will be. */
export function ForkView({ subject, history, fork }: Props) {
  const query = useSubjectQuery();
  const now = useNow(history);
  const tokens = useTokens(subject, history);
  const decimals = useTokenInfo(subject).data?.decimals ?? 18;
  const money = useMemo(() => moneyTokens(history), [history]);
  const { data: reading, error } = useForkReading(subject, fork, money);
  useAnchor(true);
  const name = showInvisible(childName(fork));
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <AppLink page="fork" query={query}>
              Leaving
            </AppLink>
            <span>
              over <ProposalLink id={fork.proposalId} />
            </span>
            <ForkState fork={fork} now={now} />
          </>
        }
        title={name}
        lede={`Members of ${subject.stewardship.name} who leave over a decision, with their share of the treasury.`}
      />
      {error !== null && <Problem problem={sayReadingFailure(error)} />}
      <Columns
        aside={
          reading !== undefined && (
            <Section title="Your votes" id="own">
              <OwnPart subject={subject} reading={reading} decimals={decimals} now={now} name={name} />
            </Section>
          )
        }
      >
        <Section title="Where it stands">
          {reading === undefined ? (
            error === null && <SkeletonLines lines={4} what="the fork" />
          ) : (
            <Lodged fork={fork} reading={reading} decimals={decimals} />
          )}
        </Section>
        {fork.child !== undefined && <Child child={fork.child} />}
        {reading !== undefined && (
          <Section title="What comes next" id="next">
            <NextSteps
              subject={subject}
              fork={fork}
              reading={reading}
              tokens={tokens}
              decimals={decimals}
              now={now}
              name={name}
            />
          </Section>
        )}
      </Columns>
      <Lodgers fork={fork} decimals={decimals} />
      <Shares fork={fork} tokens={tokens} />
      <PlanFacts plan={fork.plan} history={history} />
    </>
  );
}
