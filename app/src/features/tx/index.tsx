"use client";
import { isHash } from "viem";
import { Callout, LinkButton, PageHeading, Problem, SkeletonLines } from "../../components/index.ts";
import { type Subject, WithSubject } from "../../frame/index.ts";
import { explain } from "../../lib/errors/explain.ts";
import { usePlace } from "../../lib/router.ts";
import { TransactionView } from "./TransactionView.tsx";
import { useTransactionReading } from "./useTransactionReading.ts";

export function TransactionPage() {
  return (
    <>
      <PageHeading
        title="Transaction"
        lede="What was sent, what the contracts did with it, and in which block."
      />
      <WithSubject>{(subject) => <Transaction subject={subject} />}</WithSubject>
    </>
  );
}

function Transaction({ subject: { deployment } }: { subject: Subject }) {
  const hash = usePlace()?.query.get("hash") ?? "";
  if (!isHash(hash)) {
    return (
      <Callout
        tone="error"
        title={hash === "" ? "The address names no transaction." : "This is no transaction's hash."}
        todo="Copy the whole address again, or open the record and follow a source from there."
        actions={<LinkButton page="home">Open the front page</LinkButton>}
      >
        <p>A hash is 0x and 64 hexadecimal digits.</p>
      </Callout>
    );
  }
  return <Found key={hash} deployment={deployment} hash={hash} />;
}

function Found({ deployment, hash }: { deployment: Subject["deployment"]; hash: `0x${string}` }) {
  const { data: reading, error } = useTransactionReading(deployment, hash);
  if (reading === undefined) {
    return error === null ? (
      <SkeletonLines lines={8} what="the transaction" />
    ) : (
      <Problem problem={explain(error)} />
    );
  }
  if (reading.status !== "unknown") return <TransactionView deployment={deployment} reading={reading} />;
  return (
    <div role="status">
      <Callout
        tone="warning"
        title={`${deployment.name} knows no such transaction.`}
        todo="Check the hash and the network. If it was just sent, leave the page open: it keeps looking."
      >
        <p>
          It may be on another network, be still on its way, or have been dropped or replaced in the wallet.
        </p>
      </Callout>
    </div>
  );
}
