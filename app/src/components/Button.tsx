"use client";
import { type ReactNode, useId } from "react";
import type { Query } from "../lib/href.ts";
import type { PageName } from "../lib/routes.ts";
import { AppLink } from "./AppLink.tsx";
import style from "./Button.module.css";

type Look = "plain" | "primary" | "quiet" | "danger";

type ButtonProps = {
  children: ReactNode;
  onClick?: () => void;
  look?: Look;
  type?: "button" | "submit";
  /** Why the button can't act now, in a sentence with what to do. Its presence stops the button. */
  reason?: ReactNode;
  /** Work is under way: the button waits and says so to a screen reader. */
  busy?: boolean;
  /** Full width on a phone. */
  wide?: boolean;
  label?: string;
};

export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    look = "plain",
    type = "button",
    reason,
    busy = false,
    wide = false,
    label,
  } = props;
  const reasonId = useId();
  const stopped = reason !== undefined || busy;
  return (
    <span className={`${style.wrap} ${wide ? style.wide : ""}`}>
      <button
        type={stopped ? "button" : type}
        className={`${style.button} ${style[look] ?? ""}`}
        aria-disabled={stopped || undefined}
        aria-busy={busy || undefined}
        aria-describedby={reason === undefined ? undefined : reasonId}
        aria-label={label}
        onClick={stopped ? undefined : onClick}
      >
        {children}
      </button>
      {reason !== undefined && (
        <span id={reasonId} className={style.reason}>
          {reason}
        </span>
      )}
    </span>
  );
}

type LinkButtonProps = {
  children: ReactNode;
  page: PageName;
  query?: Query;
  look?: Look;
  wide?: boolean;
};

export function LinkButton({ children, page, query, look = "plain", wide = false }: LinkButtonProps) {
  return (
    <span className={`${style.wrap} ${wide ? style.wide : ""}`}>
      <AppLink page={page} query={query} className={`${style.button} ${style[look] ?? ""}`}>
        {children}
      </AppLink>
    </span>
  );
}
