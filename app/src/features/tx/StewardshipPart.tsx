"use client";
import { houseOf } from "@commonweight/sdk/chain";
import type { History } from "@commonweight/sdk/history";
import { decodeCalls, describeActions, describeRequest } from "@commonweight/sdk/proposals";
import { Problem, SkeletonLines } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { useDescribeContext, useHistory } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { EventsSection } from "./EventsSection.tsx";
import { eventsOf } from "./eventsOf.ts";
import { RequestSection } from "./RequestSection.tsx";
import type { TransactionReading } from "./readTransaction.ts";

type Known = Exclude<TransactionReading, { status: "unknown" }>;
type Props = { subject: Subject; reading: Known };

/** What a transaction asked a stewardship's contracts for, and what they reported, in words. */
export function StewardshipPart({ subject, reading }: Props) {
  const { data: record, error } = useHistory(subject);
  if (record !== undefined) return <InWords subject={subject} reading={reading} history={record.history} />;
  if (error !== null) return <Problem problem={sayReadingFailure(error)} />;
  return <SkeletonLines lines={6} what="the record, to name what the transaction speaks of" />;
}

function InWords({ subject, reading, history }: Props & { history: History }) {
  const context = useDescribeContext(subject, history);
  const { deployment, stewardship } = subject;
  const { to, value, input } = reading.transaction;
  const house = houseOf(deployment, stewardship);
  const call = to === null ? undefined : { target: to, value, data: input };
  const request = call && describeRequest(house, call, context);
  const sentences = request?.calls && describeActions(decodeCalls(house, request.calls), context);
  return (
    <>
      {call !== undefined && request !== undefined && (
        <RequestSection
          subject={subject}
          call={call}
          request={{ ...request, sentence: showInvisible(request.sentence) }}
          sentences={sentences ?? []}
        />
      )}
      {reading.status === "included" && (
        <EventsSection
          subject={subject}
          events={eventsOf({ ...subject, receipt: reading.receipt, timestamp: reading.timestamp, context })}
          all={reading.receipt.logs.length}
          refused={reading.receipt.status === "reverted"}
        />
      )}
    </>
  );
}
