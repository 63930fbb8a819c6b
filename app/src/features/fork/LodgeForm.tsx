"use client";
import { stewardshipForkAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import type { ForkReading, LodgerReading } from "@commonweight/sdk/forks";
import { formatAmount } from "@commonweight/sdk/proposals";
import { useState } from "react";
import { formatUnits } from "viem";
import { Button, Callout, Field, TextArea } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { TransactionStatus, useTransaction } from "../transactions/index.ts";
import { useWallet, WrongNetwork } from "../wallet/index.ts";
import style from "./Fork.module.css";
import { begins, limitWords, readVotes } from "./lodging.ts";

type Props = {
  subject: Subject;
  reading: ForkReading;
  lodger: LodgerReading;
  decimals: number;
  name: string;
};

/** Amount, reason, what it means, and one button. */
export function LodgeForm({ subject, reading, lodger, decimals, name }: Props) {
  const { deployment, stewardship } = subject;
  const { fork, token } = stewardship;
  const wallet = useWallet();
  const [draft, setDraft] = useState({ amount: formatUnits(lodger.lodgeable, decimals), reason: "" });
  const [tried, setTried] = useState(false);
  const about = `${deployment.chainId}:${fork}:${reading.id}:${lodger.account.toLowerCase()}`;
  const approval = useTransaction(deployment, `fork-approve:${about}`);
  const transaction = useTransaction(deployment, `fork-lodge:${about}`);
  const amount = readVotes(draft.amount, lodger.lodgeable, decimals);
  const problem = typeof amount === "string" ? amount : undefined;
  const tooLong = new TextEncoder().encode(draft.reason.trim()).length > reading.maxReason;
  const asksTwice = typeof amount === "bigint" && lodger.allowance < amount;
  const last = typeof amount === "bigint" && begins(reading, amount);
  const verb = reading.status === "Begun" ? "Join with" : "Lodge";

  async function lodge() {
    setTried(true);
    if (typeof amount === "string" || tooLong || fork === undefined) return;
    const said = `${formatAmount(amount, decimals)} votes`;
    if (asksTwice) {
      const allowed = await approval.send({
        title: `Let the fork take ${said}`,
        address: token,
        abi: stewardTokenAbi,
        functionName: "approve",
        args: [fork, amount],
      });
      if (allowed === undefined) return;
    }
    const receipt = await transaction.send({
      title: `${verb} ${said} for ${name}`,
      address: fork,
      abi: stewardshipForkAbi,
      functionName: "lodge",
      args: [reading.id, amount, draft.reason.trim()],
    });
    if (receipt === undefined) return;
    setTried(false);
    setDraft({ amount: "", reason: "" });
  }
  const elsewhere = wallet.chainId !== deployment.chainId;
  const reason = tooLong
    ? "Shorten the reason first."
    : elsewhere
      ? `Switch your wallet to ${deployment.name} first.`
      : undefined;
  return (
    <form
      className={style.form}
      aria-label={`${verb} votes for ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void lodge();
      }}
    >
      <Field
        label="Votes"
        inputMode="decimal"
        hint={limitWords(lodger, decimals)}
        value={draft.amount}
        onChange={(value) => setDraft({ ...draft, amount: value })}
        {...(tried && problem !== undefined && { error: problem })}
      />
      <TextArea
        label="Reason"
        hint="Optional, public, and for good. Others read here why you leave."
        rows={3}
        maxBytes={reading.maxReason}
        value={draft.reason}
        onChange={(value) => setDraft({ ...draft, reason: value })}
      />
      {last && (
        <Callout tone="warning" title="With this the fork begins.">
          <p>
            What is lodged then stays until the new community is finished, or the fork is abandoned because it
            was not finished in time.
          </p>
        </Callout>
      )}
      <p className={style.soft}>
        {reading.status === "Begun"
          ? "Your votes go to the fork for good: they are given up here, and given out to you in the new community."
          : "Your votes go to the fork's contract. Until it begins you can take them back at any time; they don't vote here meanwhile."}{" "}
        {asksTwice && "Your wallet asks twice: to let the contract take them, and to lodge them."}
      </p>
      <WrongNetwork deployment={deployment} />
      <Button
        type="submit"
        look="primary"
        wide
        busy={approval.busy || transaction.busy}
        {...(reason !== undefined && { reason })}
      >
        {reading.status === "Begun" ? "Join with these votes" : "Lodge votes"}
      </Button>
      <TransactionStatus transaction={approval} deployment={deployment} done="The contract may take them" />
      <TransactionStatus transaction={transaction} deployment={deployment} done="Lodged" />
    </form>
  );
}
