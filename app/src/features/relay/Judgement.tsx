"use client";
import type { BallotOutcome, JudgedBallot } from "@commonweight/sdk/ballots";
import { Button } from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";
import { TransactionStatus } from "../transactions/index.ts";
import { openConnectDialog, useWallet, WrongNetwork } from "../wallet/index.ts";
import { BallotTable } from "./BallotTable.tsx";
import style from "./Relay.module.css";
import { useRelay } from "./useRelay.ts";

type Props = {
  subject: Subject;
  judged: readonly JudgedBallot[];
  blockGas: bigint;
  /** What the chain said of ballots that were sent. */
  outcomes: ReadonlyMap<string, BallotOutcome>;
  /** A transaction is in a block: what is left has to be looked at again. */
  onTold: (told: readonly BallotOutcome[]) => void;
};

/** Which ballots would count, which are left out and why, and the button that sends the next transaction of them. */
export function Judgement({ subject, judged, blockGas, outcomes, onTold }: Props) {
  const { deployment } = subject;
  const wallet = useWallet();
  const { steps, transaction, send } = useRelay(subject, judged, blockGas, onTold);
  const [next, ...others] = steps;
  const fit = steps.reduce((sum, { ballots }) => sum + ballots.length, 0);
  return (
    <>
      <p role="status">
        {fit === 0 ? "None of them can be sent." : `${plural(fit, "ballot")} can be sent.`}
        {judged.length > fit && ` ${judged.length - fit} left out, each with its reason below.`}
      </p>
      <BallotTable subject={subject} judged={judged} outcomes={outcomes} />
      {next !== undefined && (
        <div className={style.send}>
          <p className={style.note}>
            You are about to send {plural(next.ballots.length, "ballot")} of other people in one transaction
            on {deployment.name}, for which you pay the fee. It moves no tokens and casts no vote of your own.
            A ballot that can't count any more by then is left out, and does not stop the rest.
            {others.length > 0 && ` ${plural(others.length, "more transaction")} will follow.`}
          </p>
          <WrongNetwork deployment={deployment} />
          {wallet.status === "connected" ? (
            <Button
              look="primary"
              wide
              busy={transaction.busy}
              onClick={() => void send(next)}
              {...(wallet.chainId !== deployment.chainId && {
                reason: `Switch your wallet to ${deployment.name} first.`,
              })}
            >
              Send {plural(next.ballots.length, "ballot")}
            </Button>
          ) : (
            <Button look="primary" wide onClick={openConnectDialog}>
              Connect a wallet to send them
            </Button>
          )}
        </div>
      )}
      <TransactionStatus transaction={transaction} deployment={deployment} done="Relayed" />
    </>
  );
}
