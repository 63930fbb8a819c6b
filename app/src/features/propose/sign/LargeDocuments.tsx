"use client";
import { catalogueAbi } from "@commonweight/sdk/chain";
import type { History } from "@commonweight/sdk/history";
import { toHex } from "viem";
import { Badge, Button, Digest, Section } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { TransactionStatus, useTransaction } from "../../transactions/index.ts";
import type { LargeDocument } from "../actions/check.ts";
import style from "../parts/Form.module.css";

type Props = { subject: Subject; history: History; documents: readonly LargeDocument[] };

/** Documents that still have to be published before the proposal. */
export function unpublished(
  documents: readonly LargeDocument[],
  { catalogue }: History,
): readonly LargeDocument[] {
  return documents.filter(
    ({ digest, publishable }) => publishable && catalogue.documents[digest] === undefined,
  );
}

/** Documents that a proposal's calls can't carry: published first, by transactions of their own, or kept elsewhere. */
export function LargeDocuments({ subject, history, documents }: Props) {
  if (documents.length === 0) return null;
  return (
    <Section title="First steps" note="before the proposal itself">
      <div className={style.stack}>
        {documents.map((document) => (
          <OneDocument
            key={document.digest}
            subject={subject}
            document={document}
            published={history.catalogue.documents[document.digest] !== undefined}
          />
        ))}
      </div>
    </Section>
  );
}

function OneDocument({
  subject,
  document,
  published,
}: {
  subject: Subject;
  document: LargeDocument;
  published: boolean;
}) {
  const { deployment } = subject;
  const { name, digest, bytes, publishable } = document;
  const transaction = useTransaction(deployment, `publish:${deployment.chainId}:${digest}`);
  async function publish() {
    if (deployment.catalogue === undefined) return;
    // The record takes it up from the receipt.
    await transaction.send({
      title: `Publish: ${name}`,
      address: deployment.catalogue,
      abi: catalogueAbi,
      functionName: "publish",
      args: [toHex(bytes)],
    });
  }
  const size = `${Math.ceil(bytes.length / 1000)} kB`;
  return (
    <div className={style.facts}>
      <p>
        {name} ({size}), sha-256 <Digest value={digest} what={`the sha-256 of ${name}`} />
      </p>
      {published && <Badge tone="good">Published on chain</Badge>}
      {!published && !publishable && (
        <p className={style.note}>
          It is too large to be published on chain. Only its digest is recorded: keep the file where voters
          can get it, and say in the text where that is.
        </p>
      )}
      {!published && publishable && (
        <>
          <p className={style.note}>
            It is too large for the proposal's calls, so it is published by a transaction of its own.
          </p>
          <Button onClick={() => void publish()} busy={transaction.busy} label={`Publish ${name}`}>
            Publish it
          </Button>
          <TransactionStatus transaction={transaction} deployment={deployment} done="Published" />
        </>
      )}
    </div>
  );
}
