"use client";
import type { History, Submission } from "@commonweight/sdk/history";
import { TIER_WORDS } from "@commonweight/sdk/proposals";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { CitedDocument } from "./CitedDocument.tsx";
import style from "./Run.module.css";

type Props = { subject: Subject; history: History; submission: Submission };

/** Who has checked more than the operator said, and what was drawn for them to run again. */
export function Attestations({ subject, history, submission: { attestations, segment } }: Props) {
  if (attestations.length === 0 && segment === undefined) return null;
  return (
    <ul className={style.changes}>
      {segment !== undefined && (
        <li>
          A segment was drawn by lot, for others to run again.
          <SourceOf source={segment.source} of="the draw" />
        </li>
      )}
      {attestations.map(({ tier, report, source }) => (
        <li key={`${source.blockNumber} ${source.logIndex}`}>
          {TIER_WORDS[tier]}.
          <SourceOf source={source} of="the attestation" />
          <CitedDocument subject={subject} history={history} digest={report} what="the verifier's report" />
        </li>
      ))}
    </ul>
  );
}
