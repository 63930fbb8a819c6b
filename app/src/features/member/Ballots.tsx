"use client";
import { choiceOf } from "@commonweight/sdk/chain";
import { findVote, type History, listProposals } from "@commonweight/sdk/history";
import type { Address } from "viem";
import { Amount, AppLink, EmptyState, Section, Time } from "../../components/index.ts";
import { SourceOf, type Subject, useSubjectQuery } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import { ChoiceMark } from "../vote/ChoiceMark.tsx";
import style from "./Member.module.css";

type Props = { subject: Subject; history: History; account: Address };

/** Every vote of an account with its reason, the latest proposal first. */
export function Ballots({ subject, history, account }: Props) {
  const query = useSubjectQuery();
  const decimals = useTokenInfo(subject).data?.decimals ?? 18;
  const votes = listProposals(history).flatMap((proposal) => {
    const vote = findVote(proposal, account);
    return vote === undefined ? [] : [{ proposal, vote }];
  });
  return (
    <Section title="Votes and reasons" note={plural(votes.length, "vote")}>
      {votes.length === 0 ? (
        <EmptyState title="It has not voted yet">
          <p>Each of its votes will stand here with its reason.</p>
        </EmptyState>
      ) : (
        <ol className={style.ballots} aria-label="Votes of this account">
          {votes.map(({ proposal, vote }) => (
            <li key={proposal.id.toString()} className={style.ballot}>
              <h3>
                <AppLink page="proposal" query={{ ...query, id: proposal.id }}>
                  {`${proposal.id}. ${showInvisible(proposal.title)}`}
                </AppLink>
              </h3>
              <p className={style.how}>
                <ChoiceMark choice={choiceOf(vote.support)} />
                <span>
                  <Amount value={vote.weight} decimals={decimals} /> votes
                </span>
                <span>
                  <Time at={vote.source.timestamp} show="relative" />
                  <SourceOf source={vote.source} of="this vote" />
                </span>
              </p>
              {vote.reason === "" ? (
                <p className={style.unknown}>No reason was given.</p>
              ) : (
                <blockquote className={style.reason}>{showInvisible(vote.reason)}</blockquote>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
