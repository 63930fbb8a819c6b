"use client";
import { AppLink, EmptyState, Section } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { SaveReceipt } from "../vote/receipt/SaveReceipt.tsx";
import type { EventLine } from "./eventsOf.ts";
import style from "./Transaction.module.css";

type Props = {
  subject: Subject;
  events: readonly EventLine[];
  /** How many events there are, those of other contracts among them. */
  all: number;
  refused: boolean;
};

/** What the contracts reported, in order. */
export function EventsSection({ subject, events, all, refused }: Props) {
  const others = all - events.length;
  return (
    <Section title="What came of it" note={plural(all, "event")}>
      {all === 0 && (
        <EmptyState title={refused ? "Nothing: it was refused." : "The contracts reported nothing."}>
          {refused
            ? "A refused transaction leaves everything as it was."
            : "Nothing that the record keeps was changed."}
        </EmptyState>
      )}
      {events.length > 0 && (
        <ol className={style.events}>
          {events.map(({ index, name, sentence, proposalId, vote }) => (
            <li key={index}>
              <span className={style.what}>{showInvisible(sentence)}</span>
              <span className={style.name}>
                {name}
                {proposalId !== undefined && (
                  <>
                    {", "}
                    <AppLink page="proposal" query={{ ...subjectQuery(subject), id: proposalId }}>
                      proposal {String(proposalId)}
                    </AppLink>
                  </>
                )}
              </span>
              {vote !== undefined && <SaveReceipt subject={subject} vote={vote} />}
            </li>
          ))}
        </ol>
      )}
      {others > 0 && (
        <p className={style.name}>
          {plural(others, "event")} of contracts outside this stewardship can't be read here.
        </p>
      )}
    </Section>
  );
}
