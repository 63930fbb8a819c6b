"use client";
import { formatEther, type GetTransactionReturnType } from "viem";
import { Address, Section } from "../../components/index.ts";
import { plural } from "../../lib/format/text.ts";
import { RawCall } from "../proposal/RawCall.tsx";

/** A transaction that calls no contract that this site lists. */
export function UnreadCall({
  transaction,
  events,
}: {
  transaction: GetTransactionReturnType;
  events: number;
}) {
  const { to, value, input } = transaction;
  const plain = input === "0x" && to !== null;
  return (
    <Section title="What was asked for">
      <p>
        {plain ? (
          <>
            Send {formatEther(value)} ETH to <Address address={to} />
          </>
        ) : (
          "It does not concern a stewardship that this copy of the site lists, so nothing here can say what it did."
        )}
      </p>
      {events > 0 && <p>Its contracts reported {plural(events, "event")} that can't be read here.</p>}
      {to !== null && !plain && <RawCall call={{ target: to, value, data: input }} number={1} />}
    </Section>
  );
}
