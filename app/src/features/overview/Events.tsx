"use client";
import { describeEvent, type Outline, recentEvents } from "@commonweight/sdk/history";
import type { Context } from "@commonweight/sdk/proposals";
import { AppLink, EmptyState, Section, Time } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { latestEvents } from "./latestEvents.ts";
import style from "./Overview.module.css";

type Props = { subject: Subject; history: Outline; context: Context };

/** What happened last. */
export function Events({ subject, history, context }: Props) {
  const events = latestEvents(recentEvents(history));
  return (
    <Section
      title="Latest events"
      id="events"
      note={
        <AppLink page="history" query={subjectQuery(subject)}>
          The whole record
        </AppLink>
      }
    >
      {events.length === 0 && (
        <EmptyState title="Nothing has happened yet">
          <p>Every vote, payment and decision stands here as soon as it is on chain.</p>
        </EmptyState>
      )}
      <ol className={`plain ${style.events}`}>
        {events.map((event) => (
          <li key={`${event.source.transactionHash}${event.source.logIndex}`}>
            <span className={style.eventTime}>
              <Time at={event.source.timestamp} show="relative" />
            </span>
            <span>
              {showInvisible(describeEvent(event, context))}
              <SourceOf source={event.source} of="this event" />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
