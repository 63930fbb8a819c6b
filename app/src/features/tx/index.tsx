"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { Suspense } from "react";
import { Callout, LinkButton, PageHeading, Problem, SkeletonLines } from "../../components/index.ts";
import { sayReadingFailure, WithSubject } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import { isOwnChain } from "../../lib/ownChains.ts";
import { useDeployments, useStandingError } from "../../lib/query.ts";
import { usePlace } from "../../lib/router.ts";
import { useTransactionReading } from "./useTransactionReading.ts";

const TransactionView = later(() => import("./TransactionView.tsx").then((m) => m.TransactionView));

const isHash = (text: string): text is `0x${string}` => /^0x[0-9a-fA-F]{64}$/.test(text);

export function TransactionPage() {
  return (
    <>
      <PageHeading
        title="Transaction"
        lede="What was sent, what the contracts did with it, and in which block."
      />
      <OnItsChain />
    </>
  );
}

/** A chain that the reader brought has no stewardship, and transactions all the same. */
function OnItsChain() {
  const chain = usePlace()?.query.get("chain");
  const { data: deployments } = useDeployments();
  const own = deployments?.find((known) => isOwnChain(known) && String(known.chainId) === chain);
  if (own !== undefined) return <Transaction deployment={own} />;
  return <WithSubject>{({ deployment }) => <Transaction deployment={deployment} />}</WithSubject>;
}

function Transaction({ deployment }: { deployment: Deployment }) {
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

function Found({ deployment, hash }: { deployment: Deployment; hash: `0x${string}` }) {
  const query = useTransactionReading(deployment, hash);
  const reading = query.data;
  const error = useStandingError(query);
  const loading = <SkeletonLines lines={8} what="the transaction" />;
  if (reading === undefined) return error === null ? loading : <Problem problem={sayReadingFailure(error)} />;
  if (reading.status !== "unknown")
    return (
      <Suspense fallback={loading}>
        <TransactionView deployment={deployment} reading={reading} />
      </Suspense>
    );
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
