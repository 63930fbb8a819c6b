"use client";
import type { History } from "@commonweight/sdk/history";
import { READINGS } from "@commonweight/sdk/licences";
import type { Action } from "@commonweight/sdk/proposals";
import { useMemo, useState } from "react";
import type { Hex } from "viem";
import { Section } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import style from "./Licences.module.css";
import { MatrixTable } from "./MatrixTable.tsx";
import { ReadingVerdict } from "./ReadingVerdict.tsx";
import { Switches } from "./Switches.tsx";
import { judgeSituation, situationOf } from "./situation.ts";
import { WhatFollows } from "./WhatFollows.tsx";
import { matrixWords } from "./words.ts";

export type LicencesProps = {
  modelId: bigint;
  /** As things stand, or stood. */
  history: History;
  /** What a proposal does, and how it leaves things; without them, the model as it stands. */
  proposed?: { actions: readonly Action[]; after: History };
};

/** The verdict of the licence matrix under both readings, and what it would be with other data or other terms. */
export function LicenceSection({ modelId, history, proposed }: LicencesProps) {
  const [without, setWithout] = useState<ReadonlySet<Hex>>(new Set());
  const [output, setOutput] = useState<string>();
  const now = useMemo(() => situationOf(history, modelId), [history, modelId]);
  const after = proposed?.after;
  const then = useMemo(
    () => (after === undefined ? now : situationOf(after, modelId)),
    [after, now, modelId],
  );
  if (then === undefined) return null;
  const whatIf = { without, output };
  return (
    <Section
      title="What the licences ask"
      note="Not legal advice: a reading of licence texts, to inform the vote"
      id="licences"
    >
      <div className={style.licences}>
        <p className={style.soft}>{showInvisible(matrixWords(then.matrix))}</p>
        <ul className={`plain ${style.readings}`}>
          {READINGS.map((reading) => (
            <li key={reading} className={reading === then.voted ? style.voted : undefined}>
              <ReadingVerdict
                judgement={judgeSituation(then, reading, whatIf)}
                before={proposed && now ? judgeSituation(now, reading).verdict : undefined}
                voted={reading === then.voted}
              />
            </li>
          ))}
        </ul>
        {then.matrix.status !== "unreadable" && (
          <MatrixTable matrix={then.matrix.published.matrix} output={output ?? then.output} />
        )}
        <Switches situation={then} whatIf={whatIf} onData={setWithout} onOutput={setOutput} />
        <WhatFollows modelId={modelId} history={history} without={without} actions={proposed?.actions} />
      </div>
    </Section>
  );
}
