"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import type { ReactNode } from "react";
import { AppLink } from "../../components/AppLink.tsx";
import { Badge, type Tone } from "../../components/Badge.tsx";
import { Button } from "../../components/Button.tsx";
import { Problem } from "../../components/Callout.tsx";
import { shortHex } from "../../lib/format/text.ts";
import type { TransactionState } from "./reducer.ts";
import style from "./TransactionStatus.module.css";
import type { Transaction } from "./useTransaction.ts";

function linkTo(deployment: Deployment, hash: string): ReactNode {
  return (
    <AppLink page="tx" query={{ chain: deployment.chainId, hash }}>
      {shortHex(hash)}
    </AppLink>
  );
}

type Said = { tone: Tone; title: string; more?: ReactNode };

function say(state: TransactionState, deployment: Deployment, done: string): Said | undefined {
  switch (state.step) {
    case "idle":
    case "failed":
      return undefined;
    case "checking":
      return { tone: "active", title: "Checking that it can succeed" };
    case "confirming":
      return { tone: "active", title: "Confirm it in your wallet", more: "Nothing is sent until you do." };
    case "handedOver":
      return state.shared
        ? {
            tone: "caution",
            title: "Waiting for other signers",
            more: "Your account is a contract that others sign for too. It is sent when enough of them have signed in its own app; this page can be closed meanwhile. Don't send it again.",
          }
        : { tone: "active", title: "Your wallet is sending it" };
    case "pending":
      return {
        tone: "active",
        title: "Sent, waiting for a block",
        more: <>Transaction {linkTo(deployment, state.hash)}</>,
      };
    case "slow":
      return {
        tone: "caution",
        title: "Still waiting for a block",
        more: (
          <>
            The network is busy or the fee is low. Your wallet can raise the fee of{" "}
            {linkTo(deployment, state.hash)}; don't send it again.
          </>
        ),
      };
    case "replaced":
      return {
        tone: "caution",
        title: "Replaced in the wallet by another transaction",
        more: <>What you meant to do here did not happen. Instead: {linkTo(deployment, state.by)}</>,
      };
    case "confirmed":
      return {
        tone: "good",
        title: `${done} in block ${state.block}`,
        more: <>Transaction {linkTo(deployment, state.hash)}</>,
      };
    case "declined":
      return {
        tone: "neutral",
        title: "You declined in the wallet",
        more: "Nothing was sent, and nothing that you entered is lost.",
      };
  }
}

type Props = {
  transaction: Transaction;
  deployment: Deployment;
  /** What is true once it is confirmed: "Your vote was counted". */
  done?: string;
};

/** Where a write stands, in the page and for a screen reader. Always rendered, so that changes are heard. */
export function TransactionStatus({ transaction, deployment, done = "Confirmed" }: Props) {
  const { state, clear } = transaction;
  const said = say(state, deployment, done);
  return (
    <div className={style.status}>
      <div aria-live="polite">
        {said !== undefined && (
          <>
            <Badge tone={said.tone}>{said.title}</Badge>
            {said.more !== undefined && <p className={style.more}>{said.more}</p>}
          </>
        )}
      </div>
      {state.step === "handedOver" && <Button onClick={clear}>Stop waiting here</Button>}
      {state.step === "failed" && (
        <Problem problem={state.failure} actions={<Button onClick={clear}>Close</Button>} />
      )}
    </div>
  );
}
