"use client";
import { describeEvent, type History } from "@commonweight/sdk/history";
import { useMemo } from "react";
import { Button, EmptyState, Section } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { useDescribeContext } from "../../lib/record/index.ts";
import { setFilters, usePlace } from "../../lib/router.ts";
import { Filters } from "./Filters.tsx";
import style from "./History.module.css";
import { JournalDay } from "./JournalDay.tsx";
import { kindFilterFrom } from "./kinds.ts";
import { byDay, type Line, STEP, select, shownFrom } from "./timeline.ts";

type Props = { subject: Subject; history: History; readTo: number };

/** Every event in a sentence, newest first, as far as the address's filters let them through. */
export function Journal({ subject, history, readTo }: Props) {
  const query = usePlace()?.query;
  const kind = kindFilterFrom(query?.get("kind") ?? null);
  const wanted = query?.get("q") ?? "";
  const notes = query?.get("notes") === "1";
  const shown = shownFrom(query?.get("show") ?? null);
  const lines = useLines(subject, history);
  const { lines: found, hiddenNotes } = useMemo(
    () => select(lines, { kind, wanted, notes }),
    [lines, kind, wanted, notes],
  );
  const page = found.slice(0, shown);
  const left = found.length - page.length;
  return (
    <Section title="Everything that happened" note={`${plural(lines.length, "event")} up to block ${readTo}`}>
      <p className={style.note}>
        Days and hours in UTC. The catalogue of documents, terms and datasets is shared by all stewardships of
        the chain, so what others entered there is here too.
      </p>
      <Filters kind={kind} wanted={wanted} notes={notes} lines={lines} />
      <p className={style.count} role="status">
        {plural(found.length, "entry", "entries")}
        {left > 0 && `, the newest ${page.length} of them here`}
        {!notes && hiddenNotes > 0 && `; ${plural(hiddenNotes, "note")} of the contracts left out`}
      </p>
      {page.length === 0 ? (
        <NothingFound />
      ) : (
        byDay(page).map((day) => <JournalDay key={day.date} day={day} chain={subject.deployment.chainId} />)
      )}
      {left > 0 && (
        <Button onClick={() => setFilters({ show: String(shown + STEP) })}>
          {`Show ${Math.min(STEP, left)} earlier entries`}
        </Button>
      )}
    </Section>
  );
}

function useLines(subject: Subject, history: History): readonly Line[] {
  const context = useDescribeContext(subject, history);
  return useMemo(
    () =>
      context.history.timeline.map((entry) => ({
        entry,
        sentence: showInvisible(describeEvent(entry, context)),
        reason:
          entry.eventName === "VoteCast" || entry.eventName === "VoteCastWithParams"
            ? showInvisible(entry.args.reason)
            : "",
      })),
    [context],
  );
}

function NothingFound() {
  return (
    <EmptyState
      title="No entry fits"
      action={
        <Button onClick={() => setFilters({ q: "", kind: "", notes: "", show: "" })}>Show everything</Button>
      }
    >
      <p>
        The search looks in the sentences, the reasons, block numbers and transactions; every word must be
        there.
      </p>
    </EmptyState>
  );
}
