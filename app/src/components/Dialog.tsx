"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import style from "./Dialog.module.css";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  className?: string;
};

/** The browser's own modal dialog: focus stays inside, Escape closes it, focus returns to what opened it. */
export function Dialog({ open, onClose, title, children, className }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    dialog.setAttribute("closedby", "any");
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className={`${style.dialog} ${className ?? ""}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {open && (
        <>
          <div className={style.head}>
            <h2 id={titleId} className={style.title}>
              {title}
            </h2>
            <button type="button" className={style.close} onClick={onClose} aria-label="Close">
              ×
            </button>
          </div>
          <div className={style.body}>{children}</div>
        </>
      )}
    </dialog>
  );
}
