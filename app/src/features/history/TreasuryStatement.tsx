"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import type { History, Movement } from "@commonweight/sdk/history";
import { sayAmount } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import {
  Address,
  AppLink,
  Badge,
  Disclosure,
  EmptyState,
  Section,
  Source,
  Table,
  Time,
} from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject, useSubjectQuery } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { useTokens, useTreasury } from "../../lib/record/index.ts";
import { Money } from "../run/Money.tsx";
import { Sum } from "../run/Sum.tsx";
import style from "./History.module.css";
import { type Statement, statements, withoutEvent } from "./statement.ts";

type Props = { subject: Subject; history: History };

/** What came in and went out, token by token, and whether it adds up to what the treasury has. */
export function TreasuryStatement({ subject, history }: Props) {
  const tokens = useTokens(subject, history);
  const all = useMemo(() => statements(history), [history]);
  const { data: balances } = useTreasury(
    subject,
    all.map(({ token }) => token),
  );
  return (
    <Section title="Treasury statement" id="treasury">
      {all.length === 0 ? (
        <EmptyState title="No money has moved yet">
          <p>
            Payments, and what training runs receive and give back, will be added up here, token by token.
          </p>
        </EmptyState>
      ) : (
        all.map((statement) => (
          <OneToken
            key={statement.token}
            statement={statement}
            tokens={tokens}
            balance={balances?.find(({ token }) => token === statement.token)?.balance}
          />
        ))
      )}
    </Section>
  );
}

type OneProps = { statement: Statement; tokens: readonly TokenInfo[]; balance: bigint | undefined };

function OneToken({ statement, tokens, balance }: OneProps) {
  const { token, received, refunded, paid, funded, settled, net, movements } = statement;
  const money = (value: bigint) => <Money value={value} token={token} tokens={tokens} />;
  const name = tokens.find(({ address }) => address === token)?.symbol ?? `Token ${token}`;
  const unseen = balance === undefined ? undefined : withoutEvent(statement, balance);
  return (
    <div className={style.token}>
      <h3>{name}</h3>
      <Sum
        caption={`${name}: in and out of the treasury`}
        lines={[
          { key: "received", label: "received", amount: money(received) },
          ...(unseen === undefined || unseen === 0n
            ? []
            : [
                {
                  key: "unseen",
                  label: "in by plain transfers, which leave no event here",
                  amount: money(unseen),
                },
              ]),
          { key: "refunded", label: "back from training runs", amount: money(refunded) },
          { key: "paid", sign: "−" as const, label: "paid out by votes", amount: money(paid) },
          { key: "funded", sign: "−" as const, label: "handed to training runs", amount: money(funded) },
          ...(settled === 0n
            ? []
            : [
                {
                  key: "settled",
                  sign: "−" as const,
                  label: "the share of members who left",
                  amount: money(settled),
                },
              ]),
        ]}
        total={{
          label:
            balance === undefined ? "what events alone leave" : "in the treasury now, asked of the chain",
          amount: money(balance ?? net),
        }}
        verdict={<Verdict balance={balance} unseen={unseen} />}
      />
      <Disclosure bare late summary={`${plural(movements.length, "movement")} of ${name}`}>
        <Movements name={name} movements={movements} tokens={tokens} />
      </Disclosure>
    </div>
  );
}

function Verdict({ balance, unseen }: { balance: bigint | undefined; unseen: bigint | undefined }) {
  if (balance === undefined)
    return (
      <>
        Not compared with the chain yet
        <Source
          of="the balance"
          checked={false}
          note="The chain was not asked for the balance yet, or did not answer."
        />
      </>
    );
  if (unseen === 0n) return <Badge tone="good">Adds up, event by event</Badge>;
  return "The line about plain transfers is what makes it add up; it is worked out, not read.";
}

const WORDS: Readonly<Record<Movement["kind"], string>> = {
  received: "Received",
  paid: "Paid",
  runFunded: "Handed to a training run",
  runRefunded: "Back from a training run",
  forkSettled: "Share of members who left",
};

type MovementsProps = { name: string; movements: readonly Movement[]; tokens: readonly TokenInfo[] };

function Movements({ name, movements, tokens }: MovementsProps) {
  const isIn = ({ kind }: Movement) => kind === "received" || kind === "runRefunded";
  return (
    <Table
      caption={`Every movement of ${name}, newest first`}
      rows={movements}
      rowKey={({ source }) => `${source.transactionHash} ${source.logIndex}`}
      columns={[
        { head: "What", names: true, cell: (movement) => <What movement={movement} /> },
        {
          head: "In",
          end: true,
          cell: (movement) => isIn(movement) && sayAmount(movement.amount, movement.token, { tokens }),
        },
        {
          head: "Out",
          end: true,
          cell: (movement) => !isIn(movement) && sayAmount(movement.amount, movement.token, { tokens }),
        },
        {
          head: "Decided by",
          cell: ({ proposalId }) => (proposalId === undefined ? "" : <ProposalLink id={proposalId} />),
        },
        {
          head: "When",
          cell: ({ source }) => (
            <>
              <Time at={source.timestamp} show="absolute" />
              <SourceOf source={source} of="this movement" />
            </>
          ),
        },
      ]}
    />
  );
}

function What({ movement: { kind, counterparty, runId, aboveLimit } }: { movement: Movement }) {
  const query = useSubjectQuery();
  return (
    <>
      {runId === undefined ? (
        WORDS[kind]
      ) : (
        <AppLink page="run" query={{ ...query, id: runId }}>
          {`${WORDS[kind]} (${runId})`}
        </AppLink>
      )}{" "}
      {counterparty !== undefined && (
        <>
          {kind === "received" ? "from" : "to"} <Address address={counterparty} link copy={false} />
        </>
      )}
      {aboveLimit && " above the limit"}
    </>
  );
}
