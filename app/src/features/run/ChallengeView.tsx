"use client";
import type { Challenge, History } from "@commonweight/sdk/history";
import type { Address as Account } from "viem";
import { Address, Badge, Time } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { useTokens } from "../../lib/record/index.ts";
import { CitedDocument } from "./CitedDocument.tsx";
import { Money } from "./Money.tsx";
import style from "./Run.module.css";

type Props = {
  subject: Subject;
  history: History;
  token: Account;
  arbiter: Account;
  challenge: Challenge | undefined;
  /** What was challenged: "milestone 2". */
  of: string;
};

/** A challenge and what became of it, each with its document. */
export function ChallengeView({ subject, history, token, arbiter, challenge, of }: Props) {
  const tokens = useTokens(subject, history);
  if (challenge === undefined) return null;
  const { challenger, evidence, bond, rulingBy, ruling, closed, source } = challenge;
  return (
    <div className={style.file}>
      <p>
        <Address address={challenger} link copy={false} /> challenged {of}, with a bond of{" "}
        <Money value={bond} token={token} tokens={tokens} />
        <SourceOf source={source} of="the challenge" />
      </p>
      <CitedDocument subject={subject} history={history} digest={evidence} what="the challenge" />
      {ruling !== undefined && (
        <>
          <p>
            <Badge tone={ruling.upheld ? "bad" : "good"}>{ruling.upheld ? "Upheld" : "Rejected"}</Badge> by{" "}
            {ruling.proposalId === 0n ? (
              <Address address={arbiter} link copy={false} />
            ) : (
              <ProposalLink id={ruling.proposalId}>proposal {ruling.proposalId.toString()}</ProposalLink>
            )}
            <SourceOf source={ruling.source} of="the ruling" />
          </p>
          <CitedDocument subject={subject} history={history} digest={ruling.document} what="the ruling" />
        </>
      )}
      {closed !== undefined && (
        <p>
          <Badge>No ruling in time</Badge> The bond went back to the challenger.
          <SourceOf source={closed} of="the end of the challenge" />
        </p>
      )}
      {ruling === undefined && closed === undefined && (
        <p className={style.soft}>
          <Time at={rulingBy} future="A ruling is due" past="A ruling was due" />.
        </p>
      )}
    </div>
  );
}
