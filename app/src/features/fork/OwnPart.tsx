"use client";
import { stewardshipForkAbi } from "@commonweight/sdk/chain";
import { canLodge, type ForkReading, type LodgerReading } from "@commonweight/sdk/forks";
import { formatAmount } from "@commonweight/sdk/proposals";
import { useState } from "react";
import { formatUnits } from "viem";
import { Amount, Button, Field, Problem, SkeletonLines } from "../../components/index.ts";
import { type Subject, sayReadingFailure } from "../../frame/index.ts";
import { useLodger } from "../../lib/record/index.ts";
import { Act } from "../run/Act.tsx";
import { openConnectDialog, useWallet } from "../wallet/index.ts";
import style from "./Fork.module.css";
import { LodgeForm } from "./LodgeForm.tsx";
import { cannotLodge, readVotes } from "./lodging.ts";

type Props = { subject: Subject; reading: ForkReading; decimals: number; now: number; name: string };

/** What the reader has in a fork, and can do with it. */
export function OwnPart(props: Props) {
  const { subject, reading, decimals, now } = props;
  const { address } = useWallet();
  const { data: lodger, error } = useLodger(subject, reading, address);
  const open = canLodge(reading, now);
  if (address === undefined)
    return open ? (
      <div className={style.stack}>
        <Button wide onClick={openConnectDialog}>
          Connect a wallet to lodge votes
        </Button>
        <p className={style.soft}>How much you may lodge depends on what you held when voting opened.</p>
      </div>
    ) : (
      <p className={style.soft}>Connect a wallet to see what you have in this fork.</p>
    );
  if (lodger === undefined)
    return error === null ? (
      <SkeletonLines lines={3} what="what you can lodge" />
    ) : (
      <Problem problem={sayReadingFailure(error)} />
    );
  const cannot = cannotLodge(lodger);
  const free = reading.status === "Open" || reading.status === "Abandoned";
  return (
    <div className={style.stack}>
      {lodger.lodged === 0n && !open && <p>You have no votes in this fork.</p>}
      {lodger.lodged > 0n && (
        <p>
          You have{" "}
          <strong>
            <Amount value={lodger.lodged} decimals={decimals} /> votes
          </strong>{" "}
          in this fork.
        </p>
      )}
      {open && cannot === undefined && <LodgeForm {...props} lodger={lodger} />}
      {open && cannot !== undefined && <p className={style.soft}>{cannot}</p>}
      {free && lodger.lodged > 0n && <TakeBack {...props} lodger={lodger} />}
    </div>
  );
}

function TakeBack({ subject, reading, decimals, lodger, name }: Props & { lodger: LodgerReading }) {
  const { deployment, stewardship } = subject;
  const [written, setWritten] = useState(formatUnits(lodger.lodged, decimals));
  const amount = readVotes(written, lodger.lodged, decimals);
  if (stewardship.fork === undefined) return null;
  return (
    <fieldset className={style.form}>
      <legend className="visually-hidden">{`Take votes back from ${name}`}</legend>
      <Field
        label="Votes to take back"
        inputMode="decimal"
        value={written}
        onChange={setWritten}
        {...(typeof amount === "string" && { error: amount })}
      />
      <Act
        subject={subject}
        actKey={`fork-withdraw:${deployment.chainId}:${stewardship.fork}:${reading.id}:${lodger.account}`}
        label="Take votes back"
        look="plain"
        done="Taken back"
        {...(typeof amount === "string" && { reason: "Enter an amount first." })}
        call={{
          title: `Take ${typeof amount === "bigint" ? formatAmount(amount, decimals) : ""} votes back from ${name}`,
          address: stewardship.fork,
          abi: stewardshipForkAbi,
          functionName: "withdraw",
          args: [reading.id, typeof amount === "bigint" ? amount : 0n],
        }}
      />
    </fieldset>
  );
}
