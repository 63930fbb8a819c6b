"use client";
import { type Context, sayVotes } from "@commonweight/sdk/proposals";
import { Button, Callout, LinkButton, Skeleton } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { subjectQuery } from "../../../lib/subject.ts";
import { openConnectDialog, useWallet } from "../../wallet/index.ts";
import { useProposer } from "./useProposer.ts";

/** Who can propose here, whether you can, and the way out if not. */
export function ProposerStanding({ subject, context }: { subject: Subject; context: Context }) {
  const { address } = useWallet();
  const { data, isPlaceholderData } = useProposer(subject, address);
  if (data === undefined) return <Skeleton height="3.5rem" />;
  const needed =
    data.threshold === 0n
      ? "Anyone can propose here."
      : `Proposing takes ${sayVotes(data.threshold, context)}.`;
  if (address === undefined) {
    return (
      <Callout
        title={`${needed} No wallet is connected.`}
        todo="Connect a wallet to propose yourself, or save the draft as a file and send it to a member."
        actions={<Button onClick={openConnectDialog}>Connect a wallet</Button>}
      >
        <p>You can write, check and save the whole proposal without one.</p>
      </Callout>
    );
  }
  if (isPlaceholderData) return <Skeleton height="3.5rem" />;
  const has = `You have ${sayVotes(data.votes, context)}`;
  if (data.votes >= data.threshold) return <p>{`${needed} ${has}: you can propose.`}</p>;
  const missing = sayVotes(data.threshold - data.votes, context);
  return (
    <Callout
      tone="warning"
      title={`${needed} ${has}: you can't propose alone.`}
      todo={`Ask members to delegate ${missing} to you, or save the draft as a file and send it to a member who has enough.`}
      actions={
        <LinkButton page="members" query={subjectQuery(subject)}>
          See the members
        </LinkButton>
      }
    >
      <p>
        The governor counts the votes that you have when you propose. You can write and check the proposal all
        the same.
      </p>
    </Callout>
  );
}
