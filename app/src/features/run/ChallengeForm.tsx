"use client";
import { catalogueAbi, type TokenInfo, trainingRunsAbi } from "@commonweight/sdk/chain";
import { type History, type Run, runAt } from "@commonweight/sdk/history";
import { useState } from "react";
import { sha256, stringToHex } from "viem";
import { Disclosure, TextArea } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { Act } from "./Act.tsx";
import { Deposit } from "./Deposit.tsx";
import { keyOf } from "./keyOf.ts";
import { Money } from "./Money.tsx";
import style from "./Run.module.css";

type Props = { subject: Subject; history: History; run: Run; tokens: readonly TokenInfo[]; now: number };

/** Anyone's challenge: a reason that is published, and a bond that comes back when the challenge is upheld. */
export function ChallengeForm({ subject, history, run, tokens, now }: Props) {
  const [reason, setReason] = useState("");
  const { catalogue } = subject.deployment;
  const { runs } = subject.stewardship;
  const at = runAt(run, now);
  if (runs === undefined || catalogue === undefined) return null;
  const text = reason.trim();
  const document = stringToHex(text);
  const digest = sha256(document);
  const published = text !== "" && history.catalogue.documents[digest] !== undefined;
  const { challengeBond } = run.spec.rules;
  const what = at.status === "FinalReview" ? "the whole run" : `milestone ${at.earned + 1}`;
  return (
    <Disclosure summary={`Challenge ${what}`}>
      <div className={style.stack}>
        <p>
          You deposit <Money value={challengeBond} token={run.token} tokens={tokens} />. If the challenge is
          upheld you get it back; if it is rejected the operator gets it.
        </p>
        <TextArea
          id="challenge-reason"
          label="What is wrong, and how others can see it"
          hint="It is published on chain with your challenge, for good."
          value={reason}
          onChange={setReason}
          rows={6}
        />
        {text !== "" && !published && (
          <Act
            subject={subject}
            actKey={keyOf(subject, run, `publish ${digest}`)}
            label="Publish the reason"
            done="Published"
            look="plain"
            call={{
              title: `Publish the reason for challenging run ${run.id}`,
              address: catalogue,
              abi: catalogueAbi,
              functionName: "publish",
              args: [document],
            }}
          />
        )}
        <Deposit
          subject={subject}
          run={run}
          tokens={tokens}
          amount={challengeBond}
          actKey={keyOf(subject, run, `challenge ${at.review}`)}
          label={`Challenge ${what}`}
          done="Challenged"
          {...(!published && {
            reason: text === "" ? "Say first what is wrong." : "Publish the reason first.",
          })}
          call={{
            title: `Challenge ${what} of run ${run.id}`,
            address: runs,
            abi: trainingRunsAbi,
            functionName: "challenge",
            args: [run.id, at.review, digest],
          }}
        />
      </div>
    </Disclosure>
  );
}
