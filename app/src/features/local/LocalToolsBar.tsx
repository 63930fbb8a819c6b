"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { Button } from "../../components/index.ts";
import { useWallet } from "../wallet/index.ts";
import { DemoWalletDialog } from "./DemoWalletDialog.tsx";
import { announceDemoWallet } from "./demoWallet.ts";
import style from "./Local.module.css";
import { LOCAL_MARKER } from "./marker.ts";
import { TimeControl } from "./TimeControl.tsx";

/** Tools that only a local build on a local chain has, at the foot of the page and marked as what they are. */
export default function LocalToolsBar({ deployment }: { deployment: Deployment }) {
  const wallet = useWallet();
  const demo = wallet.walletName?.startsWith("Demo wallet") === true;
  async function change() {
    const demoWallet = await announceDemoWallet(deployment);
    await demoWallet?.changeMember();
  }
  return (
    <aside className={style.bar} aria-label="Local tools" data-marker={LOCAL_MARKER}>
      <p className={style.barTitle}>Local tools, on this computer only</p>
      <TimeControl deployment={deployment} />
      {demo && <Button onClick={() => void change()}>Take another member's part</Button>}
      <DemoWalletDialog />
    </aside>
  );
}
