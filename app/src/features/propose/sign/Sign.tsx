"use client";
import type { Call } from "@commonweight/sdk/chain";
import { type Context, sayVotes } from "@commonweight/sdk/proposals";
import { Button } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { plural } from "../../../lib/format/text.ts";
import { type Transaction, TransactionStatus } from "../../transactions/index.ts";
import { useWallet, WrongNetwork } from "../../wallet/index.ts";
import style from "../compose/Compose.module.css";
import { useDraftClass } from "../preview/useDraftClass.ts";
import { useProposer } from "./useProposer.ts";

type Props = {
  subject: Subject;
  context: Context;
  calls: readonly Call[];
  /** Documents that must be published first. */
  waiting: number;
  transaction: Transaction;
  onPropose: () => void;
};

/** The last step: what is signed, and the button. */
export function Sign({ subject, context, calls, waiting, transaction, onPropose }: Props) {
  const { address, status } = useWallet();
  const { data } = useProposer(subject, address);
  const { data: explanation } = useDraftClass(subject, calls);
  const short = address !== undefined && data !== undefined && data.votes < data.threshold;
  const reason =
    waiting > 0
      ? `First publish ${plural(waiting, "document")}: see the first steps above.`
      : short
        ? `The governor would refuse: proposing takes ${sayVotes(data.threshold, context)}, you have ${sayVotes(data.votes, context)}. Save the draft as a file and send it to a member who has enough.`
        : undefined;
  return (
    <div className={style.text}>
      <WrongNetwork deployment={subject.deployment} />
      {status === "connected" && calls.length > 0 && (
        <p className={style.kept}>
          You are about to sign: propose {plural(calls.length, "call")}
          {explanation &&
            ` as ${explanation.class === "Ordinary" ? "an" : "a"} ${explanation.class} proposal`}{" "}
          to {subject.stewardship.name} on {subject.deployment.name}. It moves no tokens and casts no vote.
          Your wallet shows the network's fee.
        </p>
      )}
      <Button
        look="primary"
        wide
        busy={transaction.busy}
        onClick={onPropose}
        {...(reason === undefined ? {} : { reason })}
      >
        {address === undefined ? "Connect a wallet and propose" : "Propose"}
      </Button>
      <TransactionStatus transaction={transaction} deployment={subject.deployment} done="Proposed" />
    </div>
  );
}
