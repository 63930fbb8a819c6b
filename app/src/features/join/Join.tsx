"use client";
import type { History } from "@commonweight/sdk/history";
import { type ContributionRequest, fromRequestCode, RequestError } from "@commonweight/sdk/requests";
import { useMemo, useState } from "react";
import { Callout, EmptyState, Section } from "../../components/index.ts";
import { announce, type Subject } from "../../frame/index.ts";
import { usePlace } from "../../lib/router.ts";
import { Earned } from "./Earned.tsx";
import style from "./Join.module.css";
import { OpenRequest } from "./OpenRequest.tsx";
import { RequestForm } from "./RequestForm.tsx";
import { RequestView } from "./RequestView.tsx";

type Props = { subject: Subject; history: History };

/** How one comes to have votes, for whoever has none; and what members do with a request. */
export function Join({ subject, history }: Props) {
  const place = usePlace();
  const linked = useMemo(() => fromHash(place?.hash ?? ""), [place?.hash]);
  const [opened, setOpened] = useState<ContributionRequest>();
  const request = opened ?? linked.request;
  function open(read: ContributionRequest) {
    setOpened(read);
    announce(`Opened the request: ${read.title}`);
    window.scrollTo(0, 0);
  }
  return (
    <div className={style.page}>
      {linked.error !== undefined && opened === undefined && (
        <Callout tone="error" title={linked.error.message} todo={linked.error.remedy}>
          <p>{linked.error.details}</p>
        </Callout>
      )}
      {request !== undefined && <RequestView subject={subject} history={history} request={request} />}
      <Earned subject={subject} history={history} />
      <Section title="Ask for your contribution to be recorded" id="ask">
        {Object.keys(history.models).length === 0 ? (
          <EmptyState title="There is no model here yet to contribute to." />
        ) : (
          <RequestForm subject={subject} history={history} />
        )}
      </Section>
      <Section title="For members: open a request" id="open">
        <OpenRequest onOpen={open} />
      </Section>
    </div>
  );
}

const MARK = "#request=";

function fromHash(hash: string): { request?: ContributionRequest; error?: RequestError } {
  if (!hash.startsWith(MARK)) return {};
  try {
    return { request: fromRequestCode(hash.slice(MARK.length)) };
  } catch (error) {
    if (error instanceof RequestError) return { error };
    throw error;
  }
}
