"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { takeFocusRequest, usePlace } from "../lib/router.ts";
import style from "./PageHeading.module.css";

type PageHeadingProps = {
  title: ReactNode;
  /** For the browser's tab when the title is not a plain text. */
  tabTitle?: string;
  /** What kind of thing this is, its state, its number. */
  eyebrow?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** Stands in while the page's own heading loads, and leaves the focus to that. */
  standIn?: boolean;
};

/** The page's one heading. It takes the focus after a move, so that a screen reader says where one has come to. */
export function PageHeading({ title, tabTitle, eyebrow, lede, actions, standIn = false }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  const visit = usePlace()?.visit;
  const spoken = tabTitle ?? (typeof title === "string" ? title : undefined);
  useEffect(() => {
    if (visit !== undefined && !standIn && takeFocusRequest()) ref.current?.focus({ preventScroll: true });
  }, [visit, standIn]);
  useEffect(() => {
    if (spoken !== undefined)
      document.title = spoken === "Commonweight" ? spoken : `${spoken} · Commonweight`;
  }, [spoken]);
  return (
    <header className={style.heading}>
      {eyebrow !== undefined && <div className={style.eyebrow}>{eyebrow}</div>}
      <h1 ref={ref} tabIndex={-1} className={style.title}>
        {title}
      </h1>
      {actions !== undefined && <div className={style.actions}>{actions}</div>}
      {lede !== undefined && <p className={style.lede}>{lede}</p>}
    </header>
  );
}
