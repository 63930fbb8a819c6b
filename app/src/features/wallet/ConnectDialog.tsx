"use client";
import { useState } from "react";
import { Problem } from "../../components/Callout.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { announce } from "../../frame/announce.ts";
import type { ExplainedFailure } from "../../lib/errors/failure.ts";
import { closeConnectDialog, useWallet, walletEngine } from "./store.ts";
import style from "./Wallet.module.css";

/** The wallets that this browser offers, and what to do when it offers none. */
export function ConnectDialog() {
  const { choices, dialogOpen, status } = useWallet();
  const [failure, setFailure] = useState<ExplainedFailure>();
  const [asked, setAsked] = useState<string>();
  async function choose(id: string, name: string) {
    setFailure(undefined);
    setAsked(name);
    try {
      const engine = await walletEngine();
      await engine.connect(id);
      closeConnectDialog();
      announce(`Connected with ${name}`);
    } catch (error) {
      const { explain } = await import("../../lib/errors/explain.ts");
      setFailure(explain(error));
    } finally {
      setAsked(undefined);
    }
  }
  return (
    <Dialog open={dialogOpen} onClose={closeConnectDialog} title="Connect a wallet">
      {status === "unknown" && <Skeleton height="3rem" />}
      {status !== "unknown" && choices.length === 0 && <NoWallet />}
      {choices.length > 0 && (
        <ul className={`plain ${style.choices}`}>
          {choices.map((choice) => (
            <li key={choice.id}>
              <button
                type="button"
                className={style.choice}
                onClick={() => void choose(choice.id, choice.name)}
              >
                {choice.icon === undefined ? (
                  <span className={style.noIcon} aria-hidden="true" />
                ) : (
                  <svg className={style.icon} viewBox="0 0 32 32" aria-hidden="true">
                    <image href={choice.icon} width="32" height="32" />
                  </svg>
                )}
                {choice.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={style.soft}>
        {asked !== undefined && `Waiting for ${asked}. Answer in its window.`}
      </p>
      {failure !== undefined &&
        (failure.declined ? (
          <p className={style.soft}>{failure.happened} Nothing was shared.</p>
        ) : (
          <Problem problem={failure} />
        ))}
      <p className={style.soft}>
        Connecting shares your address with this page and nothing else. No page of this site asks for a secret
        phrase.
      </p>
    </Dialog>
  );
}

function NoWallet() {
  return (
    <div className={style.none}>
      <p>
        <strong>This browser offers no wallet.</strong>
      </p>
      <p>
        A wallet holds the key that signs your votes. Install one as an extension of this browser, or open
        this page in the browser that your wallet's app has inside. Then come back and press Connect again.
        You can read everything here without one.
      </p>
    </div>
  );
}
