"use client";
import { trainingRunsAbi } from "@commonweight/sdk/chain";
import { type Run, runStatusAt } from "@commonweight/sdk/history";
import { specHash } from "@commonweight/sdk/proposals";
import { type Address as Account, isAddressEqual } from "viem";
import { Address, AppLink, Callout, Digest, Time } from "../../components/index.ts";
import { type Subject, useSubjectQuery } from "../../frame/index.ts";
import { useWallet } from "../wallet/index.ts";
import { Act } from "./Act.tsx";
import style from "./Run.module.css";
import { nextMilestone, payableMilestones } from "./status.ts";

type Props = { subject: Subject; run: Run; now: number };

/** What can be done with a run now, by whom, and until when. */
export function Actions({ subject, run, now }: Props) {
  const { runs } = subject.stewardship;
  if (runs === undefined) return null;
  const status = runStatusAt(run, now);
  const payable = payableMilestones(run, now);
  const open = status === "Funded" || status === "Active" || status === "UnderReview";
  return (
    <div className={style.stack}>
      {status === "Funded" &&
        (now > run.spec.acceptBy ? (
          <Lapse subject={subject} run={run} runs={runs} />
        ) : (
          <Accept subject={subject} run={run} runs={runs} />
        ))}
      {payable.map(({ index }) => (
        <Act
          key={index}
          subject={subject}
          actKey={keyOf(subject, run, `pay ${index}`)}
          label={`Pay milestone ${index + 1}`}
          done="Paid"
          note="It passed its review. Anyone can have it paid: the money goes to the operator, whoever presses."
          call={{
            title: `Pay milestone ${index + 1} of run ${run.id}`,
            address: runs,
            abi: trainingRunsAbi,
            functionName: "payTranche",
            args: [run.id, BigInt(index)],
          }}
        />
      ))}
      {status === "UnderReview" && <Review run={run} />}
      {status === "Active" && <NextMilestone run={run} />}
      {!open && payable.length === 0 && <p>This run has ended. Nothing more can be done with it.</p>}
      {open && <Cancellation run={run} />}
    </div>
  );
}

/** The key of a write about a run. */
export function keyOf({ deployment, stewardship }: Subject, run: Run, what: string): string {
  return `run:${deployment.chainId}:${stewardship.runs}:${run.id}:${what}`;
}

/** Whether the connected account operates the run. */
export function useIsOperator({ operator }: Pick<Run, "operator">): boolean {
  const wallet = useWallet();
  return wallet.address !== undefined && isAddressEqual(wallet.address, operator);
}

type OneProps = { subject: Subject; run: Run; runs: Account };

function Accept({ subject, run, runs }: OneProps) {
  const mine = useIsOperator(run);
  const hash = specHash(run.spec);
  if (!mine)
    return (
      <p>
        <Address address={run.operator} link copy={false} /> can accept the run by countersigning its spec,{" "}
        <Time at={run.spec.acceptBy} future="until" />. After that anyone can send the money back.
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
    <Act
      subject={subject}
      actKey={keyOf(subject, run, "accept")}
      label="Accept the run"
      done="Accepted"
      note={
        <>
          You are its operator. You countersign the spec as it stands on this page, by its hash, which was
          worked out here: <Digest value={hash} what="the hash that you countersign" />
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

function Lapse({ subject, run, runs }: OneProps) {
  return (
    <Act
      subject={subject}
      actKey={keyOf(subject, run, "lapse")}
      label="Send the money back"
      done="Sent back to the treasury"
      note="The operator did not accept in time. Anyone can close the run; all of the money goes back to the treasury."
      call={{
        title: `Send the money of run ${run.id} back`,
        address: runs,
        abi: trainingRunsAbi,
        functionName: "lapse",
        args: [run.id],
      }}
    />
  );
}

function Review({ run: { milestones } }: { run: Run }) {
  const last = milestones.findLast(({ submitted }) => submitted !== undefined);
  if (last?.submitted === undefined) return null;
  return (
    <p>
      Milestone {last.index + 1} is under review:{" "}
      <Time at={last.submitted.payableAt} future="ends" past="ended" />. Until then a vote can end the run,
      and it is not paid. After that anyone can have it paid.
    </p>
  );
}

function NextMilestone({ run }: { run: Run }) {
  const mine = useIsOperator(run);
  const next = nextMilestone(run);
  if (next === undefined) return null;
  const name = `Milestone ${next.index + 1}`;
  if (mine)
    return (
      <p>
        You are the operator. {name} <Time at={next.dueAt} future="is due" past="was due" />:{" "}
        <a href="#submit">submit it with its evidence</a>.
      </p>
    );
  return (
    <p>
      {name} <Time at={next.dueAt} future="is due" past="was due" />.{" "}
      <Address address={run.operator} link copy={false} /> submits it with its evidence.
    </p>
  );
}

function Cancellation({ run }: { run: Run }) {
  const query = useSubjectQuery();
  return (
    <p className={style.soft}>
      A vote can end the run: what was earned stays payable, the rest goes back to the treasury.{" "}
      <AppLink page="propose" query={query} extra={{ action: "cancelRun", run: String(run.id) }}>
        Propose to cancel this run
      </AppLink>
    </p>
  );
}
