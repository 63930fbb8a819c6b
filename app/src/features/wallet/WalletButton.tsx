"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { lazy, Suspense, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { useKnownName } from "../../components/names.ts";
import { shortHex } from "../../lib/format/text.ts";
import { openConnectDialog, useWallet } from "./store.ts";
import style from "./Wallet.module.css";

/** Loaded with the first wish to connect. */
const ConnectDialog = lazy(() => import("./ConnectDialog.tsx").then((m) => ({ default: m.ConnectDialog })));
const AccountDialog = lazy(() => import("./AccountDialog.tsx").then((m) => ({ default: m.AccountDialog })));

/** The way to a wallet in the masthead: connect, or who is connected. */
export function WalletButton({ deployment }: { deployment: Deployment | undefined }) {
  const wallet = useWallet();
  const [asked, setAsked] = useState(false);
  if (wallet.dialogOpen && !asked) setAsked(true);
  return (
    <>
      {wallet.status === "connected" && wallet.address !== undefined ? (
        <AccountChip address={wallet.address} deployment={deployment} />
      ) : (
        <Button onClick={openConnectDialog}>
          <span>
            Connect<span className={style.longOnly}> a wallet</span>
          </span>
        </Button>
      )}
      <Suspense>{asked && <ConnectDialog />}</Suspense>
    </>
  );
}

function AccountChip({ address, deployment }: { address: string; deployment: Deployment | undefined }) {
  const [open, setOpen] = useState<boolean>();
  const wallet = useWallet();
  const name = useKnownName(address)?.name;
  const elsewhere = deployment !== undefined && wallet.chainId !== deployment.chainId;
  return (
    <>
      <button type="button" className={style.chip} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span className="visually-hidden">Your account: </span>
        <span className={elsewhere ? style.dotElsewhere : style.dot} aria-hidden="true" />
        {name ?? shortHex(address)}
        {elsewhere && <span className={style.longOnly}>, other network</span>}
      </button>
      <Suspense>
        {open !== undefined && (
          <AccountDialog
            open={open}
            onClose={() => setOpen(false)}
            address={address}
            deployment={deployment}
          />
        )}
      </Suspense>
    </>
  );
}
