"use client";
import { choiceOf } from "@commonweight/sdk/chain";
import type { Vote } from "@commonweight/sdk/history";
import {
  Address,
  Amount,
  EmptyState,
  LongText,
  RadioGroup,
  Section,
  Table,
  Time,
  useShownPart,
} from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import { setFilters, usePlace } from "../../lib/router.ts";
import type { Subject } from "../../lib/subject.ts";
import { ChoiceMark } from "../vote/ChoiceMark.tsx";
import style from "./Reasons.module.css";
import { VoteSource } from "./VoteSource.tsx";
import {
  arrangeVotes,
  CHOICE_FILTERS,
  type ChoiceFilter,
  choiceFilterFrom,
  REASON_ORDERS,
  type ReasonOrder,
  reasonOrderFrom,
} from "./votes.ts";

type Props = {
  subject: Subject;
  votes: readonly Vote[];
  /** The last block that the record was read to; later votes are known from their receipts. */
  readTo: number;
  decimals: number;
  /** Whether votes may still come. */
  open: boolean;
};

/** Why people voted as they did, all sides alike. */
export function Reasons({ subject, votes, readTo, decimals, open }: Props) {
  const query = usePlace()?.query;
  const order = reasonOrderFrom(query?.get("order") ?? null);
  const choice = choiceFilterFrom(query?.get("choice") ?? null);
  const { withReason, without } = arrangeVotes(votes, order, choice);
  const reasons = useShownPart(withReason, "reasons");
  return (
    <Section title="Votes and reasons" note={plural(votes.length, "vote")} id="reasons">
      {votes.length === 0 ? (
        <EmptyState title={open ? "Nobody has voted yet" : "Nobody voted"}>
          <p>
            {open
              ? "Every vote will stand here with its reason, whichever side it is on."
              : "Votes with their reasons would stand here."}
          </p>
        </EmptyState>
      ) : (
        <>
          <ReasonFilters order={order} choice={choice} votes={votes} />
          <ol className={`plain ${style.reasons}`} aria-label="Votes with reasons">
            {reasons.shown.map((vote) => (
              <Reason key={vote.voter} vote={vote} subject={subject} readTo={readTo} decimals={decimals} />
            ))}
          </ol>
          {reasons.more}
          {withReason.length === 0 && (
            <p className={style.none}>
              {choice === "all" ? "No vote gives a reason." : `No vote gives a reason for this choice.`}
            </p>
          )}
          {without.length > 0 && (
            <WithoutReason votes={without} subject={subject} readTo={readTo} decimals={decimals} />
          )}
        </>
      )}
    </Section>
  );
}

function ReasonFilters({
  order,
  choice,
  votes,
}: {
  order: ReasonOrder;
  choice: ChoiceFilter;
  votes: readonly Vote[];
}) {
  const count = (value: ChoiceFilter) =>
    value === "all" ? votes.length : votes.filter(({ support }) => choiceOf(support) === value).length;
  return (
    <div className={style.filters}>
      <RadioGroup
        legend="Show votes"
        inline
        options={CHOICE_FILTERS.map(({ value, label }) => ({ value, label: `${label} (${count(value)})` }))}
        value={choice}
        onChange={(value) => setFilters({ choice: value === "all" ? "" : value })}
      />
      <RadioGroup
        legend="In order"
        inline
        options={REASON_ORDERS}
        value={order}
        onChange={(value) => setFilters({ order: value === "largest" ? "" : value })}
      />
    </div>
  );
}

type VoteProps = { vote: Vote; subject: Subject; readTo: number; decimals: number };

function Reason({ vote, subject, readTo, decimals }: VoteProps) {
  return (
    <li className={style.reason} id={`vote-${vote.voter}`}>
      <p className={style.by}>
        <Address address={vote.voter} link mark copy={false} />
        <ChoiceMark choice={choiceOf(vote.support)} />
        <span>
          <Amount value={vote.weight} decimals={decimals} /> votes
        </span>
        <VoteSource vote={vote} subject={subject} readTo={readTo} />
      </p>
      <blockquote className={style.text}>
        <LongText text={vote.reason} what="reason" />
      </blockquote>
    </li>
  );
}

function WithoutReason({ votes, ...rest }: Omit<VoteProps, "vote"> & { votes: readonly Vote[] }) {
  const { shown, more } = useShownPart(votes, "votes");
  return (
    <>
      <Table
        caption="Votes without a reason"
        rows={shown}
        rowKey={({ voter }) => voter}
        columns={[
          {
            head: "Member",
            names: true,
            cell: ({ voter }) => <Address address={voter} link copy={false} />,
          },
          { head: "Choice", cell: ({ support }) => <ChoiceMark choice={choiceOf(support)} /> },
          {
            head: "Votes",
            end: true,
            cell: ({ weight }) => <Amount value={weight} decimals={rest.decimals} />,
          },
          { head: "When", cell: ({ source }) => <Time at={source.timestamp} show="relative" /> },
          { head: "Source", cell: (vote) => <VoteSource vote={vote} {...rest} brief /> },
        ]}
      />
      {more}
    </>
  );
}
