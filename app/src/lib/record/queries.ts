import type { Call, SdkError, TokenInfo } from "@commonweight/sdk/chain";
import type { History, Outline } from "@commonweight/sdk/history";
import type { ClassExplanation, ProposalReading } from "@commonweight/sdk/proposals";
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { asking } from "../asking.ts";
import { chainKey, type Head, headOptions } from "../query.ts";
import type { Subject } from "../subject.ts";
import { reportProgress } from "./progress.ts";

/* All that is asked of a chain about a stewardship. */

/** A stewardship's record, and how far it was read. */
export type RecordData<H extends Outline = Outline> = {
  history: H;
  /** The last block whose events are in it. */
  readTo: number;
  /** The head that it was checked against; absent for what an earlier visit kept or an index opens with. */
  checkedAt: Head | undefined;
  /** Where it was taken from before the chain was asked. */
  from: "visit" | "index" | "chain";
  /** Why the index that the site ships is not used, if one is shipped and is not. */
  refusal: SdkError | undefined;
  /** The folder of the feeds that the site ships with its index, if it does. */
  feeds: string | undefined;
};

/** A record with all of its past. */
export type HistoryData = RecordData<History>;

function subjectKey({ deployment, stewardship }: Subject, ...rest: readonly (string | number)[]) {
  return chainKey(deployment, stewardship.governor, ...rest);
}

/** The record in outline: what this browser kept, or the site's index, at once; then caught up from the chain. */
export function outlineOptions(subject: Subject) {
  const queryKey = subjectKey(subject, "history");
  return queryOptions({
    queryKey,
    queryFn: async ({ client }): Promise<RecordData> => {
      const { readerFor } = await asking();
      const reader = readerFor(subject);
      const opening = await reader.opening();
      if (opening !== undefined && client.getQueryData(queryKey) === undefined) {
        const { anchor, from } = opening;
        const opened = { history: anchor.history, readTo: anchor.number, checkedAt: undefined, from };
        client.setQueryData(queryKey, { ...opened, ...aside(reader) });
      }
      const head = await newestHead(client, subject);
      try {
        const tip = await reader.read({ number: Number(head.number), hash: head.hash }, (progress) =>
          reportProgress(subject, progress),
        );
        if (tip === undefined)
          throw new Error(`The chain's head ${head.number} lies before the record's start`);
        const read = { history: tip.history, readTo: tip.number, checkedAt: head, from: "chain" } as const;
        return { ...read, ...aside(reader) };
      } finally {
        reportProgress(subject, undefined);
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function aside({ refusal, feeds }: Pick<RecordData, "refusal" | "feeds">) {
  return { refusal, feeds };
}

/** The head that the page already knows, or a new one. */
function newestHead(client: QueryClient, { deployment }: Subject): Promise<Head> {
  return client.fetchQuery({ ...headOptions(deployment), staleTime: 2000 });
}

/** What decides about a proposal, as the chain says at its head. */
export function proposalOptions(subject: Subject, id: bigint) {
  const { deployment, stewardship } = subject;
  return queryOptions({
    queryKey: subjectKey(subject, "proposal", String(id)),
    queryFn: async ({ client }) => {
      const [{ clientFor, readProposal }, block] = await Promise.all([asking(), newestHead(client, subject)]);
      const known = client.getQueryData(outlineOptions(subject).queryKey)?.history.proposals[String(id)];
      const { governor, timelock, clock } = stewardship;
      return readProposal(clientFor(deployment), {
        governor,
        id,
        block,
        snapshot: known?.snapshot,
        assume: { clock, needsQueuing: timelock !== governor },
      });
    },
  });
}

/** An account's power over a proposal, at the block that the proposal was read at. */
export function voterOptions(subject: Subject, proposal: ProposalReading, account: Address) {
  const { deployment, stewardship } = subject;
  const { governor, token } = stewardship;
  return queryOptions({
    queryKey: subjectKey(subject, "voter", String(proposal.id), account, proposal.block.number),
    queryFn: async () => {
      const { clientFor, readVoter } = await asking();
      return readVoter(clientFor(deployment), { governor, token, account, proposal });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

/**
 * An account's power over a proposal that is open: what counts was fixed at its snapshot, so it is asked once. Whether the
 * account has voted since is in the record.
 */
export function openVoterOptions(subject: Subject, proposal: ProposalReading, account: Address) {
  const { queryFn } = voterOptions(subject, proposal, account);
  return queryOptions({
    queryKey: subjectKey(subject, "openVoter", String(proposal.id), account),
    queryFn,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What an account holds and votes with now. */
export function powerOptions(subject: Subject, account: Address) {
  const { deployment, stewardship } = subject;
  return queryOptions({
    queryKey: subjectKey(subject, "power", account),
    queryFn: async () => {
      const { clientFor, readPower } = await asking();
      return readPower(clientFor(deployment), { token: stewardship.token, account });
    },
    staleTime: 30_000,
  });
}

/** The class that a proposal of these calls would have; null where the governor has no classes. */
export function draftClassOptions(subject: Subject, calls: readonly Call[], fingerprint: Hex) {
  const { deployment, stewardship } = subject;
  return queryOptions({
    queryKey: subjectKey(subject, "class", fingerprint),
    queryFn: async (): Promise<ClassExplanation | null> => {
      const { clientFor, readCallClasses } = await asking();
      const { governor } = stewardship;
      return (await readCallClasses(clientFor(deployment), { governor, calls })) ?? null;
    },
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

/** A token's symbol and decimals. They don't change. */
export function tokenOptions({ deployment }: Subject, token: Address) {
  return queryOptions({
    queryKey: chainKey(deployment, "token", token),
    queryFn: async (): Promise<TokenInfo> => {
      const { clientFor, getToken } = await asking();
      return getToken(clientFor(deployment), token);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the treasury has of some tokens, its limits, and what is left in this period. */
export function treasuryOptions(subject: Subject, tokens: readonly Address[]) {
  const { deployment, stewardship } = subject;
  return queryOptions({
    queryKey: subjectKey(subject, "treasury", ...tokens),
    queryFn: async () => {
      const { clientFor, getTreasury } = await asking();
      return getTreasury({ client: clientFor(deployment), treasury: stewardship.treasury, tokens });
    },
  });
}

/** A published document's text, its sha-256 checked; null when its bytes are no text. */
export function documentOptions({ deployment }: Subject, digest: Hex) {
  const { catalogue, startBlock: fromBlock } = deployment;
  return queryOptions({
    queryKey: chainKey(deployment, "document", digest),
    queryFn: async ({ client: queries }): Promise<string | null> => {
      if (catalogue === undefined) throw new Error("This chain has no catalogue of documents.");
      const [{ clientFor, getDocument }, head] = await Promise.all([
        asking(),
        queries.fetchQuery({ ...headOptions(deployment), staleTime: 60_000 }),
      ]);
      const client = clientFor(deployment);
      const toBlock = Number(head.number);
      const bytes = await getDocument({ client, catalogue, digest, fromBlock, toBlock });
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the registry itself says its history head is, at the block that the record was read to; null where there is none. */
export function registryHeadOptions(subject: Subject, recomputed: Hex, block: number) {
  const { registry } = subject.stewardship;
  return queryOptions({
    queryKey: subjectKey(subject, "head", recomputed),
    queryFn: async (): Promise<Hex | null> => {
      if (registry === undefined) return null;
      const { clientFor, readRegistryHead } = await asking();
      return readRegistryHead(clientFor(subject.deployment), registry, block);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
