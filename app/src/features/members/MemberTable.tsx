"use client";
import type { History } from "@commonweight/sdk/history";
import { type Address as Account, zeroAddress } from "viem";
import { Address, Amount, EmptyState, Section, Table } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { percent } from "../../lib/format/amount.ts";
import { plural } from "../../lib/format/text.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import style from "./Members.module.css";
import type { MemberRow } from "./standing.ts";

type Props = { subject: Subject; history: History; rows: readonly MemberRow[] };

/** Everybody who holds votes or tokens. */
export function MemberTable(props: Props) {
  const { rows } = props;
  return (
    <Section title="All members" note={plural(rows.length, "member")}>
      {rows.length === 0 ? (
        <EmptyState title="Nobody holds votes yet">
          <p>Members appear here with the first votes that are created for them.</p>
        </EmptyState>
      ) : (
        <MemberLines {...props} caption="Members by their votes, most votes first" />
      )}
    </Section>
  );
}

export function MemberLines({ subject, history, rows, caption }: Props & { caption: string }) {
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
