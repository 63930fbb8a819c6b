"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useEffect } from "react";
import { AppLink } from "../../components/AppLink.tsx";
import { plural } from "../../lib/format/text.ts";
import { forgetPending, readPending, usePendingTransactions } from "./store.ts";

/** Takes up what earlier visits sent, and shows how many are under way. */
export function PendingTransactions({ deployments }: { deployments: readonly Deployment[] }) {
  const pending = usePendingTransactions();
  useEffect(() => {
    for (const sent of readPending()) {
      const deployment = deployments.find((d) => d.chainId === sent.chainId);
      if (deployment === undefined) continue;
      if (deployment.genesisHash !== sent.genesisHash) forgetPending(sent.key);
      else if (sent.calls !== undefined)
        void import("./sendCalls.ts").then(({ watchCalls }) => watchCalls(deployment, sent));
      else void import("./watch.ts").then(({ resumeTransaction }) => resumeTransaction(deployment, sent));
    }
  }, [deployments]);
  const newest = pending.find(({ hash }) => hash !== "0x");
  if (pending.length === 0) return null;
  // The wallet has them; there is no page of them yet.
  if (newest === undefined) return <p>{plural(pending.length, "request")} in your wallet</p>;
  return (
    <AppLink
      page="tx"
      query={{ chain: newest.chainId, hash: newest.hash }}
      label={`${plural(pending.length, "transaction")} under way, the newest: ${newest.title}`}
    >
      {plural(pending.length, "transaction")} under way
    </AppLink>
  );
}
