"use client";
import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import type { Proposal } from "@commonweight/sdk/history";
import {
  nextStep,
  type ProposalReading,
  proposalArguments,
  proposalNumber,
} from "@commonweight/sdk/proposals";
import { Button, Section } from "../../components/index.ts";
import { useChainNow } from "../../lib/clock.ts";
import type { Subject } from "../../lib/subject.ts";
import { type Call, TransactionStatus, useTransaction } from "../transactions/index.ts";
import { openConnectDialog, useWallet, WrongNetwork } from "../wallet/index.ts";
import style from "./NextStep.module.css";

type Act = "queue" | "execute" | "expire" | "cancel";

const words: Record<Act, { button: string; title: string; done: string; note: string }> = {
  queue: {
    button: "Queue it",
    title: "Queue proposal",
    done: "Queued",
    note: "Whoever presses it pays the fee and decides nothing: the vote has.",
  },
  execute: {
    button: "Carry it out",
    title: "Carry out proposal",
    done: "Carried out",
    note: "Whoever presses it pays the fee and decides nothing: the vote has.",
  },
  expire: {
    button: "Close it as expired",
    title: "Close proposal as expired",
    done: "Closed as expired",
    note: "Its operation leaves the timelock for good.",
  },
  cancel: {
    button: "Cancel",
    title: "Cancel proposal",
    done: "Cancelled",
    note: "You proposed it: until voting opens you can take it back. It can be proposed again.",
  },
};

const ACTS: readonly Act[] = ["queue", "execute", "expire", "cancel"];

type Props = { subject: Subject; proposal: Proposal; reading: ProposalReading };

/** What can be done next, by whom and until when. */
export function NextStep({ subject, proposal, reading }: Props) {
  const now = useChainNow(5);
  const wallet = useWallet();
  const next = nextStep(reading, {
    chainNow: Math.max(now ?? 0, reading.block.timestamp),
    closed: proposal.expired !== undefined,
  });
  const isProposer = wallet.address?.toLowerCase() === proposal.proposer.toLowerCase();
  const acts: Act[] = [];
  if (next.step === "queue" || next.step === "execute" || next.step === "expire") acts.push(next.step);
  if (reading.state === "Pending" && isProposer) acts.push("cancel");
  return (
    <Section title="What comes next">
      <p>{next.sentence}</p>
      {reading.state === "Pending" && !isProposer && (
        <p className={style.note}>Until voting opens, its proposer alone can cancel it.</p>
      )}
      {ACTS.map((act) => (
        <Step key={act} act={act} offered={acts.includes(act)} subject={subject} proposal={proposal} />
      ))}
    </Section>
  );
}

function callFor(act: Act, subject: Subject, proposal: Proposal): Omit<Call, "key"> {
  const { targets, values, calldatas, descriptionHash } = proposalArguments(
    proposal.calls,
    proposal.description,
  );
  return {
    title: words[act].title.replace("proposal", proposalNumber(proposal.id)),
    address: subject.stewardship.governor,
    abi: stewardGovernorAbi,
    functionName: act,
    args: [targets, values, calldatas, descriptionHash],
  };
}

type StepProps = { act: Act; offered: boolean; subject: Subject; proposal: Proposal };

/** One act: its button while it can be done, and how the last one went also after that. */
function Step({ act, offered, subject, proposal }: StepProps) {
  const { deployment, stewardship } = subject;
  const wallet = useWallet();
  const key = `${act}:${deployment.chainId}:${stewardship.governor}:${proposal.id}`;
  const transaction = useTransaction(deployment, key);
  const connected = wallet.status === "connected";
  async function press() {
    await transaction.send(callFor(act, subject, proposal));
  }
  const { button, note, done } = words[act];
  const status = <TransactionStatus transaction={transaction} deployment={deployment} done={done} />;
  if (!offered) return status;
  return (
    <div className={style.step}>
      {connected && <WrongNetwork deployment={deployment} />}
      {connected ? (
        <Button
          look={act === "cancel" ? "danger" : "primary"}
          wide
          busy={transaction.busy}
          onClick={() => void press()}
          {...(wallet.chainId !== deployment.chainId && {
            reason: `Switch your wallet to ${deployment.name} first.`,
          })}
        >
          {button}
        </Button>
      ) : (
        <Button wide onClick={openConnectDialog}>
          {`Connect a wallet to ${button.toLowerCase()}`}
        </Button>
      )}
      <p className={style.note}>{note}</p>
      {status}
    </div>
  );
}
