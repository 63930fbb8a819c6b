import type { ReactNode } from "react";
import type { Explained } from "../lib/errors/explained.ts";
import style from "./Callout.module.css";

type CalloutProps = {
  tone?: "info" | "warning" | "error";
  /** What happened, in one sentence. */
  title: ReactNode;
  /** What it means. */
  children?: ReactNode;
  /** What to do. */
  todo?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
};

const spokenTone = { info: "Note: ", warning: "Warning: ", error: "Problem: " };

/** Something that the reader should know: what happened, what it means, what to do. */
export function Callout({ tone = "info", title, children, todo, actions }: CalloutProps) {
  return (
    <div className={`${style.callout} ${style[tone] ?? ""}`} role={tone === "error" ? "alert" : undefined}>
      <p className={style.happened}>
        <span className="visually-hidden">{spokenTone[tone]}</span>
        {title}
      </p>
      {children !== undefined && <div>{children}</div>}
      {todo !== undefined && <p className={style.todo}>{todo}</p>}
      {actions !== undefined && <div className={style.more}>{actions}</div>}
    </div>
  );
}

/** A failure in the words of lib/errors. */
export function Problem({ problem, actions }: { problem: Explained; actions?: ReactNode }) {
  return (
    <Callout
      tone="error"
      title={problem.happened}
      todo={problem.todo}
      {...(actions === undefined ? {} : { actions })}
    >
      <p>{problem.means}</p>
    </Callout>
  );
}
