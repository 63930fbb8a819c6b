import type { ReactNode } from "react";
import style from "./EmptyState.module.css";

/** Nothing is here, why that is, and what would put something here. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={style.empty}>
      <p className={style.title}>{title}</p>
      {children !== undefined && <div className={style.text}>{children}</div>}
      {action}
    </div>
  );
}
