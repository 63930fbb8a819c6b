import { Badge, Time } from "../../components/index.ts";
import style from "./Run.module.css";
import type { RunWords } from "./status.ts";

/** Where a run stands: a word, and the moment that matters. */
export function RunState({ words }: { words: RunWords }) {
  const { tone, label, at, future, past, note } = words;
  return (
    <span className={style.state}>
      <Badge tone={tone}>{label}</Badge>
      {at !== undefined && (
        <span className={style.soft}>
          <Time at={at} {...(future !== undefined && { future })} {...(past !== undefined && { past })} />
        </span>
      )}
      {note !== undefined && <span className={style.soft}>{note}</span>}
    </span>
  );
}
