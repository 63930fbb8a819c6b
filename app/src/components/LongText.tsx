"use client";
import type { ReactNode } from "react";
import { plural, showInvisible } from "../lib/format/text.ts";
import { Disclosure } from "./Disclosure.tsx";
import { Markdown } from "./Markdown.tsx";

/** Texts of foreign governors may be of any length. So many UTF-16 units are shown at once. */
const MOST = 12_000;

type LongTextProps = {
  text: string;
  /** What it is: "reason". */
  what: string;
  markdown?: boolean;
};

/** A text that someone wrote, of any length: the rest of a very long one is folded away, and shown as it came. */
export function LongText({ text, what, markdown = false }: LongTextProps) {
  if (text.length <= MOST) return <Body text={text} markdown={markdown} />;
  return (
    <>
      <Body text={`${text.slice(0, MOST)}…`} markdown={markdown} />
      <Disclosure bare late summary={`The whole ${what}: ${plural(text.length, "character")}, as it came`}>
        <textarea readOnly rows={12} value={text} aria-label={`The whole ${what}`} />
      </Disclosure>
    </>
  );
}

function Body({ text, markdown }: { text: string; markdown: boolean }): ReactNode {
  return markdown ? <Markdown text={text} /> : showInvisible(text);
}
