"use client";
import type { Proposal } from "@commonweight/sdk/history";
import { Badge, Callout, Digest } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import style from "./Calls.module.css";
import { useRecordedCalls } from "./useRecordedCalls.ts";

/** Whether these calls and this text are the ones that were put to the vote. */
export function RecordedMark({ subject, proposal }: { subject: Subject; proposal: Proposal }) {
  const { data, error } = useRecordedCalls(subject, proposal);
  if (data?.matches === false) {
    return (
      <Callout
        tone="error"
        title="These calls are not the ones that were voted on."
        todo="Don't rely on this page. Choose another RPC address under Settings and read it again."
      >
        <p>
          The governor does not know a proposal {proposal.id.toString()} of these calls and this text: the
          record that was read here is wrong.
        </p>
      </Callout>
    );
  }
  return (
    <p className={style.mark} role="status">
      {data !== undefined && (
        <>
          <Badge tone="good">Matches the hash that is voted on</Badge>
          <Digest value={data.hash} what="the proposal's hash" />
        </>
      )}
      {data === undefined &&
        (error === null ? "Comparing with the chain" : "Not compared: the chain did not answer")}
    </p>
  );
}
