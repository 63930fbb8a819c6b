"use client";
import { houseOf } from "@commonweight/sdk/chain";
import type { Past, Proposal } from "@commonweight/sdk/history";
import { type Action, badges, decodeCalls, type ProposalReading } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import { AppLink, PageHeading, Problem, Skeleton, SkeletonLines } from "../../components/index.ts";
import Feeds from "../../frame/Feeds.tsx";
import { sayReadingFailure, useAnchor } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { type RecordData, useDescribeContext, useTokenInfo, useTreasury } from "../../lib/record/index.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { Leave } from "../fork/Leave.tsx";
import { Licences } from "../licences/Licences.tsx";
import { modelsWithLicenceQuestions } from "../licences/questions.ts";
import { Ballot } from "../vote/Ballot.tsx";
import { ActionBadges } from "./ActionBadges.tsx";
import { Calls } from "./Calls.tsx";
import { Changes } from "./Changes.tsx";
import { changesOf } from "./changesOf.ts";
import { comparedWith } from "./comparedWith.ts";
import { Discussion } from "./Discussion.tsx";
import { DryRunResult } from "./dryRun/DryRunResult.tsx";
import { useDryRun } from "./dryRun/useDryRun.ts";
import { headline } from "./headline.ts";
import { NextStep } from "./NextStep.tsx";
import style from "./Proposal.module.css";
import { ProposalText } from "./ProposalText.tsx";
import { Reasons } from "./Reasons.tsx";
import { ProposalRecord } from "./Record.tsx";
import { Standing } from "./Standing.tsx";
import { StateLine } from "./StateLine.tsx";
import { stateWords } from "./stateWords.ts";
import { WhyClass } from "./WhyClass.tsx";

type Props = {
  subject: Subject;
  proposal: Proposal;
  record: RecordData;
  /** What led to how things stand, where the proposal is compared with how they stood; nothing while it is read. */
  past: Past | undefined;
  /** What the chain says now; absent while it is asked, or can't be. */
  reading: ProposalReading | undefined;
  /** Why something could not be read, while what is known stays. */
  problem: Error | null;
};

/** One proposal, the decision first: what changes, where it stands, your ballot; then reasons, its text, the record. */
export function ProposalView({ subject, proposal, record, past, reading, problem }: Props) {
  const context = useDescribeContext(subject, record.history);
  const decimals = useTokenInfo(subject).data?.decimals ?? 18;
  const { deployment, stewardship } = subject;
  const actions = useMemo(
    () => decodeCalls(houseOf(deployment, stewardship), proposal.calls),
    [deployment, stewardship, proposal.calls],
  );
  const spent = useMemo(() => tokensSpent(actions), [actions]);
  const { data: balances } = useTreasury(subject, spent);
  const changes = useMemo(
    () => changesOf(actions, { proposal, reading, context, past, ...(balances && { balances }) }),
    [actions, proposal, reading, context, past, balances],
  );
  const undecided = reading !== undefined && comparedWith(proposal, reading) === "open";
  const dry = useDryRun(subject, {
    actions,
    calls: proposal.calls,
    enabled: undecided,
    ...(reading !== undefined && { block: reading.block }),
    ...(isReady(reading) && { ready: proposal.description }),
  });
  // What stands above a vote must be there first, or it would push the vote away again.
  useAnchor(changes !== undefined && (reading !== undefined || problem !== null));
  if (changes === undefined) return <Waiting proposal={proposal} />;
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <AppLink page="proposals" query={subjectQuery(subject)}>
              Proposals
            </AppLink>
            <span>Proposal {proposal.id.toString()}</span>
            {reading === undefined ? (
              <Skeleton width="20rem" />
            ) : (
              <StateLine words={stateWords(reading, proposal)} />
            )}
          </>
        }
        title={showInvisible(headline(actions, changes.sentences))}
        lede={
          <>
            Titled by its proposer: <q>{showInvisible(proposal.title)}</q>
          </>
        }
      />
      <div className={style.notice}>
        <ActionBadges
          notices={badges(actions)}
          proposalClass={reading?.class}
          waiting={reading === undefined && problem === null}
        />
        <Discussion proposal={proposal} />
        {reading?.state === "Active" && (
          <a className={style.toBallot} href="#ballot">
            Go to your ballot
          </a>
        )}
      </div>
      {problem !== null && <Problem problem={unreadPart(problem, record.readTo)} />}
      <div className={style.page}>
        <div className={style.decision}>
          <Changes changes={undecided && dry.error === null ? { ...changes, problems: [] } : changes} />
          {modelsWithLicenceQuestions(actions).map((modelId) => (
            <Licences
              key={String(modelId)}
              subject={subject}
              modelId={modelId}
              history={changes.before}
              proposed={{ actions, after: changes.after }}
            />
          ))}
          {undecided && (
            <DryRunResult
              run={dry.data}
              error={dry.error}
              problems={changes.problems}
              busy={dry.isFetching}
              onAgain={() => void dry.refetch()}
            />
          )}
          <Calls
            subject={subject}
            proposal={proposal}
            actions={actions}
            sentences={changes.sentences}
            history={record.history}
            after={changes.after}
            run={undecided ? dry.data : undefined}
          />
        </div>
        <div className={style.vote}>
          {reading === undefined ? (
            problem === null && <Skeleton height="32rem" />
          ) : (
            <>
              <Standing reading={reading} context={context} decimals={decimals}>
                <WhyClass
                  proposal={proposal}
                  reading={reading}
                  history={record.history}
                  sentences={changes.sentences}
                />
              </Standing>
              <Ballot
                subject={subject}
                proposal={proposal}
                reading={reading}
                context={context}
                decimals={decimals}
              />
              <NextStep subject={subject} proposal={proposal} reading={reading} />
              <Leave
                subject={subject}
                history={record.history}
                proposal={proposal}
                reading={reading}
                decimals={decimals}
              />
            </>
          )}
        </div>
        <div className={style.rest}>
          <Reasons
            subject={subject}
            votes={proposal.votes}
            readTo={record.readTo}
            decimals={decimals}
            open={reading === undefined || reading.state === "Pending" || reading.state === "Active"}
          />
          <ProposalText proposal={proposal} />
          <ProposalRecord subject={subject} proposal={proposal} reading={reading} />
          <Feeds subject={subject} record={record} proposal={proposal.id} />
        </div>
      </div>
    </>
  );
}

/** While what the proposal met is still to be read, nothing of it is said. */
function Waiting({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <PageHeading title={`Proposal ${proposal.id}`} lede={showInvisible(proposal.title)} />
      <SkeletonLines lines={12} height="1.75rem" what="what stood when it ended" />
    </>
  );
}

/** A failed reading beside what is still known. */
function unreadPart(problem: Error, readTo: number) {
  return {
    ...sayReadingFailure(problem),
    means: `What you see was read up to block ${readTo} and may be older than the chain. The count and your ballot need the chain.`,
  };
}

/** Whether anyone could carry it out at the block that it was read at. */
function isReady(reading: ProposalReading | undefined): boolean {
  if (reading?.state === "Succeeded") return !reading.needsQueuing;
  return reading?.state === "Queued" && reading.eta !== undefined && reading.eta <= reading.block.timestamp;
}

function tokensSpent(actions: readonly Action[]): readonly `0x${string}`[] {
  const tokens = actions.flatMap((action) => {
    if (action.type === "pay") return [action.token];
    return action.type === "fundRun" ? [action.spec.token] : [];
  });
  return [...new Set(tokens)];
}
