"use client";
import { lazy, Suspense } from "react";
import type { Address as Account } from "viem";
import { Button, Skeleton } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { openConnectDialog, useWallet } from "../wallet/index.ts";
import style from "./Delegation.module.css";

const OwnDelegation = lazy(() => import("./OwnDelegation.tsx").then((m) => ({ default: m.OwnDelegation })));

type Props = {
  subject: Subject;
  /** The connected account, when the caller knows it; else the wallet is asked. */
  account?: Account;
  /** A delegate to begin with, as on a member's page. */
  suggested?: Account;
};

/** Who votes with your tokens, and the way to change it. */
export function DelegationControl({ subject, account, suggested }: Props) {
  const wallet = useWallet();
  const who = account ?? (wallet.status === "connected" ? wallet.address : undefined);
  if (who === undefined) {
    return (
      <div className={style.control}>
        <p>
          {subject.stewardship.defaultDelegate === "self"
            ? "You vote with your own tokens until you delegate. A delegate votes with them; the tokens stay yours, and you can take control back at any time."
            : "Tokens that were never delegated have no votes here: delegate them to yourself to vote with them, or to somebody whom you trust. They stay yours either way."}
        </p>
        <Button onClick={openConnectDialog}>Connect a wallet to delegate</Button>
      </div>
    );
  }
  return (
    <Suspense fallback={<Skeleton height="12rem" />}>
      <OwnDelegation subject={subject} account={who} {...(suggested !== undefined && { suggested })} />
    </Suspense>
  );
}
