"use client";
import { AppLink } from "../../components/index.ts";
import { ProposalLink, SourceOf } from "../../frame/index.ts";
import style from "./History.module.css";
import { type Day, type Line, sayDay, sayHour } from "./timeline.ts";

/** One day of the record, in UTC. */
export function JournalDay({ day, chain }: { day: Day; chain: number }) {
  return (
    <section className={style.day}>
      <h3 className={style.date}>{sayDay(day.date)}</h3>
      <ol className={style.lines} aria-label={`${sayDay(day.date)}, newest first`}>
        {day.lines.map((line) => (
          <Entry
            key={`${line.entry.source.transactionHash} ${line.entry.source.logIndex}`}
            line={line}
            chain={chain}
          />
        ))}
      </ol>
    </section>
  );
}

function Entry({ line: { entry, sentence, reason }, chain }: { line: Line; chain: number }) {
  const { source, proposalId } = entry;
  const named = proposalId !== undefined && proposalId !== 0n;
  return (
    <li className={style.line}>
      <time className={style.hour} dateTime={new Date(source.timestamp * 1000).toISOString()}>
        {sayHour(source.timestamp)}
      </time>
      <div className={style.what}>
        <p>{sentence.endsWith("…") ? sentence : `${sentence}.`}</p>
        {reason !== "" && <blockquote className={style.reason}>{reason}</blockquote>}
      </div>
      <p className={style.where}>
        {named && (
          <>
            <ProposalLink id={proposalId} />,{" "}
          </>
        )}
        <AppLink page="tx" query={{ chain, hash: source.transactionHash }}>
          block {source.blockNumber}
        </AppLink>
        <SourceOf source={source} of={`this entry of block ${source.blockNumber}`} />
      </p>
    </li>
  );
}
