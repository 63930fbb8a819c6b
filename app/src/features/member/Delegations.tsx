"use client";
import type { History, Member } from "@commonweight/sdk/history";
import { zeroAddress } from "viem";
import { Address, Section, Table, Time } from "../../components/index.ts";
import { SourceOf } from "../../frame/index.ts";
import { delegationsOf } from "./delegationsOf.ts";
import style from "./Member.module.css";

const WORDS = { to: "Delegated to", gained: "Received the votes of", lost: "Lost the votes of" } as const;

/** Whom it let vote with its tokens, and who let it vote with theirs, over time. */
export function Delegations({ history, member }: { history: History; member: Member }) {
  const entries = delegationsOf(history, member.address);
  return (
    <Section title="Delegations">
      {entries.length === 0 ? (
        <p className={style.unknown}>
          None: it has always voted with its own tokens, and nobody ever delegated to it.
        </p>
      ) : (
        <Table
          caption="Delegations from it and to it, newest first"
          rows={entries}
          rowKey={({ source }) => `${source.transactionHash} ${source.logIndex}`}
          columns={[
            {
              head: "What",
              names: true,
              cell: ({ kind, other }) => {
                if (kind === "own") return "Votes with its own tokens again";
                if (other === zeroAddress) return "Delegated to nobody";
                return (
                  <>
                    {WORDS[kind]} <Address address={other} link copy={false} />
                  </>
                );
              },
            },
            { head: "When", cell: ({ source }) => <Time at={source.timestamp} show="absolute" /> },
            { head: "Source", cell: ({ source }) => <SourceOf source={source} of="this delegation" /> },
          ]}
        />
      )}
    </Section>
  );
}
