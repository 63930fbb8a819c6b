"use client";
import type { Facts } from "@commonweight/sdk/history";
import { type Judgement, READINGS, type Reading } from "@commonweight/sdk/licences";
import type { Action } from "@commonweight/sdk/proposals";
import { useMemo, useState } from "react";
import type { Hex } from "viem";
import { Section } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { Inputs } from "./Inputs.tsx";
import style from "./Licences.module.css";
import { MatrixTable } from "./MatrixTable.tsx";
import { type Compared, ReadingVerdict } from "./ReadingVerdict.tsx";
import { Switches } from "./Switches.tsx";
import { isTried, judgeSituation, type Situation, situationOf, type WhatIf } from "./situation.ts";
import { Tried } from "./Tried.tsx";
import { WhatFollows } from "./WhatFollows.tsx";
import { matrixWords } from "./words.ts";

export type LicencesProps = {
  subject: Subject;
  modelId: bigint;
  /** As things stand, or stood. */
  history: Facts;
  /** What a proposal does, and how it leaves things; without them, the model as it stands. */
  proposed?: { actions: readonly Action[]; after: Facts };
};

/** The verdict of the licence matrix under both readings, why, and what it would be with other data or other terms. */
export function LicenceSection({ subject, modelId, history, proposed }: LicencesProps) {
  const [without, setWithout] = useState<ReadonlySet<Hex>>(new Set());
  const [output, setOutput] = useState<string>();
  const after = proposed?.after;
  const now = useMemo(() => situationOf(history, modelId), [history, modelId]);
  const then = useMemo(
    () => (after === undefined ? now : situationOf(after, modelId)),
    [after, now, modelId],
  );
  if (then === undefined) return null;
  const whatIf = { without, output };
  const judgements = both((reading) => judgeSituation(then, reading, whatIf));
  const untried = both((reading) => judgeSituation(then, reading));
  const compared = both((reading) =>
    comparedWith({ now, then, proposed: after !== undefined, whatIf }, reading),
  );
  const shown = output ?? then.output;
  return (
    <Section
      title="What the licences ask"
      note="Not legal advice: a reading of licence texts, to inform the vote"
      id="licences"
    >
      <div className={style.licences}>
        <ul className={`plain ${style.readings}`}>
          {READINGS.map((reading) => (
            <li key={reading} className={reading === then.voted ? style.voted : undefined}>
              <ReadingVerdict
                judgement={judgements[reading]}
                output={shown}
                compared={compared[reading]}
                voted={reading === then.voted}
              />
            </li>
          ))}
        </ul>
        <Inputs judgements={judgements} />
        <Switches situation={then} whatIf={whatIf} onData={setWithout} onOutput={setOutput}>
          {isTried(whatIf) && (
            <>
              <Tried before={untried} after={judgements} />
              <WhatFollows
                subject={subject}
                modelId={modelId}
                history={history}
                whatIf={whatIf}
                actions={proposed?.actions}
              />
            </>
          )}
        </Switches>
        {then.matrix.status !== "unreadable" && (
          <MatrixTable matrix={then.matrix.published.matrix} output={shown} />
        )}
        <p className={style.soft}>{showInvisible(matrixWords(then.matrix))}</p>
      </div>
    </Section>
  );
}

function both<T>(of: (reading: Reading) => T): Readonly<Record<Reading, T>> {
  return { P: of("P"), C: of("C") };
}

type Comparing = { now: Situation | undefined; then: Situation; proposed: boolean; whatIf: WhatIf };

/** With what a verdict is compared: what is tried with what isn't, and a proposal with how things stand. */
function comparedWith({ now, then, proposed, whatIf }: Comparing, reading: Reading): Compared | undefined {
  const verdictOf = (situation: Situation): Judgement["verdict"] =>
    judgeSituation(situation, reading).verdict;
  if (isTried(whatIf)) {
    const says = proposed ? "As proposed" : "As it stands";
    return { verdict: verdictOf(then), says, same: "What you try changes nothing in this verdict." };
  }
  if (!proposed || now === undefined) return undefined;
  const same = "The proposal changes nothing in this verdict.";
  return { verdict: verdictOf(now), says: "As things stand, without the proposal", same };
}
