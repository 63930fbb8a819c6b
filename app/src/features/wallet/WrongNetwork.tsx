"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Callout } from "../../components/Callout.tsx";
import type { ExplainedFailure } from "../../lib/errors/failure.ts";
import { useWallet, walletEngine } from "./store.ts";

/** Shown when the wallet is on another network than the page, with the way over. Nothing when they agree. */
export function WrongNetwork({ deployment }: { deployment: Deployment }) {
  const wallet = useWallet();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ExplainedFailure>();
  if (wallet.status !== "connected" || wallet.chainId === deployment.chainId) return null;
  async function change() {
    setBusy(true);
    setFailure(undefined);
    try {
      const engine = await walletEngine();
      await engine.switchChain(deployment.chainId);
    } catch (error) {
      const { explain } = await import("../../lib/errors/explain.ts");
      setFailure(explain(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Callout
      tone="warning"
      title={`Your wallet is on another network (chain ${wallet.chainId ?? "unknown"}).`}
      todo={failure === undefined ? undefined : `${failure.happened} ${failure.todo}`}
      actions={
        <Button onClick={() => void change()} busy={busy}>
          Switch to {deployment.name}
        </Button>
      }
    >
      <p>
        This page is about {deployment.name} (chain {deployment.chainId}). Nothing can be signed for it until
        the wallet is there too.
      </p>
    </Callout>
  );
}
