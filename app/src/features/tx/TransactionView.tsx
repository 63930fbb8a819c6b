"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { formatAmount } from "@commonweight/sdk/proposals";
import { formatEther } from "viem";
import {
  Address,
  Badge,
  Callout,
  DefinitionList,
  Digest,
  Problem,
  Section,
  Time,
} from "../../components/index.ts";
import { NamedByRecord } from "./NamedByRecord.tsx";
import type { TransactionReading } from "./readTransaction.ts";
import { StewardshipPart } from "./StewardshipPart.tsx";
import style from "./Transaction.module.css";
import { touchedStewardship } from "./touched.ts";
import { UnreadCall } from "./UnreadCall.tsx";

type Known = Exclude<TransactionReading, { status: "unknown" }>;

/** One transaction: where it stands, what it asked for, what came of it. */
export function TransactionView({ deployment, reading }: { deployment: Deployment; reading: Known }) {
  const { transaction } = reading;
  const logs = reading.status === "included" ? reading.receipt.logs : [];
  const stewardship = touchedStewardship(
    deployment,
    transaction.to,
    logs.map(({ address }) => address),
  );
  const facts = (
    <Section title="The transaction">
      <DefinitionList items={factsOf(reading)} />
    </Section>
  );
  return (
    <>
      <div className={style.outcome}>
        <Outcome reading={reading} />
      </div>
      {stewardship === undefined ? (
        <>
          <UnreadCall transaction={transaction} events={logs.length} />
          {facts}
        </>
      ) : (
        <NamedByRecord subject={{ deployment, stewardship }}>
          <StewardshipPart subject={{ deployment, stewardship }} reading={reading} />
          {facts}
        </NamedByRecord>
      )}
    </>
  );
}

function Outcome({ reading }: { reading: Known }) {
  if (reading.status === "pending") {
    return (
      <div role="status">
        <Callout
          title="It waits for a block."
          todo="Leave this page open, or come back: it goes on by itself."
        >
          <p>Somebody sent it and no block holds it yet. Nothing has changed so far.</p>
        </Callout>
      </div>
    );
  }
  const { receipt, failure } = reading;
  if (receipt.status === "success") {
    return (
      <p role="status">
        <Badge tone="good">Confirmed in block {String(receipt.blockNumber)}</Badge>
      </p>
    );
  }
  return (
    <Problem
      problem={
        failure ?? {
          happened: `Block ${receipt.blockNumber} holds it, and the contract refused it.`,
          means: "The fee was paid and nothing else was changed. The chain did not keep the reason.",
          todo: "See whether something changed in the meantime, and try again.",
        }
      }
    />
  );
}

function factsOf(reading: Known) {
  const { transaction } = reading;
  const facts = [
    { term: "Hash", value: <Digest value={transaction.hash} what="the transaction's hash" /> },
    { term: "From", value: <Address address={transaction.from} link /> },
    {
      term: "To",
      value: transaction.to === null ? "Creates a contract" : <Address address={transaction.to} />,
    },
    { term: "Value", value: `${formatEther(transaction.value)} ETH` },
    { term: "Sender's transaction number", value: String(transaction.nonce) },
  ];
  if (reading.status === "pending") return facts;
  const { receipt, timestamp } = reading;
  return [
    ...facts,
    { term: "Block", value: String(receipt.blockNumber) },
    { term: "Time", value: <Time at={timestamp} /> },
    {
      term: "Gas used",
      value: `${formatAmount(receipt.gasUsed, 0)} of ${formatAmount(transaction.gas, 0)}`,
    },
    { term: "Fee", value: `${formatEther(receipt.gasUsed * receipt.effectiveGasPrice)} ETH` },
  ];
}
