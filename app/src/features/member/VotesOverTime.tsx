"use client";
import type { History, Member } from "@commonweight/sdk/history";
import { Amount, Disclosure, Section, Table, Time } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { compactAmount } from "../../lib/format/amount.ts";
import { plural } from "../../lib/format/text.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import { useNow } from "../run/useNow.ts";
import style from "./Member.module.css";
import { lastOfEachMoment, stepLine } from "./stepLine.ts";

const BOX = { width: 640, height: 120 };
/** More changes than these stand behind a click. */
const SHOWN = 8;

type Props = { subject: Subject; history: History; member: Member };

/** How many votes the account had at each moment, as a line of steps and as a table. */
export function VotesOverTime({ subject, history, member }: Props) {
  const now = useNow(history);
  const { data: token } = useTokenInfo(subject);
  const decimals = token?.decimals ?? 18;
  const from = history.timeline[0]?.source.timestamp ?? now;
  const changes = lastOfEachMoment(member.voteHistory).toReversed();
  const { path, area, points, max } = stepLine(member.voteHistory, { from, to: now, ...BOX });
  const table = (
    <Table
      caption="Each change of its votes, newest first"
      rows={changes}
      rowKey={({ source }) => `${source.transactionHash} ${source.logIndex}`}
      columns={[
        { head: "When", names: true, cell: ({ source }) => <Time at={source.timestamp} show="absolute" /> },
        {
          head: "Votes from then on",
          end: true,
          cell: ({ value }) => <Amount value={value} decimals={decimals} />,
        },
        { head: "Source", cell: ({ source }) => <SourceOf source={source} of="this change" /> },
      ]}
    />
  );
  return (
    <Section title="Votes over time" note={plural(changes.length, "change")}>
      {changes.length === 0 ? (
        <p className={style.unknown}>It never had votes: its tokens were never delegated to anybody.</p>
      ) : (
        <>
          <figure className={style.chart}>
            <svg viewBox={`-4 -6 ${BOX.width + 8} ${BOX.height + 12}`} aria-hidden="true">
              <path className={style.area} d={area} />
              <path className={style.line} d={path} />
              {points.map(({ x, y }) => (
                <circle key={`${x} ${y}`} className={style.dot} cx={x} cy={y} r="3" />
              ))}
            </svg>
            <figcaption className={style.axis}>
              <Time at={from} show="absolute" />
              <span>at most {compactAmount(max, decimals)} votes</span>
              <span>now</span>
            </figcaption>
          </figure>
          {changes.length > SHOWN ? (
            <Disclosure bare late summary={`All ${changes.length} changes`}>
              {table}
            </Disclosure>
          ) : (
            table
          )}
        </>
      )}
    </Section>
  );
}
