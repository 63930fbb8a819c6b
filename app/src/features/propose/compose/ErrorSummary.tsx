"use client";
import { useEffect, useRef } from "react";
import { plural } from "../../../lib/format/text.ts";
import style from "./Compose.module.css";

export interface Mistake {
  /** The id of the field that it is about. */
  readonly field: string;
  readonly message: string;
}

/** What must be put right, in one list that takes the focus, each line leading to its field. */
export function ErrorSummary({ mistakes, attempt }: { mistakes: readonly Mistake[]; attempt: number }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);
  if (mistakes.length === 0) return null;
  return (
    <section ref={ref} tabIndex={-1} className={style.summary} aria-labelledby="mistakes">
      <h3 id="mistakes" className={style.summaryTitle}>
        {plural(mistakes.length, "thing")} must be put right first
      </h3>
      <ul>
        {mistakes.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
