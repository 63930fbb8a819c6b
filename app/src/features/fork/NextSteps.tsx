"use client";
import { stewardshipForkAbi, type TokenInfo, treasuryAbi } from "@commonweight/sdk/chain";
import { type ForkReading, forkSteps, PARTS } from "@commonweight/sdk/forks";
import type { Fork } from "@commonweight/sdk/history";
import { formatAmount, sayAmount } from "@commonweight/sdk/proposals";
import { useState } from "react";
import { getAddress, isAddress, zeroAddress } from "viem";
import { Address, Disclosure, Field, Time } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { Act } from "../run/Act.tsx";
import { useWallet } from "../wallet/index.ts";
import style from "./Fork.module.css";

type Props = {
  subject: Subject;
  fork: Fork;
  reading: ForkReading;
  tokens: readonly TokenInfo[];
  decimals: number;
  now: number;
  name: string;
};

const PART_NAMES: Record<(typeof PARTS)[number], string> = {
  timelock: "timelock",
  token: "votes",
  treasury: "treasury",
  registry: "model registry",
  runs: "training runs",
  fork: "way out",
  governor: "governor",
};

/** What moves the fork on, for everybody. Whoever presses pays the fee and decides nothing. */
export function NextSteps(props: Props) {
  const { reading, fork, now } = props;
  const steps = forkSteps(reading, fork, now);
  const pushable = steps.filter((step) => step !== "lodge" && step !== "withdraw");
  return (
    <div className={style.stack}>
      {pushable.length > 0 && (
        <p className={style.soft}>
          Anyone can do what follows, a member or not. Whoever presses pays the fee and decides nothing.
        </p>
      )}
      {steps.includes("count") && <Count {...props} />}
      {steps.includes("build") && <Build {...props} />}
      {steps.includes("finish") && <Finish {...props} />}
      {steps.includes("settle") && <Shares {...props} how="settle" />}
      {steps.includes("claim") && <Claims {...props} />}
      {steps.includes("abandon") && <Abandon {...props} />}
      {steps.includes("release") && <Shares {...props} how="release" />}
      <Waiting {...props} none={pushable.length === 0} />
      {reading.status === "Begun" && now <= (reading.finishUntil ?? 0) && <OtherToken {...props} />}
    </div>
  );
}

function keyOf({ subject: { deployment, stewardship }, fork }: Props, what: string): string {
  return `fork:${deployment.chainId}:${stewardship.fork}:${fork.id}:${what}`;
}

function Waiting({ reading, now, none }: Props & { none: boolean }) {
  const { status, joinUntil, countUntil, finishUntil, partsBuilt } = reading;
  if (status === "Finished" && none)
    return <p>Everything is settled and claimed. There is nothing left to do here.</p>;
  if (status === "Abandoned" && none) return <p>There is nothing left to do here.</p>;
  if (status === "Open" && none) return <p>It waits for members to lodge votes.</p>;
  if (status !== "Begun" || joinUntil === undefined || countUntil === undefined) return null;
  if (now <= joinUntil)
    return (
      <p>
        The new community can be built when joining ends: <Time at={joinUntil} />.
      </p>
    );
  if (now <= countUntil)
    return (
      <p>
        It can be finished after <Time at={countUntil} show="absolute" />: until then the shares of every
        asset can still be set aside.
      </p>
    );
  if (partsBuilt < PARTS.length && finishUntil !== undefined && now <= finishUntil)
    return <p>When all seven parts are built, it can be finished.</p>;
  return null;
}

function Count(props: Props) {
  const { subject, reading, tokens } = props;
  const due = reading.shares.filter(({ uncounted }) => uncounted > 0n).map(({ token }) => token);
  const names = due.map((token) => tokens.find(({ address }) => address === token)?.symbol ?? "a token");
  return (
    <Act
      subject={subject}
      actKey={keyOf(props, "count")}
      label={`Set the shares of ${names.join(" and ")} aside`}
      done="Set aside"
      note="From then on no vote can spend them. What is not set aside before the fork is finished stays here."
      call={{
        title: `Set ${names.join(" and ")} aside for ${props.name}`,
        address: subject.stewardship.treasury,
        abi: treasuryAbi,
        functionName: "ringFence",
        args: [due],
      }}
    />
  );
}

function Build(props: Props) {
  const { subject, reading, fork } = props;
  const { fork: address } = subject.stewardship;
  const part = PARTS[reading.partsBuilt];
  if (address === undefined || part === undefined) return null;
  const number = reading.partsBuilt + 1;
  return (
    <Act
      subject={subject}
      actKey={keyOf(props, "build")}
      label={`Build the ${PART_NAMES[part]} (part ${number} of ${PARTS.length})`}
      done={`Part ${number === 1 ? 1 : number - 1} is built`}
      note="A whole community is more than one transaction can carry, so it is built part by part, exactly as the plan says."
      call={{
        title: `Build part ${number} of ${props.name}`,
        address,
        abi: stewardshipForkAbi,
        functionName: "build",
        args: [fork.id, fork.plan, BigInt(number)],
      }}
    />
  );
}

function Finish(props: Props) {
  const { subject, fork } = props;
  const { fork: address } = subject.stewardship;
  if (address === undefined) return null;
  return (
    <Act
      subject={subject}
      actKey={keyOf(props, "finish")}
      label="Finish the fork"
      done="Finished"
      note="The lodged votes are given up here, and the shares can go to the new treasury."
      call={{
        title: `Finish ${props.name}`,
        address,
        abi: stewardshipForkAbi,
        functionName: "finish",
        args: [fork.id, fork.plan],
      }}
    />
  );
}

function Abandon(props: Props) {
  const { subject, fork } = props;
  const { fork: address } = subject.stewardship;
  if (address === undefined) return null;
  return (
    <Act
      subject={subject}
      actKey={keyOf(props, "abandon")}
      label="Give the fork up"
      done="Given up"
      note="It was not finished in time. Everybody can then take back what they lodged."
      call={{
        title: `Give ${props.name} up`,
        address,
        abi: stewardshipForkAbi,
        functionName: "abandon",
        args: [fork.id],
      }}
    />
  );
}

function Shares(props: Props & { how: "settle" | "release" }) {
  const { subject, reading, fork, tokens, how } = props;
  const kept = reading.shares.filter(({ setAside }) => setAside > 0n);
  return (
    <>
      {kept.map(({ token, setAside }) => {
        const amount = sayAmount(setAside, token, { tokens });
        const label = how === "settle" ? `Send ${amount} to the new treasury` : `Free ${amount}`;
        return (
          <Act
            key={token}
            subject={subject}
            actKey={keyOf(props, `${how} ${token}`)}
            label={label}
            done={how === "settle" ? "Sent" : "Free again"}
            call={{
              title: label,
              address: subject.stewardship.treasury,
              abi: treasuryAbi,
              functionName: how,
              args: [fork.id, token],
            }}
          />
        );
      })}
    </>
  );
}

/** The reader's own first. */
function Claims(props: Props) {
  const { subject, fork, decimals } = props;
  const { fork: address } = subject.stewardship;
  const own = useWallet().address?.toLowerCase();
  if (address === undefined) return null;
  const left = Object.values(fork.lodgings)
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => Number(b.member.toLowerCase() === own) - Number(a.member.toLowerCase() === own));
  return (
    <ul className={`plain ${style.stack}`} aria-label="Votes to hand over in the new community">
      {left.map(({ member, amount }) => {
        const votes = `${formatAmount(amount, decimals)} votes`;
        const label = member.toLowerCase() === own ? `Take your ${votes}` : `Hand over ${votes}`;
        return (
          <li key={member}>
            <p>
              <Address address={member} link copy={false} />
            </p>
            <Act
              subject={subject}
              actKey={keyOf(props, `claim ${member}`)}
              label={label}
              look={member.toLowerCase() === own ? "primary" : "plain"}
              done="Handed over"
              call={{
                title: `${label} of ${props.name}`,
                address,
                abi: stewardshipForkAbi,
                functionName: "claim",
                args: [fork.id, member],
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** The record knows tokens by events; one that was just sent to the treasury leaves none there. */
function OtherToken(props: Props) {
  const { subject } = props;
  const [written, setWritten] = useState("");
  const token = written.trim();
  const known = isAddress(token) ? getAddress(token) : undefined;
  return (
    <Disclosure summary="Set another token aside" bare>
      <div className={style.form}>
        <Field
          label="Address of the token"
          hint="Tokens that were simply sent to the treasury leave no trace in this record. Their share stays here unless somebody names them."
          value={written}
          onChange={setWritten}
        />
        <Act
          subject={subject}
          actKey={keyOf(props, "count other")}
          label="Set its share aside"
          look="plain"
          done="Set aside"
          {...(known === undefined && { reason: "Enter the token's address first." })}
          call={{
            title: `Set a token aside for ${props.name}`,
            address: subject.stewardship.treasury,
            abi: treasuryAbi,
            functionName: "ringFence",
            args: [[known ?? zeroAddress]],
          }}
        />
      </div>
    </Disclosure>
  );
}
