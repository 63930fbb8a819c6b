import style from "./VoteBar.module.css";

export type PatternIds = { against: string; abstain: string };

/** Against is hatched and Abstain is dotted, so that the answers differ without colour. */
export function Patterns({ ids }: { ids: PatternIds }) {
  return (
    <defs>
      <pattern
        id={ids.against}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className={style.againstLine} x1="0" y1="0" x2="0" y2="6" strokeWidth="4" />
      </pattern>
      <pattern id={ids.abstain} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle className={style.abstainDot} cx="2.5" cy="2.5" r="1.25" />
      </pattern>
    </defs>
  );
}
