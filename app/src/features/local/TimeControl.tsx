"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/index.ts";
import { announce } from "../../frame/index.ts";
import { clientFor } from "../../lib/chain.ts";
import { useChainNow } from "../../lib/clock.ts";
import { explain } from "../../lib/errors/explain.ts";
import { absoluteTime } from "../../lib/format/time.ts";
import style from "./Local.module.css";

const steps = [
  { label: "+1 hour", words: "1 hour", seconds: 3600 },
  { label: "+1 day", words: "1 day", seconds: 86_400 },
  { label: "+7 days", words: "7 days", seconds: 7 * 86_400 },
];

async function moveTime(deployment: Deployment, seconds: number): Promise<void> {
  const request = clientFor(deployment).request as (call: {
    method: string;
    params: readonly unknown[];
  }) => Promise<unknown>;
  await request({ method: "evm_increaseTime", params: [seconds] });
  await request({ method: "evm_mine", params: [] });
}

/** Moves the local chain's clock, so that a vote's days pass in a second. */
export function TimeControl({ deployment }: { deployment: Deployment }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const queries = useQueryClient();
  const now = useChainNow(1);
  async function move(step: (typeof steps)[number]) {
    setBusy(true);
    setProblem(undefined);
    try {
      await moveTime(deployment, step.seconds);
      await queries.invalidateQueries({ queryKey: ["chain"] });
      announce(`The local chain moved on by ${step.words}`);
    } catch (error) {
      setProblem(explain(error).happened);
    } finally {
      setBusy(false);
    }
  }
  return (
    <fieldset className={style.time}>
      <legend className={style.legend}>Move time forward</legend>
      {steps.map((step) => (
        <Button key={step.label} busy={busy} onClick={() => void move(step)}>
          {step.label}
        </Button>
      ))}
      <span className={style.clock}>{now === undefined ? "" : `Chain time ${absoluteTime(now)}`}</span>
      {problem !== undefined && <span role="alert">{problem}</span>}
    </fieldset>
  );
}
