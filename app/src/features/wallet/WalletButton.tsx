"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useState } from "react";
import { Address } from "../../components/Address.tsx";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { useKnownName } from "../../components/names.ts";
import { announce } from "../../frame/announce.ts";
import { shortHex } from "../../lib/format/text.ts";
import { ConnectDialog } from "./ConnectDialog.tsx";
import { openConnectDialog, useWallet, walletEngine } from "./store.ts";
import style from "./Wallet.module.css";
import { WrongNetwork } from "./WrongNetwork.tsx";

/** The way to a wallet in the masthead: connect, or who is connected. */
export function WalletButton({ deployment }: { deployment: Deployment | undefined }) {
  const wallet = useWallet();
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
      <ConnectDialog />
    </>
  );
}

function AccountChip({ address, deployment }: { address: string; deployment: Deployment | undefined }) {
  const [open, setOpen] = useState(false);
  const wallet = useWallet();
  const name = useKnownName(address)?.name;
  async function leave() {
    setOpen(false);
    const engine = await walletEngine();
    await engine.disconnect();
    announce("Wallet disconnected");
  }
  const elsewhere = deployment !== undefined && wallet.chainId !== deployment.chainId;
  return (
    <>
      <button type="button" className={style.chip} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span className="visually-hidden">Your account: </span>
        <span className={elsewhere ? style.dotElsewhere : style.dot} aria-hidden="true" />
        {name ?? shortHex(address)}
        {elsewhere && <span className={style.longOnly}>, other network</span>}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Your account">
        <p>
          <Address address={address} mark />
        </p>
        <p className={style.soft}>
          Connected with {wallet.walletName ?? "a wallet"}. Reading this site needs no wallet; votes and
          proposals do.
        </p>
        {deployment !== undefined && <WrongNetwork deployment={deployment} />}
        <div>
          <Button onClick={() => void leave()}>Disconnect</Button>
        </div>
      </Dialog>
    </>
  );
}
