"use client";
import { type ReactNode, useState } from "react";
import style from "./Disclosure.module.css";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  bare?: boolean;
  /** Long content that is made only when it is first opened. */
  late?: boolean;
};

/** More on demand. Only for what does not decide anything. */
export function Disclosure({ summary, children, open = false, bare = false, late = false }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return (
    <details
      className={`${style.details} ${bare ? style.bare : ""}`}
      open={open}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary className={style.summary}>{summary}</summary>
      <div className={style.body}>{(!late || opened) && children}</div>
    </details>
  );
}
