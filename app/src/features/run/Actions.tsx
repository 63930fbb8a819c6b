"use client";
import { type RunStatus, type TokenInfo, trainingRunsAbi } from "@commonweight/sdk/chain";
import { dueAt, type History, hasEnded, openChallenge, type Run, runAt } from "@commonweight/sdk/history";
import { specHash } from "@commonweight/sdk/proposals";
import type { Address as Account } from "viem";
import { Address, AppLink, Callout, Digest, Time } from "../../components/index.ts";
import { type Subject, useSubjectQuery } from "../../frame/index.ts";
import { Act } from "./Act.tsx";
import { ChallengeForm } from "./ChallengeForm.tsx";
import { CofundForm } from "./CofundForm.tsx";
import { Deposit } from "./Deposit.tsx";
import { keyOf, useIsOperator } from "./keyOf.ts";
import { pushes } from "./pushes.ts";
import style from "./Run.module.css";
import { milestoneToSubmit } from "./status.ts";

type Props = { subject: Subject; history: History; run: Run; tokens: readonly TokenInfo[]; now: number };

/** What can be done with a run now, by whom, and until when. */
export function Actions({ subject, history, run, tokens, now }: Props) {
  const { runs, treasury } = subject.stewardship;
  if (runs === undefined) return null;
  const { status, reviewEndsAt } = runAt(run, now);
  const possible = pushes(run, now, treasury);
  const ended = hasEnded(run);
  const reviewed = status === "UnderReview" || (status === "FinalReview" && now <= reviewEndsAt);
  return (
    <div className={style.stack}>
      {status === "Funded" && now <= run.spec.acceptBy && (
        <Accept subject={subject} run={run} runs={runs} tokens={tokens} />
      )}
      {possible.map(({ key, label, done, note, functionName, args, account }) => (
        <Act
          key={key}
          subject={subject}
          actKey={keyOf(subject, run, key)}
          label={label}
          done={done}
          note={
            <>
              {note}
              {account !== undefined && (
                <>
                  {" "}
                  <Address address={account} link copy={false} />
                </>
              )}
            </>
          }
          call={{ title: `${label}, run ${run.id}`, address: runs, abi: trainingRunsAbi, functionName, args }}
        />
      ))}
      <Waiting run={run} now={now} />
      {reviewed && <ChallengeForm subject={subject} history={history} run={run} tokens={tokens} now={now} />}
      {OPEN.includes(status) && <CofundForm subject={subject} run={run} tokens={tokens} />}
      {ended && possible.length === 0 && <p>This run has ended. Nothing more can be done with it.</p>}
      {OPEN.includes(status) && <Cancellation run={run} />}
    </div>
  );
}

/** The states in which a milestone can still be earned. */
const OPEN: readonly RunStatus[] = ["Funded", "Active", "Stalled", "UnderReview", "Disputed"];

type OneProps = { subject: Subject; run: Run; runs: Account; tokens: readonly TokenInfo[] };

function Accept({ subject, run, runs, tokens }: OneProps) {
  const mine = useIsOperator(run);
  const hash = specHash(run.spec);
  if (!mine)
    return (
      <p>
        <Address address={run.operator} link copy={false} /> can accept the run by countersigning its spec,{" "}
        <Time at={run.spec.acceptBy} future="until" />. After that anyone can close it.
      </p>
    );
  if (hash !== run.specHash)
    return (
      <Callout
        tone="error"
        title="The spec shown here is not the one that was voted on."
        todo="Don't sign. Use another RPC address (settings), and report it with the address of this page."
      >
        <p>Its hash, worked out here, is not the hash in the contract.</p>
      </Callout>
    );
  return (
    <Deposit
      subject={subject}
      run={run}
      tokens={tokens}
      amount={run.spec.rules.operatorBond}
      actKey={keyOf(subject, run, "accept")}
      label="Accept the run"
      done="Accepted"
      note={
        <>
          You are its operator. You countersign the spec as it stands on this page, by its hash, which was
          worked out here: <Digest value={hash} what="the hash that you countersign" />. Your bond comes back
          unless the run fails.
        </>
      }
      call={{
        title: `Accept run ${run.id}`,
        address: runs,
        abi: trainingRunsAbi,
        functionName: "accept",
        args: [run.id, hash],
      }}
    />
  );
}

function Waiting({ run, now }: { run: Run; now: number }) {
  const { status, earned, reviewEndsAt } = runAt(run, now);
  const challenge = openChallenge(run);
  if (status === "UnderReview")
    return (
      <p>
        Milestone {earned + 1} is under review: <Time at={reviewEndsAt} future="ends" past="ended" />. Until
        then anyone can challenge it, and it is not paid. After that anyone can have it paid.
      </p>
    );
  if (status === "FinalReview" && now <= reviewEndsAt)
    return (
      <p>
        Every milestone is earned. The whole run can be challenged{" "}
        <Time at={reviewEndsAt} future="until" past="until" />; after that anyone can complete it.
      </p>
    );
  if (status === "Disputed" && challenge !== undefined)
    return (
      <p>
        <Address address={run.arbiter} link copy={false} /> rules on the challenge,{" "}
        <Time at={challenge.rulingBy} future="until" past="until" />. Without a ruling nothing is paid for it.
      </p>
    );
  if (status === "Active" || status === "Stalled") return <NextMilestone run={run} now={now} />;
  return null;
}

function NextMilestone({ run, now }: { run: Run; now: number }) {
  const mine = useIsOperator(run);
  const next = milestoneToSubmit(run, now);
  if (next === undefined) return null;
  const name = `Milestone ${next.index + 1}`;
  const due = <Time at={dueAt(run, next)} future="is due" past="was due" />;
  if (mine)
    return (
      <p>
        You are the operator. {name} {due}: <a href="#submit">submit it with its evidence</a>.
      </p>
    );
  return (
    <p>
      {name} {due}. <Address address={run.operator} link copy={false} /> submits it with its evidence.
    </p>
  );
}

function Cancellation({ run }: { run: Run }) {
  const query = useSubjectQuery();
  return (
    <p className={style.soft}>
      A vote can end the run: what was earned stays payable, the rest goes back to its funders.{" "}
      <AppLink page="propose" query={query} extra={{ action: "cancelRun", run: String(run.id) }}>
        Propose to cancel this run
      </AppLink>
    </p>
  );
}
