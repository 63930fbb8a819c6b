"use client";
import type { History } from "@commonweight/sdk/history";
import { type Action, describeChange, diffActions, simulateActions } from "@commonweight/sdk/proposals";
import type { Hex } from "viem";
import { plural, showInvisible } from "../../lib/format/text.ts";
import style from "./Licences.module.css";
import { actionsWithout } from "./questions.ts";
import { releasesMadeOf } from "./touched.ts";

type Props = {
  modelId: bigint;
  history: History;
  without: ReadonlySet<Hex>;
  actions: readonly Action[] | undefined;
};

/** What leaving data out would touch: releases that were made of it, and the money of the proposal. */
export function WhatFollows({ modelId, history, without, actions }: Props) {
  if (without.size === 0) return null;
  const releases = releasesMadeOf(history, modelId, without);
  return (
    <div className={style.follows} aria-live="polite">
      <p>
        {releases.length === 0
          ? "No release is recorded as made of what is left out."
          : `Made of what is left out: ${plural(releases.length, "release")}, ${releases.map(({ id }) => `number ${id}`).join(", ")}. A later vote doesn't change what they were made of.`}
      </p>
      {actions !== undefined && <Money history={history} actions={actionsWithout(actions, without)} />}
    </div>
  );
}

function Money({ history, actions }: { history: History; actions: readonly Action[] }) {
  const after = simulateActions(actions, history);
  const money = diffActions(actions, history)
    .filter(({ type }) => type === "money" || type === "run")
    .map((change) => describeChange(change, { history: after.history }));
  return (
    <>
      {money.length === 0 && <p>The proposal without it moves no money.</p>}
      {money.map(({ subject, after: then }) => (
        <p key={subject}>
          {showInvisible(subject)}: {showInvisible(then)}
        </p>
      ))}
      {after.problems.length > 0 && (
        <p>
          Without it {plural(after.problems.length, "call")} of the proposal would be refused: a run is funded
          for one set of data.
        </p>
      )}
    </>
  );
}
