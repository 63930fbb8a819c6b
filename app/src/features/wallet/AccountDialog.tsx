"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { Address } from "../../components/Address.tsx";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { announce } from "../../frame/announce.ts";
import { useWallet, walletEngine } from "./store.ts";
import style from "./Wallet.module.css";
import { WrongNetwork } from "./WrongNetwork.tsx";

type Props = {
  open: boolean;
  onClose: () => void;
  address: string;
  deployment: Deployment | undefined;
};

/** The connected account, whether its wallet is on the right network, and the way out. */
export function AccountDialog({ open, onClose, address, deployment }: Props) {
  const wallet = useWallet();
  async function leave() {
    onClose();
    const engine = await walletEngine();
    await engine.disconnect();
    announce("Wallet disconnected");
  }
  return (
    <Dialog open={open} onClose={onClose} title="Your account">
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
  );
}
