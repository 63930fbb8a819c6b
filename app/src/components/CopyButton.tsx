"use client";
import { useEffect, useState } from "react";
import { announce } from "../frame/announce.ts";
import style from "./CopyButton.module.css";

/** Copies a text and says that it did, to eyes and to ears. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(`Copied ${what}`);
    } catch {
      announce(`This browser did not allow copying ${what}. Select it and copy by hand.`);
    }
  }
  return (
    <button
      type="button"
      className={style.copy}
      onClick={copy}
      aria-label={`Copy ${what}`}
      title={copied ? "Copied" : `Copy ${what}`}
    >
      <svg className={style.icon} viewBox="0 0 16 16" aria-hidden="true">
        {copied ? <path d="M3 8.5 6.5 12 13 4.5" /> : <path d="M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z" />}
      </svg>
    </button>
  );
}
