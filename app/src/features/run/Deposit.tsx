"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import type { Run } from "@commonweight/sdk/history";
import { sayAmount } from "@commonweight/sdk/proposals";
import type { ComponentProps } from "react";
import { erc20Abi, zeroAddress } from "viem";
import type { Subject } from "../../frame/index.ts";
import { useCanBatch } from "../transactions/index.ts";
import { useWallet } from "../wallet/index.ts";
import { Act } from "./Act.tsx";
import { keyOf } from "./keyOf.ts";
import { useAllowance } from "./useAllowance.ts";

type Props = ComponentProps<typeof Act> & {
  subject: Subject;
  run: Run;
  tokens: readonly TokenInfo[];
  /** What the call takes from the caller, in the run's token. */
  amount: bigint;
};

/** A write that takes money along: ether goes with it, a token has to be allowed first. */
export function Deposit({ run, tokens, amount, call, ...act }: Props) {
  const { subject } = act;
  const wallet = useWallet();
  const allowance = useAllowance(subject, run.token, wallet.address);
  const canBatch = useCanBatch(subject.deployment);
  const { runs } = subject.stewardship;
  if (runs === undefined) return null;
  if (run.token === zeroAddress || amount === 0n)
    return <Act {...act} call={{ ...call, ...(amount > 0n && { value: amount }) }} />;
  const money = sayAmount(amount, run.token, { tokens });
  const allowed = allowance !== undefined && allowance >= amount;
  const connected = wallet.status === "connected";
  const approve = {
    title: `Allow the training runs to take ${money}`,
    address: run.token,
    abi: erc20Abi,
    functionName: "approve",
    args: [runs, amount],
  };
  if (connected && !allowed && canBatch)
    return (
      <Act
        {...act}
        call={call}
        before={approve}
        note={
          <>
            {act.note} Your wallet asks once: to allow the runs to take {money}, and for this.
          </>
        }
      />
    );
  return (
    <>
      {connected && !allowed && (
        <Act
          subject={subject}
          actKey={keyOf(subject, run, `allow ${act.actKey} ${amount}`)}
          label={`Allow the runs to take ${money}`}
          done="Allowed"
          look="plain"
          call={approve}
        />
      )}
      <Act
        {...act}
        call={call}
        {...(connected &&
          !allowed &&
          act.reason === undefined && { reason: `First allow the training runs to take ${money}.` })}
      />
    </>
  );
}
