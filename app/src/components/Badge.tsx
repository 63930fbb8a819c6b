import type { ReactNode } from "react";
import style from "./Badge.module.css";

export type Tone = "neutral" | "active" | "good" | "caution" | "bad";

/** Each tone has a shape of its own, so that no meaning hangs on colour. */
const shapes: Record<Tone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="6" cy="6" r="2.25" fill="currentColor" />
    </>
  ),
  good: <path d="M1.5 6.5 4.75 10 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  caution: <path d="M6 1 11.5 11H.5Z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  bad: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** A state in a word, with a shape. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`${style.badge} ${style[tone] ?? ""}`}>
      <svg className={style.shape} viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
