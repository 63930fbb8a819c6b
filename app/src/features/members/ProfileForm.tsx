"use client";
import { catalogueAbi } from "@commonweight/sdk/chain";
import type { Profile } from "@commonweight/sdk/history";
import { useState } from "react";
import type { Address } from "viem";
import { Button, Field, TextArea } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { TransactionStatus, useTransaction } from "../transactions/index.ts";
import { useWallet, WrongNetwork } from "../wallet/index.ts";
import style from "./Members.module.css";
import { MAX_NAME, MAX_STATEMENT, profileDocument, profileProblem } from "./profileDocument.ts";

type Props = { subject: Subject; account: Address; profile: Profile | undefined };

/** A name and a few sentences, published under one's own address. Nobody has to. */
export function ProfileForm({ subject, account, profile }: Props) {
  const { deployment } = subject;
  const [draft, setDraft] = useState({ name: profile?.name ?? "", statement: profile?.statement ?? "" });
  const [tried, setTried] = useState(false);
  const wallet = useWallet();
  const transaction = useTransaction(deployment, `profile:${deployment.chainId}:${account.toLowerCase()}`);
  const { catalogue } = deployment;
  if (catalogue === undefined)
    return <p>This chain has no catalogue of documents, so that profiles can't be published on it.</p>;
  const { document } = profileDocument(account, draft);
  const problem = profileProblem(draft, profile);
  const elsewhere =
    wallet.chainId === deployment.chainId ? undefined : `Switch your wallet to ${deployment.name} first.`;
  const reason = tried || problem === undefined ? (problem ?? elsewhere) : undefined;
  async function publish() {
    setTried(true);
    if (problem !== undefined || catalogue === undefined) return;
    const receipt = await transaction.send({
      title: "Publish your profile",
      address: catalogue,
      abi: catalogueAbi,
      functionName: "publish",
      args: [document],
    });
    if (receipt !== undefined) setTried(false);
  }
  return (
    <form
      className={style.form}
      aria-label="Your profile"
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <Field
        label="Name"
        hint={`At most ${MAX_NAME} characters. It stands beside your address wherever you appear.`}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <TextArea
        label="Statement"
        hint="Optional: what you stand for, so that others can decide whether to delegate to you."
        rows={4}
        maxBytes={MAX_STATEMENT}
        value={draft.statement}
        onChange={(statement) => setDraft({ ...draft, statement })}
      />
      <p className={style.note}>
        It is public and for good: a later profile takes its place on the pages, and the earlier one stays in
        the record. Nobody checks a name.
      </p>
      <WrongNetwork deployment={deployment} />
      <div>
        <Button type="submit" busy={transaction.busy} {...(reason !== undefined && { reason })}>
          Publish your profile
        </Button>
      </div>
      <TransactionStatus
        transaction={transaction}
        deployment={deployment}
        done="Your profile was published"
      />
    </form>
  );
}
