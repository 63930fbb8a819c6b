import type { ReactNode } from "react";
import style from "./CoverageMark.module.css";

export type Coverage = "Full" | "Partial" | "RevisionOnly" | "Unknown";

/** Plain names and what each of them proves, for the mark's title and for explanations. */
export const coverageWords: Record<Coverage, { label: string; means: string }> = {
  Full: { label: "Every file", means: "The digest of every file is recorded." },
  Partial: { label: "Some files", means: "Digests are recorded for some of the files only." },
  RevisionOnly: {
    label: "Revision only",
    means: "A pinned revision is recorded, without digests of its files.",
  },
  Unknown: { label: "Not known", means: "How far the digests reach is not recorded." },
};

const ring = <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const shapes: Record<Coverage, ReactNode> = {
  Full: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  Partial: (
    <>
      {ring}
      <path d="M8 1.5a6.5 6.5 0 0 0 0 13Z" fill="currentColor" />
    </>
  ),
  RevisionOnly: (
    <>
      {ring}
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  Unknown: (
    <circle
      cx="8"
      cy="8"
      r="6.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.5 2.6"
    />
  ),
};

/** How far a dataset's digests reach. */
export function CoverageMark({ coverage }: { coverage: Coverage }) {
  const { label, means } = coverageWords[coverage];
  return (
    <span className={`${style.coverage} ${coverage === "Unknown" ? style.unknown : ""}`} title={means}>
      <svg className={style.shape} viewBox="0 0 16 16" aria-hidden="true">
        {shapes[coverage]}
      </svg>
      {label}
      <span className="visually-hidden">: {means}</span>
    </span>
  );
}
