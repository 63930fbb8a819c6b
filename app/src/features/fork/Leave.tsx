"use client";
import { type Facts, type Fork, forksAgainst, type Proposal } from "@commonweight/sdk/history";
import { formatAmount, type ProposalReading, sayDuration, sayShare } from "@commonweight/sdk/proposals";
import { lazy, Suspense } from "react";
import { AppLink, Problem, Section, SkeletonLines } from "../../components/index.ts";
import { type Subject, sayReadingFailure, useSubjectQuery } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { useForkReading, useLeaving } from "../../lib/record/index.ts";
import { useNow } from "../run/useNow.ts";
import style from "./Fork.module.css";
import { ForkState, Lodged } from "./Standing.tsx";
import { childName } from "./words.ts";

const OwnPart = lazy(() => import("./OwnPart.tsx").then((module) => ({ default: module.OwnPart })));

type Props = {
  subject: Subject;
  history: Facts;
  proposal: Proposal;
  reading: ProposalReading;
  decimals: number;
};

/** For those who can't live with a decision that passed: what leaving means, and how. */
export function Leave(props: Props) {
  const { subject, history, proposal, reading } = props;
  const waits = reading.state === "Succeeded" || reading.state === "Queued";
  const forks = forksAgainst(history, proposal.id);
  if (subject.stewardship.fork === undefined || (!waits && forks.length === 0)) return null;
  return (
    <Section title="Leave over this decision" id="leave">
      <div className={style.stack}>
        {waits && <WhatItMeans {...props} />}
        {forks.map((fork) => (
          <OneFork key={fork.id} fork={fork} {...props} />
        ))}
        {waits && <NewPlan proposal={proposal} others={forks.length > 0} />}
      </div>
    </Section>
  );
}

function WhatItMeans({ subject, proposal, decimals }: Props) {
  const { data: leaving, error } = useLeaving(subject, proposal.id);
  if (leaving === undefined)
    return error === null ? (
      <SkeletonLines lines={3} what="what leaving takes" />
    ) : (
      <Problem problem={sayReadingFailure(error)} />
    );
  const { needed, threshold, joinPeriod } = leaving;
  return (
    <p>
      Whoever can't live with this can leave with others for a new community, which gets their share of the
      treasury and is theirs alone. It takes {formatAmount(needed, decimals)} lodged votes (
      {sayShare(threshold)} of all) before this is carried out; then others can join for{" "}
      {sayDuration(joinPeriod)}, whatever happens to the decision.
    </p>
  );
}

/** Tokens play no part here: the fork's own page tells about the money. */
const NO_TOKENS = [] as const;

function OneFork({ subject, history, fork, decimals }: Props & { fork: Fork }) {
  const query = useSubjectQuery();
  const now = useNow(history);
  const { data: reading, error } = useForkReading(subject, fork, NO_TOKENS);
  const name = showInvisible(childName(fork));
  return (
    <div className={style.item}>
      <div>
        <AppLink page="fork" query={{ ...query, id: fork.id }} className={style.name}>
          {name}
        </AppLink>
        <ForkState fork={fork} now={now} />
      </div>
      {reading === undefined && error !== null && <Problem problem={sayReadingFailure(error)} />}
      {reading === undefined && error === null && <SkeletonLines lines={4} what="the fork" />}
      {reading !== undefined && (
        <>
          <Lodged fork={fork} reading={reading} decimals={decimals} />
          <Suspense>
            <OwnPart subject={subject} reading={reading} decimals={decimals} now={now} name={name} />
          </Suspense>
        </>
      )}
    </div>
  );
}

function NewPlan({ proposal, others }: { proposal: Proposal; others: boolean }) {
  const query = useSubjectQuery();
  return (
    <p>
      <AppLink page="fork" query={query} extra={{ over: String(proposal.id) }}>
        {others ? "Plan another community" : "Plan a new community"}
      </AppLink>
    </p>
  );
}
