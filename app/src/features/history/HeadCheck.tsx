"use client";
import type { History } from "@commonweight/sdk/history";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Badge, Digest, Source } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { registryHeadOptions } from "../../lib/record/index.ts";
import style from "./History.module.css";

type Props = { subject: Subject; history: History; readTo: number };

/** Whether the registry's part of the record is whole: its hash chain, worked out here, against the chain's own. */
export function HeadCheck({ subject, history, readTo }: Props) {
  const { head, length, mismatch } = history.registryHead;
  const { data: chain } = useQuery(registryHeadOptions(subject, head, readTo));
  // A receipt's own events stand in the record before those that came between.
  const ahead = (history.latest?.blockNumber ?? 0) > readTo;
  if (subject.stewardship.registry === undefined) return null;
  const recomputed = `The registry's history head, recomputed from ${plural(length, "change")},`;
  if (mismatch !== undefined)
    return (
      <Said tone="bad" label="Not whole">
        {recomputed} does not match what the registry says. The first difference is in block{" "}
        {mismatch.blockNumber}.
        <SourceOf source={mismatch} of="the first difference" />
      </Said>
    );
  if (ahead || chain === undefined || chain === null)
    return (
      <Said tone="neutral" label="Not compared yet">
        {recomputed} is <Digest value={head} what="the history head" />. The chain has not been asked for its
        own yet.
        <Source
          of="the history head"
          checked={false}
          note="The registry was not asked yet, or did not answer."
        />
      </Said>
    );
  return (
    <Said tone={chain === head ? "good" : "bad"} label={chain === head ? "Whole" : "Not whole"}>
      {recomputed} {chain === head ? "matches" : "does not match"} the chain at block {readTo}:{" "}
      <Digest value={head} what="the history head" />
      <Source
        of="the head on chain"
        block={readTo}
        checked
        note="The registry was asked for its head at this block."
      />
    </Said>
  );
}

function Said({
  tone,
  label,
  children,
}: {
  tone: "good" | "bad" | "neutral";
  label: string;
  children: ReactNode;
}) {
  return (
    <p className={style.check}>
      <Badge tone={tone}>{label}</Badge> {children}
    </p>
  );
}
