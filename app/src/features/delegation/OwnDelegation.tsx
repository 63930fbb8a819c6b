"use client";
import { stewardTokenAbi } from "@commonweight/sdk/chain";
import { type Address as Account, isAddressEqual, zeroAddress } from "viem";
import { Address, Amount, Button, Problem, Skeleton } from "../../components/index.ts";
import { sayReadingFailure } from "../../frame/index.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { TransactionStatus, useTransaction } from "../transactions/index.ts";
import { WrongNetwork } from "../wallet/index.ts";
import { AmongMembers } from "./AmongMembers.tsx";
import { DelegateForm } from "./DelegateForm.tsx";
import style from "./Delegation.module.css";
import { type Delegation, useDelegation } from "./useDelegation.ts";

type Props = { subject: Subject; account: Account; suggested?: Account };

/** Who votes with a connected account's tokens, and the form to change it. */
export function OwnDelegation({ subject, account, suggested }: Props) {
  const { deployment, stewardship } = subject;
  const { data: delegation, error } = useDelegation(subject, account);
  const transaction = useTransaction(
    deployment,
    `delegate:${deployment.chainId}:${stewardship.token}:${account.toLowerCase()}`,
  );
  async function delegate(to: Account, title: string) {
    const receipt = await transaction.send({
      title,
      address: stewardship.token,
      abi: stewardTokenAbi,
      functionName: "delegate",
      args: [to],
    });
    return receipt !== undefined;
  }
  if (delegation === undefined) {
    return error === null ? (
      <Skeleton height="12rem" />
    ) : (
      <Problem problem={{ ...sayReadingFailure(error), happened: "Your delegation could not be read." }} />
    );
  }
  const own = isAddressEqual(delegation.delegate, account);
  const toSelf = isAddressEqual(delegation.delegate, zeroAddress)
    ? { button: "Delegate to yourself", title: "Delegate your votes to yourself" }
    : { button: "Take back control", title: "Take back control of your votes" };
  const form = {
    subject,
    account,
    current: delegation.delegate,
    busy: transaction.busy,
    onDelegate: delegate,
    ...(suggested !== undefined && { suggested }),
  };
  return (
    <fieldset className={style.control}>
      <legend className="visually-hidden">Delegation</legend>
      <WhoVotes subject={subject} delegation={delegation} own={own} />
      <WrongNetwork deployment={deployment} />
      {!own && (
        <Button look="primary" busy={transaction.busy} onClick={() => void delegate(account, toSelf.title)}>
          {toSelf.button}
        </Button>
      )}
      {subject.reads === "proposals" ? (
        <DelegateForm key={account} {...form} members={undefined} />
      ) : (
        <AmongMembers key={account} {...form} />
      )}
      <TransactionStatus
        transaction={transaction}
        deployment={deployment}
        done="It counts from now: changed"
      />
    </fieldset>
  );
}

function WhoVotes({ subject, delegation, own }: { subject: Subject; delegation: Delegation; own: boolean }) {
  const { data: token } = useTokenInfo(subject);
  const decimals = token?.decimals ?? 18;
  const nobody = isAddressEqual(delegation.delegate, zeroAddress);
  return (
    <p>
      {own && "You vote with your tokens yourself."}
      {nobody &&
        "Nobody votes with your tokens: they have no votes until you delegate them, to yourself or another."}
      {!own && !nobody && (
        <>
          <Address address={delegation.delegate} link mark copy={false} /> votes with your tokens.
        </>
      )}{" "}
      You hold <Amount value={delegation.balance} decimals={decimals} symbol={token?.symbol ?? "tokens"} />{" "}
      and have <Amount value={delegation.votes} decimals={decimals} /> votes.
    </p>
  );
}
