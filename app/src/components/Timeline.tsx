import type { ReactNode } from "react";
import { Time } from "./Time.tsx";
import style from "./Timeline.module.css";

export type TimelineStep = {
  key: string;
  title: ReactNode;
  /** "never": a step that this thing will not reach. */
  state: "done" | "now" | "next" | "never";
  /** Unix seconds of chain time. */
  at?: number | bigint;
  /** Said in place of a time that is not known yet. */
  when?: ReactNode;
  children?: ReactNode;
};

const marks: Record<TimelineStep["state"], { shape: ReactNode; spoken: string }> = {
  done: { shape: <circle cx="12" cy="10" r="4.5" fill="currentColor" />, spoken: "Done: " },
  now: {
    shape: (
      <>
        <circle cx="12" cy="10" r="6" fill="var(--paper)" stroke="currentColor" strokeWidth="2" />
        <circle cx="12" cy="10" r="2.5" fill="currentColor" />
      </>
    ),
    spoken: "Now: ",
  },
  next: {
    shape: <circle cx="12" cy="10" r="4.5" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />,
    spoken: "To come: ",
  },
  never: {
    shape: (
      <>
        <circle cx="12" cy="10" r="6" fill="var(--paper)" />
        <path d="m8.5 6.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.5" />
      </>
    ),
    spoken: "Will not happen: ",
  },
};

/** Steps in order, each with its moment. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label: string }) {
  return (
    <ol className={style.timeline} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`${style.step} ${style[step.state] ?? ""}`}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <svg className={style.mark} viewBox="0 0 24 20" aria-hidden="true">
            {marks[step.state].shape}
          </svg>
          <div>
            <p className={style.title}>
              <span className="visually-hidden">{marks[step.state].spoken}</span>
              {step.title}
            </p>
            {step.at !== undefined && (
              <p className={style.when}>
                <Time at={step.at} />
              </p>
            )}
            {step.at === undefined && step.when !== undefined && <p className={style.when}>{step.when}</p>}
            {step.children !== undefined && <div className={style.more}>{step.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
