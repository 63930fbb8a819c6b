import { type ReactNode, useId } from "react";
import style from "./Section.module.css";

type SectionProps = { title: ReactNode; note?: ReactNode; children: ReactNode; id?: string };

/** A part of a page under its own heading, parted from the one above by a hairline. */
export function Section({ title, note, children, id }: SectionProps) {
  const headingId = useId();
  return (
    <section className={style.section} aria-labelledby={headingId} id={id}>
      <div className={style.head}>
        <h2 className={style.title} id={headingId}>
          {title}
        </h2>
        {note !== undefined && <div className={style.note}>{note}</div>}
      </div>
      {children}
    </section>
  );
}

/** What decides on the wide side, what stands beside it on the narrow one; one column on a small screen. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={style.columns}>
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}
