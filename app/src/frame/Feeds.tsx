"use client";
import type { RecordData } from "../lib/record/index.ts";
import style from "./Feeds.module.css";
import type { Subject } from "./subject.ts";

type Props = {
  subject: Subject;
  record: Pick<RecordData, "feeds" | "history">;
  /** The proposal whose calendar is meant; all proposals without it. */
  proposal?: bigint;
};

/** Feeds and calendars that were written with the site's index, for readers and calendars that know no chain. */
export default function Feeds({ subject, record: { feeds, history }, proposal }: Props) {
  if (feeds === undefined) return null;
  const dated = subject.stewardship.clock === "timestamp";
  if (proposal !== undefined) {
    const { [String(proposal)]: known } = history.proposals;
    const indexed = history.opened?.kinds[String(proposal)] !== undefined;
    if (!dated || !indexed || known?.cancelled !== undefined) return null;
    return (
      <p className={style.feeds}>
        <a href={`${feeds}proposal-${proposal}.ics`} type="text/calendar">
          Its dates for your calendar
        </a>
      </p>
    );
  }
  const name = subject.stewardship.name;
  return (
    <p className={style.feeds}>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={`${name}: proposals`}
        href={`${feeds}proposals.atom`}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={`${name}: proposals`}
        href={`${feeds}proposals.json`}
      />
      Follow proposals: <a href={`${feeds}proposals.atom`}>Atom feed</a>,{" "}
      <a href={`${feeds}proposals.json`}>JSON feed</a>
      {dated && Object.keys(history.proposals).length > 0 && (
        <>
          , <a href={`${feeds}proposals.ics`}>calendar</a>
        </>
      )}
    </p>
  );
}
