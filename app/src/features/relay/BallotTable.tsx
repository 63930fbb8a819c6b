"use client";
import { type BallotOutcome, type JudgedBallot, sayFault } from "@commonweight/sdk/ballots";
import { choiceOf } from "@commonweight/sdk/chain";
import { useState } from "react";
import { getAddress } from "viem";
import { Address, Amount, AppLink, Badge, Button, type Column, Table } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { ChoiceMark } from "../vote/ChoiceMark.tsx";
import style from "./Relay.module.css";
import { markOf } from "./useRelay.ts";

/** So many rows are drawn at once. */
const PAGE = 100;

type Props = {
  subject: Subject;
  judged: readonly JudgedBallot[];
  outcomes: ReadonlyMap<string, BallotOutcome>;
};

type Row = { readonly index: number; readonly judged: JudgedBallot };

/** Every ballot with what the chain says of it: before it is sent, and what became of it. */
export function BallotTable({ subject, judged, outcomes }: Props) {
  const [shown, setShown] = useState(PAGE);
  const query = subjectQuery(subject);
  const decimals = useTokenInfo(subject).data?.decimals ?? 18;
  const rows = judged.slice(0, shown).map((it, index): Row => ({ index, judged: it }));
  const columns: readonly Column<Row>[] = [
    {
      head: "Voter",
      width: "24%",
      cell: ({ judged: { ballot } }) => <Address address={getAddress(ballot.voter)} copy={false} link />,
    },
    {
      head: "Proposal",
      width: "14%",
      cell: ({ judged: { ballot } }) => (
        <AppLink page="proposal" query={{ ...query, id: ballot.proposal }}>
          Proposal {String(ballot.proposal).slice(0, 20)}
        </AppLink>
      ),
    },
    {
      head: "Vote",
      width: "26%",
      cell: ({ judged: { ballot } }) => (
        <>
          <ChoiceMark choice={choiceOf(ballot.support)} />
          {ballot.reason !== "" && <p className={style.reason}>{showInvisible(ballot.reason)}</p>}
        </>
      ),
    },
    {
      head: "What the chain says",
      width: "36%",
      cell: ({ judged: it }) => (
        <Standing judged={it} outcome={outcomes.get(markOf(it))} decimals={decimals} />
      ),
    },
  ];
  return (
    <>
      <Table<Row>
        caption="Signed ballots"
        hideCaption
        rows={rows}
        rowKey={({ index }) => index}
        columns={columns}
      />
      {judged.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>Show more of {plural(judged.length, "ballot")}</Button>
      )}
    </>
  );
}

type StandingProps = { judged: JudgedBallot; outcome: BallotOutcome | undefined; decimals: number };

function Standing({ judged, outcome, decimals }: StandingProps) {
  if (outcome?.counted)
    return (
      <Badge tone="good">
        Counted with <Amount value={outcome.weight} decimals={decimals} /> votes
      </Badge>
    );
  if (judged.fault === undefined)
    return (
      <>
        <Badge tone="active">
          Counts with <Amount value={judged.weight} decimals={decimals} /> votes
        </Badge>
        {judged.signature === undefined && (
          <p className={style.note}>
            {judged.ballot.reason === "" ? "Signed by a contract: sent alone." : "With a reason: sent alone."}
          </p>
        )}
      </>
    );
  const { what, remedy } = sayFault(outcome?.counted === false ? outcome.fault : judged.fault);
  return (
    <>
      <Badge tone="bad">{outcome === undefined ? "Left out" : "Not counted"}</Badge>
      <p>{what}</p>
      <p className={style.note}>{remedy}</p>
    </>
  );
}
