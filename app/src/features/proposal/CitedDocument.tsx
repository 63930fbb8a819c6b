"use client";
import { type Facts, textOf } from "@commonweight/sdk/history";
import { type Hex, zeroHash } from "viem";
import { Disclosure, Markdown } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { DocumentView } from "../model/DocumentView.tsx";
import style from "./Calls.module.css";

type Props = {
  subject: Subject;
  history: Facts;
  after: Facts;
  digest: Hex;
  what: string;
  /** For a text that is itself what is decided. */
  open: boolean;
};

/** A document that a call cites: published on chain already, or by this proposal's own calls. */
export function CitedDocument({ subject, history, after, digest, what, open }: Props) {
  if (digest === zeroHash) return null;
  const known = history.catalogue.documents[digest] !== undefined;
  const own = known ? undefined : textOf(after, digest);
  const view =
    own === undefined ? (
      <DocumentView subject={subject} history={history} digest={digest} what={what} />
    ) : (
      <>
        <p className={style.own}>This proposal's own calls publish it.</p>
        {/^\s*[[{]/.test(own) ? (
          <pre className={style.json}>{showInvisible(own)}</pre>
        ) : (
          <Markdown text={own} />
        )}
      </>
    );
  if (open) return <div className={style.decided}>{view}</div>;
  return (
    <Disclosure bare late summary={`Read the ${what}`}>
      {view}
    </Disclosure>
  );
}
