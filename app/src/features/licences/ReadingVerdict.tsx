import type { InputJudgement, Judgement, Verdict } from "@commonweight/sdk/licences";
import { Badge, Disclosure } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import style from "./Licences.module.css";
import { BINDS_WORDS, READING_WORDS, VERDICT_TONE, VERDICT_WORDS } from "./words.ts";

type Props = {
  judgement: Judgement;
  /** The verdict as things stand, beside a proposal. */
  before: Verdict | undefined;
  voted: boolean;
};

/** One reading: its verdict, and the reason for each input. */
export function ReadingVerdict({ judgement, before, voted }: Props) {
  const { reading, verdict, inputs, clashes } = judgement;
  const { name, says } = READING_WORDS[reading];
  return (
    <>
      <h3>
        {name}: {says}
        {voted && <span className={style.votedWord}> (how this community reads it)</span>}
      </h3>
      <p aria-live="polite">
        {before !== undefined && before !== verdict && (
          <span className={style.soft}>As things stand: {VERDICT_WORDS[before].toLowerCase()}. Then: </span>
        )}
        <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_WORDS[verdict]}</Badge>
      </p>
      {clashes.map(({ why, inputs: clashing }) => (
        <p key={why} className={style.clash}>
          {showInvisible(why)} {clashing.map((input) => showInvisible(input.name)).join(", ")}.
        </p>
      ))}
      <Disclosure summary={`The reason for ${plural(inputs.length, "input")}`} bare late>
        <ul className={`plain ${style.inputs}`}>
          {inputs
            .map((judged, index) => ({ judged, number: index + 1 }))
            .map(({ judged, number }) => (
              <li key={number}>
                <Input judged={judged} />
              </li>
            ))}
        </ul>
      </Disclosure>
    </>
  );
}

function Input({ judged: { input, verdict, findings, choice, obligations } }: { judged: InputJudgement }) {
  return (
    <>
      <p className={style.input}>
        {showInvisible(input.name)} <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_WORDS[verdict]}</Badge>
      </p>
      {choice !== undefined && (
        <p className={style.soft}>
          Its terms offer a choice; best for this is <code>{showInvisible(choice)}</code>.
        </p>
      )}
      {findings.map(({ licence, why }) => (
        <p key={licence} className={style.soft}>
          <code>{showInvisible(licence)}</code> {showInvisible(why)}
        </p>
      ))}
      {obligations.length > 0 && (
        <ul className={style.asks}>
          {obligations.map(({ licence, binds, says, clause }) => (
            <li key={`${licence}${says}`}>
              {BINDS_WORDS[binds]}: {says}
              {clause !== undefined && (
                <span className={style.soft}>
                  {" "}
                  ({licence}, {clause})
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
