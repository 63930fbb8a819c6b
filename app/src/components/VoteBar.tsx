"use client";
import { formatAmount } from "@commonweight/sdk/proposals";
import { type ReactNode, useId } from "react";
import { compactAmount, percent, share } from "../lib/format/amount.ts";
import {
  approvalWords,
  bpsPercent,
  type Standing,
  standing,
  type Tally,
  type VoteRule,
} from "../lib/format/tally.ts";
import style from "./VoteBar.module.css";
import { type PatternIds, Patterns } from "./VotePatterns.tsx";

type VoteBarProps = {
  tally: Tally;
  rule: VoteRule;
  decimals: number;
  /** One thin bar and one line of words, for lists. */
  compact?: boolean;
};

type Part = { key: "for" | "abstain" | "against"; width: number; from: number };

/** The parts of a bar whose whole length stands for `scale` votes: For first, then Abstain, then Against. */
function partsOf(counts: readonly [Part["key"], bigint][], scale: bigint): Part[] {
  let from = 0;
  return counts.map(([key, count]) => {
    const part = { key, from, width: share(count, scale) * 100 };
    from += part.width;
    return part;
  });
}

function PartShape({ part, ids, y, height }: { part: Part; ids: PatternIds; y: number; height: number }) {
  if (part.width === 0) return null;
  const box = { x: `${part.from}%`, y, width: `${part.width}%`, height };
  if (part.key === "for") return <rect {...box} className={style.for} />;
  return (
    <>
      <rect {...box} fill={`url(#${ids[part.key]})`} />
      <rect {...box} className={part.key === "against" ? style.againstEdge : style.abstainEdge} />
    </>
  );
}

function Mark({ at, label }: { at: number; label: string }) {
  const anchor = at > 80 ? "end" : at < 20 ? "start" : "middle";
  return (
    <>
      <line className={style.mark} x1={`${at}%`} x2={`${at}%`} y1="18" y2="44" />
      <text className={style.markLabel} x={`${at}%`} y="12" textAnchor={anchor}>
        {label}
      </text>
    </>
  );
}

type MeasureProps = {
  what: string;
  words: ReactNode;
  parts: Part[];
  mark: number;
  label: string;
  ids: PatternIds;
};

function Measure({ what, words, parts, mark, label, ids }: MeasureProps) {
  return (
    <div className={style.measure}>
      <div className={style.line}>
        <span className={style.what}>{what}</span>
        <span className={style.words}>{words}</span>
      </div>
      <svg className={style.bar} aria-hidden="true">
        <rect className={style.ground} x="0" y="22" width="100%" height="18" />
        {parts.map((part) => (
          <PartShape key={part.key} part={part} ids={ids} y={22} height={18} />
        ))}
        <Mark at={mark} label={label} />
      </svg>
    </div>
  );
}

function quorumWords(now: Standing, rule: VoteRule, decimals: number): string {
  const have = `${compactAmount(now.present, decimals)} of the ${compactAmount(rule.quorum, decimals)} votes needed`;
  return now.quorumReached
    ? `${have}: reached`
    : `${have}: ${compactAmount(now.quorumMissing, decimals)} missing`;
}

function approvalStands(now: Standing, rule: VoteRule): string {
  if (now.approvalBps === undefined) return `nobody has voted for or against; ${approvalWords(rule)} needed`;
  return `${bpsPercent(now.approvalBps)} in favour, ${approvalWords(rule)} needed: ${now.approved ? "reached" : "not reached"}`;
}

/** Where a vote stands against what it needs: quorum and approval drawn, said in words, and as a table. */
export function VoteBar({ tally, rule, decimals, compact = false }: VoteBarProps) {
  const root = useId();
  const ids: PatternIds = { against: `${root}against`, abstain: `${root}abstain` };
  const now = standing(tally, rule);
  const decided = partsOf(
    [
      ["for", tally.for],
      ["against", tally.against],
    ],
    tally.for + tally.against,
  );
  if (compact) return <CompactBar now={now} rule={rule} decimals={decimals} parts={decided} ids={ids} />;
  // Against does not count towards the quorum, so it is not drawn there: the bar meets its mark when the vote does.
  const reach = now.present > rule.quorum ? now.present : rule.quorum;
  const scale = reach + reach / 8n;
  const present = partsOf(
    [
      ["for", tally.for],
      ["abstain", rule.forOnly === true ? 0n : tally.abstain],
    ],
    scale,
  );
  return (
    <div className={style.votes}>
      <Measure
        what="Taking part"
        words={quorumWords(now, rule, decimals)}
        parts={present}
        mark={share(rule.quorum, scale) * 100}
        label={rule.forOnly === true ? "quorum, by for alone" : "quorum, by for and abstain"}
        ids={ids}
      />
      <Measure
        what="In favour"
        words={approvalStands(now, rule)}
        parts={decided}
        mark={rule.approvalBps / 100}
        label={approvalWords(rule)}
        ids={ids}
      />
      <VoteTable tally={tally} cast={now.cast} decimals={decimals} ids={ids} />
    </div>
  );
}

type CompactProps = { now: Standing; rule: VoteRule; decimals: number; parts: Part[]; ids: PatternIds };

function CompactBar({ now, rule, decimals, parts, ids }: CompactProps) {
  const approval = approvalStands(now, rule);
  const quorum = quorumWords(now, rule, decimals);
  const at = `${rule.approvalBps / 100}%`;
  return (
    <div className={`${style.measure} ${style.compact}`}>
      <svg className={style.bar} role="img" aria-label={`${approval}. Quorum: ${quorum}.`}>
        <Patterns ids={ids} />
        <rect className={style.ground} x="0" y="1" width="100%" height="10" />
        {parts.map((part) => (
          <PartShape key={part.key} part={part} ids={ids} y={1} height={10} />
        ))}
        <line className={style.mark} x1={at} x2={at} y1="-2" y2="14" />
      </svg>
      <span className={`${style.line} ${style.words}`} aria-hidden="true">
        <span>
          {now.approvalBps === undefined
            ? "No votes for or against"
            : `${bpsPercent(now.approvalBps)} in favour`}
        </span>
        <span>
          {now.quorumReached ? "quorum reached" : `${compactAmount(now.quorumMissing, decimals)} to quorum`}
        </span>
      </span>
    </div>
  );
}

function VoteTable({
  tally,
  cast,
  decimals,
  ids,
}: {
  tally: Tally;
  cast: bigint;
  decimals: number;
  ids: PatternIds;
}) {
  const answers = [
    ["For", "for"],
    ["Against", "against"],
    ["Abstain", "abstain"],
  ] as const;
  return (
    <table className={style.table}>
      <caption className="visually-hidden">Votes cast</caption>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Votes</th>
          <th scope="col">Of those cast</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(([label, key]) => (
          <tr key={key}>
            <th scope="row">
              <svg className={style.swatch} aria-hidden="true">
                {key === "for" && <Patterns ids={ids} />}
                <PartShape part={{ key, from: 0, width: 100 }} ids={ids} y={0} height={12} />
              </svg>
              {label}
            </th>
            <td>{formatAmount(tally[key], decimals)}</td>
            <td>{percent(tally[key], cast)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
