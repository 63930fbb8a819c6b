import type { ReactNode } from "react";
import style from "./Disclosure.module.css";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; bare?: boolean };

/** More on demand. Only for what does not decide anything. */
export function Disclosure({ summary, children, open = false, bare = false }: DisclosureProps) {
  return (
    <details className={`${style.details} ${bare ? style.bare : ""}`} open={open}>
      <summary className={style.summary}>{summary}</summary>
      <div className={style.body}>{children}</div>
    </details>
  );
}
