"use client";
import type { History } from "@commonweight/sdk/history";
import { useMemo } from "react";
import { type Address as Account, zeroAddress } from "viem";
import { Address, Amount, type Column, EmptyState, Section, Select, Table } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { percent } from "../../lib/format/amount.ts";
import { plural } from "../../lib/format/text.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import { setFilters, usePlace } from "../../lib/router.ts";
import { useDelegateColumn } from "./DelegateColumn.tsx";
import style from "./Members.module.css";
import { MEMBER_ORDERS, type MemberRow, memberOrderFrom, sortMembers } from "./standing.ts";

type Props = { subject: Subject; history: History; rows: readonly MemberRow[] };

/** Everybody who holds votes or tokens, in the order that the address asks for, each with a way to delegate to them. */
export function MemberTable({ rows, ...props }: Props) {
  const order = memberOrderFrom(usePlace()?.query.get("order") ?? null);
  const sorted = useMemo(() => sortMembers(rows, order), [rows, order]);
  const { column, dialog } = useDelegateColumn(props.subject);
  const { caption } = MEMBER_ORDERS.find(({ value }) => value === order) ?? MEMBER_ORDERS[0];
  return (
    <Section title="All members" note={plural(rows.length, "member")}>
      {rows.length === 0 ? (
        <EmptyState title="Nobody holds votes yet">
          <p>Members appear here with the first votes that are created for them.</p>
        </EmptyState>
      ) : (
        <>
          <div className={style.order}>
            <Select
              label="Order by"
              value={order}
              onChange={(value) => setFilters({ order: value === "votes" ? "" : value })}
              options={MEMBER_ORDERS}
            />
          </div>
          <p className="visually-hidden" role="status">
            {`${plural(rows.length, "member")}, ${caption}`}
          </p>
          <MemberLines {...props} rows={sorted} caption={`Members, ${caption}`} last={column} />
          {dialog}
        </>
      )}
    </Section>
  );
}

type LinesProps = Props & { caption: string /** One more column at the end. */; last?: Column<MemberRow> };

export function MemberLines({ subject, history, rows, caption, last }: LinesProps) {
  const { data: token } = useTokenInfo(subject);
  const decimals = token?.decimals ?? 18;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ member }) => member.address}
      columns={[
        { head: "Member", names: true, cell: ({ member }) => <Address address={member.address} link mark /> },
        {
          head: "Votes now",
          end: true,
          cell: ({ member }) => <Amount value={member.votes} decimals={decimals} />,
        },
        { head: "Share", end: true, cell: ({ member }) => percent(member.votes, history.supply) },
        {
          head: `Own ${token?.symbol ?? "tokens"}`,
          end: true,
          cell: ({ member }) => <Amount value={member.balance} decimals={decimals} />,
        },
        { head: "Who votes with them", cell: (row) => <Delegate row={row} /> },
        { head: "Represents", cell: ({ represents }) => <Represents accounts={represents} /> },
        { head: "Votes cast", end: true, cell: ({ turnout }) => <Cast {...turnout} /> },
        ...(last === undefined ? [] : [last]),
      ]}
    />
  );
}

function Delegate({ row: { delegate, member } }: { row: MemberRow }) {
  if (delegate === undefined)
    return <span className={style.soft}>{member.balance === 0n ? "nothing to delegate" : "itself"}</span>;
  if (delegate === zeroAddress) return <span className={style.soft}>nobody</span>;
  return (
    <>
      delegates to <Address address={delegate} link copy={false} />
    </>
  );
}

function Represents({ accounts }: { accounts: readonly Account[] }) {
  if (accounts.length === 0) return <span className={style.soft}>nobody else</span>;
  return (
    <span className={style.people}>
      {accounts.map((account) => (
        <Address key={account} address={account} link copy={false} />
      ))}
    </span>
  );
}

/** Of the closed proposals on which it could vote. */
function Cast({ cast, possible }: MemberRow["turnout"]) {
  if (possible === 0) return <span className={style.soft}>none it could vote on</span>;
  return `${cast} of ${possible} closed`;
}
