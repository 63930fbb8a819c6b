"use client";
import type { History } from "@commonweight/sdk/history";
import { sayDocument } from "@commonweight/sdk/proposals";
import type { Hex } from "viem";
import { Digest, Disclosure } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { DocumentView } from "../model/DocumentView.tsx";
import style from "./Run.module.css";

type Props = { subject: Subject; history: History; digest: Hex; what: string };

/** A document that somebody gave by its digest: to be read here, or openly not there. */
export function CitedDocument({ subject, history, digest, what }: Props) {
  if (history.catalogue.documents[digest] === undefined)
    return (
      <p className={style.soft}>
        {what} <Digest value={digest} what={what} />{" "}
        <span className={style.unknown}>not published on chain: only its digest is known</span>
      </p>
    );
  return (
    <Disclosure bare late summary={showInvisible(sayDocument(digest, { history }).replaceAll('"', ""))}>
      <DocumentView subject={subject} history={history} digest={digest} what={what} />
    </Disclosure>
  );
}
