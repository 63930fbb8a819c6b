"use client";
import type { Call } from "@commonweight/sdk/chain";
import { type CallReading, type GovernorProfile, readCall } from "@commonweight/sdk/governors";
import type { Proposal } from "@commonweight/sdk/history";
import { formatEther } from "viem";
import { Address, Badge, DefinitionList, EmptyState, Section, useShownPart } from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";
import { RawCall } from "../proposal/RawCall.tsx";
import { RecordedMark } from "../proposal/RecordedMark.tsx";
import { argumentText, callSentence } from "./callWords.ts";
import style from "./Governor.module.css";

type Props = { subject: Subject; profile: GovernorProfile; proposal: Proposal };

/** Every call, read by the functions that are known of its target, and raw. */
export function Calls({ subject, profile, proposal }: Props) {
  const { shown, more } = useShownPart(proposal.calls, "calls", 20);
  return (
    <Section title="What would run" note={plural(proposal.calls.length, "call")} id="calls">
      {proposal.calls.length === 0 && <EmptyState title="It calls nothing: the text alone is decided on." />}
      <ol className={style.calls}>
        {shown
          .map((call, index) => ({ call, number: index + 1 }))
          .map(({ call, number }) => (
            <li key={number} className={style.call}>
              <OneCall profile={profile} call={call} />
              <RawCall call={call} number={number} />
            </li>
          ))}
      </ol>
      {more}
      <RecordedMark subject={subject} proposal={proposal} />
    </Section>
  );
}

function OneCall({ profile, call }: { profile: GovernorProfile; call: Call }) {
  const reading = readCall(profile, call);
  return (
    <>
      <p className={style.sentence}>{callSentence(reading, call, profile)}</p>
      <p>
        To <Address address={call.target} />
        {call.value > 0n && `, with ${formatEther(call.value)} of the chain's own currency`}
      </p>
      <Details reading={reading} />
    </>
  );
}

function Details({ reading }: { reading: CallReading }) {
  if (reading.kind === "ether") return null;
  if (reading.kind === "unknown")
    return (
      <p>
        <Badge tone="bad">Can't be read</Badge> Nothing here can say what it does. Somebody who can read it
        should explain it before you vote.
      </p>
    );
  return (
    <>
      <p className={style.soft}>
        <code>{reading.signature}</code>
        {reading.part === "erc20" &&
          ", as every token of the ERC-20 standard reads it; whether this contract is one is not known here"}
      </p>
      <DefinitionList
        items={reading.args.map(({ name, type, value }) => ({
          term: `${name} (${type})`,
          value: <code>{argumentText(value)}</code>,
        }))}
      />
    </>
  );
}
