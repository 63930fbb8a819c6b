"use client";
import { Amount, AppLink, Button } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import { type Subject, subjectQuery } from "../../../lib/subject.ts";
import { TransactionStatus, useTransaction } from "../../transactions/index.ts";
import { useWallet, WrongNetwork } from "../../wallet/index.ts";
import { ChoiceMark } from "../ChoiceMark.tsx";
import { ballotOf } from "../castVote.ts";
import { SignInstead } from "../signed/SignInstead.tsx";
import style from "./BasketTray.module.css";
import { type Ballot, basketCall, basketKey, castWords } from "./basket.ts";
import type { Basket } from "./useBasket.ts";

type Props = { subject: Subject; basket: Basket; decimals: number };

/** What is about to be cast, and the one button that casts it. It stays in sight while the list is read. */
export function BasketTray({ subject, basket, decimals }: Props) {
  const { deployment, stewardship } = subject;
  const wallet = useWallet();
  const transaction = useTransaction(deployment, basketKey(subject, basket.account));
  const { ballots } = basket;
  const [first, ...others] = ballots;
  const { step } = transaction.state;
  if (first === undefined && step === "idle") return null;

  async function cast() {
    if (first === undefined) return;
    if ((await transaction.send(basketCall(stewardship.governor, [first, ...others]))) !== undefined)
      basket.empty();
  }
  return (
    <section className={style.tray} aria-labelledby="basket">
      <h2 id="basket" className={style.title}>
        Your ballots
      </h2>
      {ballots.length > 0 && (
        <>
          <ul className={`plain ${style.ballots}`}>
            {ballots.map((ballot) => (
              <Line
                key={String(ballot.proposal.id)}
                subject={subject}
                ballot={ballot}
                decimals={decimals}
                busy={transaction.busy}
                remove={() => basket.choose(ballot.proposal.id, undefined)}
              />
            ))}
          </ul>
          <p className={style.note}>
            You are about to sign{" "}
            {ballots.length === 1 ? "one vote" : `${ballots.length} votes in one transaction`} on{" "}
            {deployment.name}, without reasons: to give one, vote on the proposal's own page. It moves no
            tokens and can't be changed afterwards. Your wallet shows the network's fee.
          </p>
          <WrongNetwork deployment={deployment} />
          <Button
            look="primary"
            wide
            busy={transaction.busy}
            onClick={() => void cast()}
            {...(wallet.chainId === deployment.chainId
              ? {}
              : { reason: `Switch your wallet to ${deployment.name} first.` })}
          >
            {castWords(ballots)}
          </Button>
          {basket.account !== undefined && (
            <SignInstead
              subject={subject}
              account={basket.account}
              ballots={ballots.map(({ proposal, choice }) => ballotOf(proposal.id, choice, ""))}
            />
          )}
        </>
      )}
      <TransactionStatus transaction={transaction} deployment={deployment} done="Your votes were counted" />
      {ballots.length === 0 && !transaction.busy && step !== "failed" && (
        <Button onClick={transaction.clear}>Close</Button>
      )}
    </section>
  );
}

type LineProps = {
  subject: Subject;
  ballot: Ballot;
  decimals: number;
  busy: boolean;
  remove: () => void;
};

function Line({ subject, ballot, decimals, busy, remove }: LineProps) {
  const { proposal, choice, weight } = ballot;
  return (
    <li className={style.ballot}>
      <ChoiceMark choice={choice} />
      <span className={style.what}>
        <span className={style.number}>{proposal.id.toString()}</span>{" "}
        <AppLink page="proposal" query={{ ...subjectQuery(subject), id: proposal.id }}>
          {showInvisible(proposal.title)}
        </AppLink>
      </span>
      <span className={style.weight}>
        <Amount value={weight} decimals={decimals} /> votes
      </span>
      {!busy && (
        <Button look="quiet" onClick={remove} label={`Leave out proposal ${proposal.id}`}>
          Leave out
        </Button>
      )}
    </li>
  );
}
