"use client";
import type { BallotOutcome } from "@commonweight/sdk/ballots";
import { useState } from "react";
import { Button, Problem, Section, SkeletonLines } from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";
import { HandOn } from "../vote/signed/HandOn.tsx";
import { Judgement } from "./Judgement.tsx";
import style from "./Relay.module.css";
import { TakeBallots } from "./TakeBallots.tsx";
import { useBallots } from "./useBallots.ts";
import { useJudged } from "./useJudged.ts";
import { markOf } from "./useRelay.ts";

/** Takes signed ballots, holds each against the chain, and sends those that count. */
export function RelayDesk({ subject }: { subject: Subject }) {
  const ballots = useBallots(subject);
  const { bundle } = ballots;
  const { state, again } = useJudged(subject, bundle);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, BallotOutcome>>(new Map());
  function keep(told: readonly BallotOutcome[]) {
    setOutcomes((before) => new Map([...before, ...told.map((it) => [markOf(it), it] as const)]));
    again();
  }
  return (
    <>
      <TakeBallots problem={ballots.problem} onFile={ballots.takeFile} onText={ballots.takeText} />
      {bundle.ballots.length > 0 && (
        <Section title="Ballots" id="ballots" note={plural(bundle.ballots.length, "ballot")}>
          <div className={style.stack}>
            {state.status === "reading" && (
              <>
                <SkeletonLines lines={3} what="what the chain says of the ballots" />
                <p className={style.note}>
                  {state.done} of {state.total} checked
                </p>
              </>
            )}
            {state.status === "failed" && (
              <Problem problem={state.problem} actions={<Button onClick={again}>Check again</Button>} />
            )}
            {state.status === "done" && (
              <Judgement
                subject={subject}
                judged={state.judged}
                blockGas={state.blockGas}
                outcomes={outcomes}
                onTold={keep}
              />
            )}
            <HandOn subject={subject} bundle={bundle} />
            <div>
              <Button look="quiet" onClick={ballots.clear}>
                Clear the desk
              </Button>
            </div>
          </div>
        </Section>
      )}
    </>
  );
}
