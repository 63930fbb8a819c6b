"use client";
import { type TokenInfo, trainingRunsAbi } from "@commonweight/sdk/chain";
import type { Run } from "@commonweight/sdk/history";
import { useState } from "react";
import { Disclosure, Field } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { parseAmount } from "../propose/actions/values.ts";
import { Deposit } from "./Deposit.tsx";
import { keyOf } from "./keyOf.ts";
import style from "./Run.module.css";

type Props = { subject: Subject; run: Run; tokens: readonly TokenInfo[] };

/** Anyone adds to the budget. */
export function CofundForm({ subject, run, tokens }: Props) {
  const [written, setWritten] = useState("");
  const token = tokens.find(({ address }) => address === run.token);
  const { runs } = subject.stewardship;
  if (token === undefined || runs === undefined) return null;
  const amount = parseAmount(written, token.decimals);
  const sound = typeof amount === "bigint" && amount > 0n;
  const mistake = typeof amount === "string" ? amount : "The amount must be more than nothing.";
  return (
    <Disclosure summary="Add to the budget">
      <div className={style.stack}>
        <p>
          You bear the same share of what the run pays as every other funder. What it does not pay comes back
          to you when it ends.
        </p>
        <Field
          id="cofund-amount"
          label={`Amount in ${token.symbol}`}
          inputMode="decimal"
          value={written}
          onChange={setWritten}
          {...(written !== "" && !sound && { error: mistake })}
        />
        <Deposit
          subject={subject}
          run={run}
          tokens={tokens}
          amount={sound ? amount : 0n}
          actKey={keyOf(subject, run, `cofund ${written}`)}
          label="Add to the budget"
          done="Added"
          {...(!sound && { reason: mistake })}
          call={{
            title: `Add ${written} ${token.symbol} to the budget of run ${run.id}`,
            address: runs,
            abi: trainingRunsAbi,
            functionName: "cofund",
            args: [run.id, sound ? amount : 0n],
          }}
        />
      </div>
    </Disclosure>
  );
}
