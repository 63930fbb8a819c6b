"use client";
import type { Call } from "@commonweight/sdk/chain";
import type { RequestWords } from "@commonweight/sdk/proposals";
import { AppLink, Section } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { RawCall } from "../proposal/RawCall.tsx";
import style from "./Transaction.module.css";

type Props = {
  subject: Subject;
  call: Call;
  request: RequestWords;
  /** What the calls that it hands to the governor do. */
  sentences: readonly string[];
};

/** What the sender asked for: the sentence, the calls within, and the raw call on demand. */
export function RequestSection({ subject, call, request, sentences }: Props) {
  const { sentence, functionName, proposalId } = request;
  return (
    <Section
      title="What was asked for"
      note={functionName === undefined ? undefined : <code>{functionName}</code>}
    >
      <p className={style.sentence}>{sentence}</p>
      {sentences.length > 0 && (
        <ol className={style.calls}>
          {sentences
            .map((text, index) => ({ text, number: index + 1 }))
            .map(({ text, number }) => (
              <li key={number}>{showInvisible(text)}</li>
            ))}
        </ol>
      )}
      {proposalId !== undefined && (
        <p>
          <AppLink page="proposal" query={{ ...subjectQuery(subject), id: proposalId }}>
            Open proposal {String(proposalId)}
          </AppLink>
        </p>
      )}
      <RawCall call={call} number={1} />
    </Section>
  );
}
