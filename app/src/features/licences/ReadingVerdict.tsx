import type { Judgement, Verdict } from "@commonweight/sdk/licences";
import { Badge } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { decidingReasons } from "./inputRows.ts";
import style from "./Licences.module.css";
import { VERDICT_TONE } from "./tones.ts";
import { nameSome, READING_WORDS, sayVerdict, VERDICT_WORDS } from "./words.ts";

/** What a verdict is compared with. */
export type Compared = { verdict: Verdict; says: string; same: string };

type Props = {
  judgement: Judgement;
  output: string | undefined;
  compared: Compared | undefined;
  voted: boolean;
};

/** Few enough to be read at once; all of them stand in the list of inputs. */
const MOST_REASONS = 3;

/** One reading: its verdict in words, and what decides it. */
export function ReadingVerdict({ judgement, output, compared, voted }: Props) {
  const { reading, verdict, inputs } = judgement;
  const { name, says } = READING_WORDS[reading];
  const reasons = decidingReasons(judgement);
  return (
    <>
      <h3>
        {name}: {says}
        {voted && <span className={style.votedWord}> (how this community reads it)</span>}
      </h3>
      <div className={style.verdict} aria-live="polite">
        <p>
          <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_WORDS[verdict]}</Badge>
        </p>
        <p>
          {inputs.length === 0
            ? "There is nothing to judge: it is made of no data."
            : showInvisible(sayVerdict(verdict, output))}
        </p>
        {compared !== undefined && (
          <p className={style.soft}>
            {compared.verdict === verdict
              ? compared.same
              : `${compared.says}: ${VERDICT_WORDS[compared.verdict].toLowerCase()}.`}
          </p>
        )}
      </div>
      {reasons.length > 0 && (
        <ul className={style.asks}>
          {reasons.slice(0, MOST_REASONS).map(({ why, names }) => (
            <li key={why}>
              {showInvisible(why)} <span className={style.soft}>{showInvisible(nameSome(names))}.</span>
            </li>
          ))}
          {reasons.length > MOST_REASONS && (
            <li>{plural(reasons.length - MOST_REASONS, "more reason")} in the list below.</li>
          )}
        </ul>
      )}
    </>
  );
}
