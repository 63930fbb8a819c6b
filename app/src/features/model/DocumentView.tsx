"use client";
import type { Facts, PublishedDocument } from "@commonweight/sdk/history";
import { formatAmount } from "@commonweight/sdk/proposals";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Hex, zeroHash } from "viem";
import { Address, Button, Callout, Digest, Markdown, SkeletonLines } from "../../components/index.ts";
import { SourceOf, type Subject, sayReadingFailure } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { documentOptions } from "../../lib/record/index.ts";
import style from "./Model.module.css";

type Props = { subject: Subject; history: Facts; digest: Hex; what: string };

/** A document that was published on chain, with its digest checked; or why there is none to show. */
export function DocumentView({ subject, history, digest, what }: Props) {
  const document = history.catalogue.documents[digest];
  if (digest === zeroHash) return <p className={style.unknown}>No {what} was given.</p>;
  if (document === undefined)
    return (
      <p className={style.unknown}>
        The {what} was not published on chain; only its digest is known: <Digest value={digest} />
      </p>
    );
  return (
    <figure className={style.document}>
      {document.text === undefined ? (
        <OnDemand subject={subject} digest={digest} size={document.size} />
      ) : (
        <Text text={document.text} />
      )}
      <figcaption className={style.means}>
        <span>
          {document.text !== undefined && "sha-256, checked: "}
          <Digest value={digest} what={`the ${what}'s digest`} />
        </span>
        <span>{formatAmount(BigInt(document.size), 0)} bytes</span>
        <span>
          published by <Publishers publications={document.publications} />
        </span>
      </figcaption>
    </figure>
  );
}

/** Everybody who published it, each once: whoever came first has no more part in it than others. */
function Publishers({ publications }: Pick<PublishedDocument, "publications">) {
  const first = publications.filter(
    ({ publisher }, index) => publications.findIndex((other) => other.publisher === publisher) === index,
  );
  return first.map(({ publisher, source }, index) => (
    <span key={publisher}>
      {index > 0 && ", "}
      <Address address={publisher} copy={false} />
      <SourceOf source={source} of="this publication" />
    </span>
  ));
}

/** Prose as Markdown, data as it is, laid out. */
function Text({ text }: { text: string }) {
  const data = asData(text);
  if (data === undefined) return <Markdown text={text} />;
  return <pre className={style.data}>{showInvisible(data)}</pre>;
}

function asData(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}

/** Long documents stay on chain until someone wants to read them. */
function OnDemand({ subject, digest, size }: { subject: Subject; digest: Hex; size: number }) {
  const [wanted, setWanted] = useState(false);
  const { data, error } = useQuery({ ...documentOptions(subject, digest), enabled: wanted });
  if (error !== null) {
    const { happened, means, todo } = sayReadingFailure(error);
    return (
      <Callout tone="warning" title={happened} todo={todo}>
        <p>{means}</p>
      </Callout>
    );
  }
  if (!wanted)
    return (
      <Button
        onClick={() => setWanted(true)}
      >{`Read it from the chain (${formatAmount(BigInt(size), 0)} bytes)`}</Button>
    );
  if (data === undefined) return <SkeletonLines lines={6} what="the document" />;
  return data === null ? <p className={style.unknown}>It is not a text.</p> : <Text text={data} />;
}
