import { type Judgement, READINGS, type Reading } from "@commonweight/sdk/licences";
import { Badge } from "../../components/index.ts";
import style from "./Licences.module.css";
import { VERDICT_TONE } from "./tones.ts";
import { READING_WORDS, VERDICT_WORDS } from "./words.ts";

type Judgements = Readonly<Record<Reading, Judgement>>;

/** Beside the switches: what they do to the verdict. */
export function Tried({ before, after }: { before: Judgements; after: Judgements }) {
  return (
    <ul className={`plain ${style.follows}`}>
      {READINGS.map((reading) => {
        const [old, next] = [before[reading].verdict, after[reading].verdict];
        return (
          <li key={reading}>
            {READING_WORDS[reading].name}, tried like this:{" "}
            <Badge tone={VERDICT_TONE[next]}>{VERDICT_WORDS[next]}</Badge>{" "}
            <span className={style.soft}>
              {old === next ? "as before" : `before: ${VERDICT_WORDS[old].toLowerCase()}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
