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
import { inState, labelFrom, needsFrom, type StateFilter, stateFilterFrom } from "./filters.ts";
import { ProposalRow } from "./ProposalRow.tsx";
import style from "./Proposals.module.css";
import { useLetThrough } from "./useLetThrough.ts";
import { useSearch } from "./useSearch.ts";

const TITLE = { where: "title" } as const;

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
  const about = labelFrom(query?.get("about") ?? null);
  const needs = needsFrom(query?.get("needs") ?? null, basket.account);
  // Texts, reasons and who voted how are read once they are wanted.
  const all = useHistory(subject, wanted !== "" || needs !== undefined || basket.account !== undefined).data
    ?.history;
  const waiting = all === undefined && (wanted !== "" || needs?.account !== undefined);
  const searched = useMemo(
    () => proposals.map((proposal) => all?.proposals[String(proposal.id)] ?? proposal),
    [proposals, all],
  );
  const { found, busy } = useSearch(searched, wanted);
  const letsThrough = useLetThrough(subject, record.history, { about, needs, all });
  const rows = proposals.flatMap((proposal, index) => {
    const where = found === undefined ? TITLE : found.get(proposal.id);
    const reading = readings[index];
    return where === undefined || !letsThrough(proposal, reading?.data)
      ? []
      : [{ proposal, found: where, query: reading }];
  });
  const shown = rows.filter(({ query }) => inState(filter, query?.data?.state));
  const unread = rows.filter(({ query }) => query?.data === undefined && query?.error === null).length;
  if (proposals.length === 0) return <NoProposals subject={subject} />;
  return (
    <>
      <Filters
        filter={filter}
        wanted={wanted}
        counts={countsOf(rows.map(({ query }) => query?.data))}
        about={about}
        needs={needs}
        connected={basket.account}
      />
      <p className={style.count} role="status">
        {busy ? "Looking through texts and reasons" : countWords(shown.length, proposals.length, unread)}
        {waiting && "; texts, reasons and votes are still being read"}
        {needs !== undefined && needs.account === undefined && "; connect a wallet or type an address"}
      </p>
      {shown.length === 0 && unread === 0 && !busy && !waiting ? (
        <NothingFound waits={needs !== undefined} />
      ) : (
        <ul className={`plain ${style.list}`} aria-label="Proposals">
          {shown.map(({ proposal, found, query }) => (
            <ProposalRow
              key={proposal.id.toString()}
              subject={subject}
              proposal={proposal}
              reading={query?.data}
              unreadable={query?.data === undefined && query?.error !== null}
              votes={all?.proposals[String(proposal.id)]?.votes}
              opened={record.history.opened}
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

function NothingFound({ waits }: { waits: boolean }) {
  return (
    <EmptyState
      title={waits ? "Nothing waits for this vote" : "No proposal fits"}
      action={
        <Button onClick={() => setFilters({ q: "", state: "", about: "", needs: "" })}>
          Show all proposals
        </Button>
      }
    >
      <p>
        {waits
          ? "Shown are open proposals on which the account had votes when voting opened and has not voted."
          : "The search looks in numbers, titles, texts and reasons; every word must be the beginning of one there."}
      </p>
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
