"use client";
import { choiceOf } from "@commonweight/sdk/chain";
import type { Proposal, Vote } from "@commonweight/sdk/history";
import { Amount, Digest, Source, Time } from "../../components/index.ts";
import { useRecordChecked } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";
import { TransactionStatus, useTransaction } from "../transactions/index.ts";
import style from "./Ballot.module.css";
import { ChoiceMark } from "./ChoiceMark.tsx";
import { ballotKey } from "./castVote.ts";
import { SaveReceipt } from "./receipt/SaveReceipt.tsx";
import type { CastVote } from "./receipt/saveReceipt.ts";

function receiptOf(proposal: bigint, { voter, support, weight, reason, source }: Vote): CastVote {
  const { transactionHash: transaction, blockNumber: block, logIndex } = source;
  return { proposal, voter, support, weight, reason, transaction, block, logIndex };
}

type Props = { vote: Vote; subject: Subject; proposal: Proposal; account: string; decimals: number };

/** The vote that this account has cast: what, when, and where it is written. */
export function OwnVote({ vote, subject, proposal, account, decimals }: Props) {
  const transaction = useTransaction(subject.deployment, ballotKey(subject, proposal.id, account));
  const checked = useRecordChecked();
  const { source } = vote;
  return (
    <div className={style.form}>
      <p>
        You voted <ChoiceMark choice={choiceOf(vote.support)} /> with{" "}
        <strong>
          <Amount value={vote.weight} decimals={decimals} /> votes
        </strong>
        , <Time at={source.timestamp} show="relative" />.
        <Source
          of="your vote"
          event={source.event}
          block={source.blockNumber}
          tx={source.transactionHash}
          logIndex={source.logIndex}
          chain={subject.deployment.chainId}
          checked={checked}
        />
      </p>
      {vote.reason !== "" && <blockquote className={style.own}>{showInvisible(vote.reason)}</blockquote>}
      <p className={style.note}>
        Your receipt: block {source.blockNumber}, transaction{" "}
        <Digest value={source.transactionHash} what="the transaction of your vote" />. A vote can't be
        changed.
      </p>
      <SaveReceipt subject={subject} vote={receiptOf(proposal.id, vote)} />
      <TransactionStatus
        transaction={transaction}
        deployment={subject.deployment}
        done="Your vote was counted"
      />
    </div>
  );
}
