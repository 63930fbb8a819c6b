"use client";
import type { History, Run } from "@commonweight/sdk/history";
import { sayAmendment } from "@commonweight/sdk/proposals";
import { Section, Time } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { ChallengeView } from "./ChallengeView.tsx";
import { CitedDocument } from "./CitedDocument.tsx";
import style from "./Run.module.css";

type Props = { subject: Subject; history: History; run: Run };

/** What was changed half-way, what went wrong, and a challenge of the whole run. Nothing is shown where nothing was. */
export function Changes({ subject, history, run }: Props) {
  const { amendments, incidents, finalReview, strikes, spec } = run;
  const challenge = finalReview?.challenge;
  if (amendments.length + incidents.length + strikes === 0 && challenge === undefined) return null;
  return (
    <Section title="Changes and incidents" id="changes">
      <div className={style.stack}>
        {strikes > 0 && (
          <p>
            {strikes === 1 ? "One challenge was upheld" : `${strikes} challenges were upheld`}.{" "}
            {strikes > spec.rules.maxStrikes
              ? "That ended the run."
              : `The run survives ${spec.rules.maxStrikes}; the next one ends it.`}
          </p>
        )}
        {amendments.map(({ before, after, oldAmounts, newAmounts, reason, proposalId, source }) => (
          <div key={`${source.blockNumber} ${source.logIndex}`} className={style.file}>
            <p>
              Amended by {proposalId === 0n ? "its operator" : <ProposalRef id={proposalId} />},{" "}
              <Time at={source.timestamp} show="absolute" />:{" "}
              {sayAmendment(before, after, { old: oldAmounts, new: newAmounts })}
              <SourceOf source={source} of="the amendment" />
            </p>
            <CitedDocument subject={subject} history={history} digest={reason} what="the reason" />
          </div>
        ))}
        {incidents.map(({ document, proposalId, source }) => (
          <div key={`${source.blockNumber} ${source.logIndex}`} className={style.file}>
            <p>
              Incident, recorded by {proposalId === 0n ? "its operator" : <ProposalRef id={proposalId} />},{" "}
              <Time at={source.timestamp} show="absolute" />
              <SourceOf source={source} of="the incident" />
            </p>
            <CitedDocument subject={subject} history={history} digest={document} what="the incident" />
          </div>
        ))}
        <ChallengeView
          subject={subject}
          history={history}
          token={run.token}
          arbiter={run.arbiter}
          challenge={challenge}
          of="the whole run"
        />
      </div>
    </Section>
  );
}

function ProposalRef({ id }: { id: bigint }) {
  return <ProposalLink id={id}>proposal {id.toString()}</ProposalLink>;
}
