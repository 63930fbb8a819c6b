import style from "./Skeleton.module.css";

type SkeletonProps = { width?: string; height?: string };

/** Holds the place of something that is being read, at its final size. */
export function Skeleton({ width = "100%", height = "1.25rem" }: SkeletonProps) {
  return <span className={style.skeleton} style={{ width, height }} aria-hidden="true" />;
}

/** Holds the place of text or rows, and says so once. */
export function SkeletonLines({
  lines = 4,
  height = "1.25rem",
  what,
}: {
  lines?: number;
  height?: string;
  what: string;
}) {
  const widths = ["100%", "92%", "97%", "70%"];
  return (
    <div className={style.lines} role="status">
      <span className="visually-hidden">Reading {what}</span>
      {Array.from({ length: lines }, (_, i) => `line ${i}`).map((key, i) => (
        <Skeleton key={key} width={widths[i % widths.length] ?? "100%"} height={height} />
      ))}
    </div>
  );
}
