"use client";
import { type MouseEvent, type ReactNode, useId, useState } from "react";
import { shortHex } from "../lib/format/text.ts";
import type { Query } from "../lib/href.ts";
import { AppLink } from "./AppLink.tsx";
import { CopyButton } from "./CopyButton.tsx";
import style from "./Source.module.css";

export type SourceProps = {
  /** What the fact is, for a screen reader: "this vote". */
  of?: string;
  event?: string;
  block?: bigint | number;
  tx?: string;
  logIndex?: number;
  chain?: Query["chain"];
  /** Whether the chain itself was asked, and confirmed what the index said. */
  checked: boolean;
  /** Why it isn't checked, or what the check was. */
  note?: ReactNode;
};

/** The widest that a card gets, in CSS pixels. */
const CARD_WIDTH = 352;

/** The small mark after a fact that opens where the fact comes from. */
export function Source({ of = "this", event, block, tx, logIndex, chain, checked, note }: SourceProps) {
  const [place, setPlace] = useState({ top: 0, left: 0 });
  const id = useId();
  /** The card opens above everything, so that no table cuts it off; its place is found as it opens. */
  function aim(event: MouseEvent<HTMLButtonElement>) {
    const mark = event.currentTarget.getBoundingClientRect();
    const left = Math.max(8, Math.min(mark.left, window.innerWidth - CARD_WIDTH - 16));
    setPlace({ top: mark.bottom + window.scrollY + 4, left: left + window.scrollX });
  }
  return (
    <>
      <button
        type="button"
        className={`${style.mark} ${checked ? "" : style.unchecked}`}
        popoverTarget={id}
        aria-label={`Source of ${of}, ${checked ? "checked" : "not checked"}`}
        onClick={aim}
      >
        §
      </button>
      <span id={id} popover="auto" className={style.card} style={place}>
        <strong>{checked ? "Checked against the chain" : "Not checked"}</strong>
        {note !== undefined && <span>{note}</span>}
        {event !== undefined && <Row term="Event">{event}</Row>}
        {block !== undefined && <Row term="Block">{String(block)}</Row>}
        {tx !== undefined && (
          <Row term="Transaction">
            <AppLink page="tx" query={{ chain, hash: tx }}>
              {shortHex(tx)}
            </AppLink>
            <CopyButton text={tx} what="the transaction's hash" />
          </Row>
        )}
        {logIndex !== undefined && <Row term="Log">{logIndex}</Row>}
      </span>
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <span className={style.row}>
      <span>{term}</span>
      <span>{children}</span>
    </span>
  );
}
