import type { Judgement, Reading } from "@commonweight/sdk/licences";
import { Badge, Disclosure } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { type Ask, type InputRow, type InputSaid, inputRows } from "./inputRows.ts";
import style from "./Licences.module.css";
import { VERDICT_TONE } from "./tones.ts";
import { READING_WORDS, sayBinds, VERDICT_WORDS } from "./words.ts";

type Props = { judgements: Readonly<Record<Reading, Judgement>> };

/** The reason for each input under both readings, and what its licence asks. */
export function Inputs({ judgements: { P, C } }: Props) {
  const rows = inputRows(P, C).map((row, index) => ({ row, number: index + 1 }));
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={`Why, for ${plural(rows.length, "input")}`} bare late>
      <ul className={`plain ${style.inputs}`}>
        {rows.map(({ row, number }) => (
          <li key={number} className={style.input}>
            <Input row={row} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Input({ row: { input, P, C, agreed, asks } }: { row: InputRow }) {
  return (
    <>
      <p>
        <strong>{showInvisible(input.name)}</strong>{" "}
        <code className={style.soft}>{showInvisible(input.terms ?? "terms not known")}</code>
      </p>
      {agreed ? (
        <Said reading="Both readings" said={P} />
      ) : (
        <>
          <Said reading={READING_WORDS.P.name} said={P} />
          <Said reading={READING_WORDS.C.name} said={C} />
        </>
      )}
      {asks.length > 0 && (
        <ul className={style.asks}>
          {asks.map((ask) => (
            <li key={`${ask.licence} ${ask.says}`}>
              <AskLine {...ask} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Said({ reading, said: { verdict, findings, choice } }: { reading: string; said: InputSaid }) {
  const several = findings.length > 1;
  return (
    <p>
      {reading}: <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_WORDS[verdict]}</Badge>{" "}
      {choice !== undefined && `Of what its terms offer, ${showInvisible(choice)} is best for this. `}
      {findings.map(({ licence, why }) => (
        <span key={licence} className={style.soft}>
          {several && `${showInvisible(licence)}: `}
          {showInvisible(why)}{" "}
        </span>
      ))}
    </p>
  );
}

function AskLine({ licence, says, clause, P, C }: Ask) {
  return (
    <>
      {sayBinds(P, C)}: {says}
      {clause !== undefined && (
        <span className={style.soft}>
          {" "}
          ({showInvisible(licence)}, {clause})
        </span>
      )}
    </>
  );
}
