"use client";
import { useState } from "react";
import { inFours, shortHex } from "../lib/format/text.ts";
import { CopyButton } from "./CopyButton.tsx";
import style from "./Digest.module.css";

type DigestProps = {
  /** Hex with 0x. */
  value: string;
  /** What it is the digest of, for the copy button: "the manifest's digest". */
  what?: string;
  copy?: boolean;
};

/** A digest: its two ends, whole on demand in groups of four. */
export function Digest({ value, what = "the digest", copy = true }: DigestProps) {
  const [whole, setWhole] = useState(false);
  const groups = inFours(value).map((group, i) => ({ at: i * 4, group }));
  return (
    <span className={style.digest}>
      <button
        type="button"
        className={style.short}
        aria-expanded={whole}
        aria-label={`${shortHex(value, 10, 6)}, ${whole ? "shorten" : "show whole"}`}
        onClick={() => setWhole(!whole)}
      >
        {shortHex(value, 10, 6)}
      </button>
      {copy && <CopyButton text={value} what={what} />}
      {whole && (
        <span className={style.whole}>
          {groups.map(({ at, group }) => (
            <span key={at}>{group}</span>
          ))}
        </span>
      )}
    </span>
  );
}
