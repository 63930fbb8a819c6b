"use client";
import type { ReactNode } from "react";
import { Button } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { type Call, type Step, TransactionStatus, useSteps } from "../transactions/index.ts";
import { openConnectDialog, useWallet, WrongNetwork } from "../wallet/index.ts";
import style from "./Run.module.css";

type Props = {
  subject: Subject;
  /** Says what it does and to what, so that it can't be sent twice at once. */
  actKey: string;
  call: Omit<Call, "key">;
  /** What has to happen before it, in the same approval. */
  before?: Step;
  /** A verb: "Pay milestone 2". */
  label: string;
  /** What is true once it is confirmed: "Paid". */
  done: string;
  note?: ReactNode;
  look?: "primary" | "plain";
  /** Why it can't be done yet, and what to do. */
  reason?: string;
};

/** One write to a contract, with its button, what it means, and where it stands. */
export function Act({ subject, actKey, call, before, label, done, note, look = "primary", reason }: Props) {
  const { deployment } = subject;
  const wallet = useWallet();
  const steps = useSteps(deployment, actKey);
  const { last: transaction } = steps;
  const stopped =
    reason ??
    (wallet.chainId === deployment.chainId ? undefined : `Switch your wallet to ${deployment.name} first.`);
  return (
    <div className={style.act}>
      {wallet.status === "connected" ? (
        <>
          <WrongNetwork deployment={deployment} />
          <Button
            look={look}
            wide
            busy={steps.busy}
            onClick={() => void (before ? steps.send(call.title, [before, call]) : transaction.send(call))}
            {...(stopped !== undefined && { reason: stopped })}
          >
            {label}
          </Button>
        </>
      ) : (
        <Button wide onClick={openConnectDialog}>
          {`Connect a wallet to ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
        </Button>
      )}
      {note !== undefined && <p className={style.soft}>{note}</p>}
      <TransactionStatus transaction={transaction} deployment={deployment} done={done} />
    </div>
  );
}
