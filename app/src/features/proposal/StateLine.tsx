import { Badge, BlockMoment, Time } from "../../components/index.ts";
import style from "./StateLine.module.css";
import type { Moment, StateWords } from "./stateWords.ts";

/** A state in words, and the time that matters now. */
export function StateLine({ words, brief = false }: { words: StateWords; brief?: boolean }) {
  return (
    <span className={style.line}>
      <Badge tone={words.tone}>{words.label}</Badge>
      {words.moment !== undefined && <When moment={words.moment} brief={brief} />}
    </span>
  );
}

function When({ moment, brief }: { moment: Moment; brief: boolean }) {
  const { at, clock, future, past } = moment;
  if (clock === "block") {
    return (
      <span className={style.when}>
        <BlockMoment block={at} show={brief ? "relative" : "both"} future={future} past={past} />
      </span>
    );
  }
  return (
    <span className={style.when}>
      <Time
        at={at}
        show={brief ? "relative" : "both"}
        {...(future !== "" && { future })}
        {...(past !== "" && { past })}
      />
    </span>
  );
}
