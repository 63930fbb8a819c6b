"use client";
import { type History, listDelegators, type Member } from "@commonweight/sdk/history";
import { closedProposals, participationIn } from "@commonweight/sdk/members";
import { zeroAddress } from "viem";
import { Address, Amount, DefinitionList, Section } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { percent } from "../../lib/format/amount.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import style from "./Member.module.css";

type Props = { subject: Subject; history: History; member: Member; now: number };

/** Votes, tokens and who votes with them, as they stand now. */
export function WhatItHolds({ subject, history, member, now }: Props) {
  const { data: token } = useTokenInfo(subject);
  const decimals = token?.decimals ?? 18;
  const { cast, possible } = participationIn(history, closedProposals(history, now))(member.address);
  const delegators = listDelegators(history, member.address);
  const lastVotes = member.voteHistory.at(-1);
  const lastBalance = member.balanceHistory.at(-1);
  const lastDelegate = member.delegateHistory.at(-1);
  return (
    <Section title="Votes now">
      <DefinitionList
        items={[
          {
            term: "Votes",
            value: (
              <>
                <Amount value={member.votes} decimals={decimals} show="exact" />,{" "}
                {percent(member.votes, history.supply)} of all
                {lastVotes !== undefined && <SourceOf source={lastVotes.source} of="the votes" />}
              </>
            ),
          },
          {
            term: "Own tokens",
            value: (
              <>
                <Amount
                  value={member.balance}
                  decimals={decimals}
                  show="exact"
                  symbol={token?.symbol ?? "tokens"}
                />
                {lastBalance !== undefined && <SourceOf source={lastBalance.source} of="the balance" />}
              </>
            ),
          },
          {
            term: "Who votes with them",
            value: (
              <>
                {member.delegate === member.address && "itself"}
                {member.delegate === zeroAddress && "nobody"}
                {member.delegate !== member.address && member.delegate !== zeroAddress && (
                  <Address address={member.delegate} link mark copy={false} />
                )}
                {lastDelegate !== undefined && <SourceOf source={lastDelegate.source} of="the delegation" />}
              </>
            ),
          },
          {
            term: "Represents",
            value:
              delegators.length === 0 ? (
                "nobody else"
              ) : (
                <ul className={style.people}>
                  {delegators.map(({ address, balance }) => (
                    <li key={address}>
                      <Address address={address} link copy={false} /> with{" "}
                      <Amount value={balance} decimals={decimals} /> votes
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            term: "Took part",
            value:
              possible === 0
                ? "no proposal on which it could vote is closed yet"
                : `in ${cast} of ${possible} closed proposals on which it could vote`,
          },
        ]}
      />
    </Section>
  );
}
