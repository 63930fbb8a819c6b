"use client";
import type { Facts } from "@commonweight/sdk/history";
import { useQuery } from "@tanstack/react-query";
import { Badge, Digest, Section, Source } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { registryHeadOptions } from "../../lib/record/index.ts";
import style from "./Model.module.css";

type Props = { subject: Subject; history: Facts; readTo: number };

/** Whether the decisions shown are all of them: the chain keeps a hash over every one, and it is worked out here again. */
export function RegistryHead({ subject, history, readTo }: Props) {
  const { registryHead } = history;
  const { data: chain } = useQuery(registryHeadOptions(subject, registryHead.head, readTo));
  // A receipt's own events stand in the record before those that came between.
  const ahead = (history.latest?.blockNumber ?? 0) > readTo;
  return (
    <Section title="Is this all of it?" id="head">
      <p className={style.lead}>
        Recomputed from {plural(registryHead.length, "decision")} of the registry:{" "}
        {ahead ? <Badge>Being read</Badge> : <Verdict history={history} chain={chain} />}
      </p>
      <p>
        <Digest value={registryHead.head} what="the history head" />
        {chain !== undefined && (
          <Source
            of="the head on chain"
            block={readTo}
            checked
            note="The registry was asked for its head at this block."
          />
        )}
      </p>
      <p className={style.means}>
        Each decision is folded into one running hash on chain. This page folded the events that it read in
        the same way. When the two are the same, nothing was left out, added or changed on the way here.
      </p>
    </Section>
  );
}

function Verdict({ history, chain }: { history: Facts; chain: string | null | undefined }) {
  const { head, mismatch } = history.registryHead;
  if (mismatch !== undefined)
    return (
      <>
        <Badge tone="bad">Does not match the chain</Badge> from here on
        <SourceOf source={mismatch} of="the first difference" />
      </>
    );
  if (chain === undefined) return <Badge>Not compared yet</Badge>;
  if (chain === null) return <Badge>The registry was not asked: there is none</Badge>;
  return chain === head ? (
    <Badge tone="good">Matches the chain</Badge>
  ) : (
    <Badge tone="bad">Does not match the chain</Badge>
  );
}
