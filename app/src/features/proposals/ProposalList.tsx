"use client";
import type { ProposalOutline } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";
import { lazy, Suspense, useMemo } from "react";
import { Button, EmptyState, LinkButton } from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import { type RecordData, useHistory, useProposalReadings, useTokenInfo } from "../../lib/record/index.ts";
import { setFilters, usePlace } from "../../lib/router.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { BasketTray, useBasket } from "../vote/basket/index.ts";
import { Filters } from "./Filters.tsx";
import { inState, type StateFilter, search, stateFilterFrom } from "./filters.ts";
import { ProposalRow } from "./ProposalRow.tsx";
import style from "./Proposals.module.css";

const Feeds = lazy(() => import("../../frame/Feeds.tsx"));

/** All proposals, newest first, as far as the address's filters let them through. */
export function ProposalList({ subject, record }: { subject: Subject; record: RecordData }) {
  const query = usePlace()?.query;
  const filter = stateFilterFrom(query?.get("state") ?? null);
  const wanted = query?.get("q") ?? "";
  const proposals = useMemo(
    () => Object.values(record.history.proposals).sort(newestFirst),
    [record.history.proposals],
  );
  const readings = useProposalReadings(
    subject,
    proposals.map(({ id }) => id),
  );
  const decimals = useTokenInfo(subject).data?.decimals ?? 18;
  const basket = useBasket(
    subject,
    record.history,
    proposals,
    readings.map(({ data }) => data),
  );
  // Texts, reasons and who voted how are read once they are wanted.
  const all = useHistory(subject, wanted !== "" || basket.account !== undefined).data?.history.proposals;
  const rows = proposals.flatMap((proposal, index) => {
    const found = search(all?.[String(proposal.id)] ?? proposal, wanted);
    return found === undefined ? [] : [{ proposal, found, query: readings[index] }];
  });
  const shown = rows.filter(({ query }) => inState(filter, query?.data?.state));
  const unread = rows.filter(({ query }) => query?.data === undefined && query?.error === null).length;
  if (proposals.length === 0) return <NoProposals subject={subject} />;
  return (
    <>
      <Filters filter={filter} wanted={wanted} counts={countsOf(rows.map(({ query }) => query?.data))} />
      <p className={style.count} role="status">
        {countWords(shown.length, proposals.length, unread)}
        {wanted !== "" && all === undefined && "; texts and reasons are still being read"}
      </p>
      {shown.length === 0 && unread === 0 && (wanted === "" || all !== undefined) ? (
        <NothingFound />
      ) : (
        <ul className={`plain ${style.list}`} aria-label="Proposals">
          {shown.map(({ proposal, found, query }) => (
            <ProposalRow
              key={proposal.id.toString()}
              subject={subject}
              proposal={proposal}
              reading={query?.data}
              unreadable={query?.data === undefined && query?.error !== null}
              votes={all?.[String(proposal.id)]?.votes}
              kinds={record.history.opened?.kinds[String(proposal.id)]}
              found={found}
              decimals={decimals}
              basket={basket}
            />
          ))}
        </ul>
      )}
      <Suspense fallback={null}>
        <Feeds subject={subject} record={record} />
      </Suspense>
      <BasketTray subject={subject} basket={basket} decimals={decimals} />
    </>
  );
}

function newestFirst({ created: a }: ProposalOutline, { created: b }: ProposalOutline): number {
  return b.blockNumber - a.blockNumber || b.logIndex - a.logIndex;
}

function countsOf(readings: readonly (ProposalReading | undefined)[]): (filter: StateFilter) => number {
  return (filter) => readings.filter((reading) => inState(filter, reading?.state)).length;
}

function countWords(shown: number, all: number, unread: number): string {
  const words = shown === all ? plural(all, "proposal") : `${shown} of ${plural(all, "proposal")}`;
  return unread === 0 ? words : `${words}, asking the chain about ${unread}`;
}

function NothingFound() {
  return (
    <EmptyState
      title="No proposal fits"
      action={<Button onClick={() => setFilters({ q: "", state: "" })}>Show all proposals</Button>}
    >
      <p>The search looks in numbers, titles, texts and reasons; every word must be somewhere.</p>
    </EmptyState>
  );
}

function NoProposals({ subject }: { subject: Subject }) {
  return (
    <EmptyState
      title="Nothing has been put to a vote yet"
      action={
        <LinkButton page="propose" query={subjectQuery(subject)}>
          Make the first proposal
        </LinkButton>
      }
    >
      <p>Whoever has enough votes can propose. Every proposal stays here, whatever becomes of it.</p>
    </EmptyState>
  );
}
