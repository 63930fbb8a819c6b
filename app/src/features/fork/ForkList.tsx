"use client";
import { listForks } from "@commonweight/sdk/history";
import { AppLink, EmptyState, LinkButton, PageHeading } from "../../components/index.ts";
import { ProposalLink, type Subject, useSubjectQuery } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { useNow } from "../run/useNow.ts";
import style from "./Fork.module.css";
import { ForkState } from "./Standing.tsx";
import { childName } from "./words.ts";

/** Every fork of a stewardship, newest first. */
export function ForkList({ subject, history }: HistoryData & { subject: Subject }) {
  const query = useSubjectQuery();
  const now = useNow(history);
  const forks = listForks(history);
  return (
    <>
      <PageHeading
        title="Leaving"
        lede="Whoever can't live with a decision can leave, with others and with their share of the treasury."
      />
      {forks.length === 0 ? (
        <EmptyState
          title={
            subject.stewardship.fork === undefined
              ? "This stewardship has no such way out"
              : "Nobody has tried to leave yet"
          }
          action={
            <LinkButton page="proposals" query={query}>
              See all proposals
            </LinkButton>
          }
        >
          <p>A fork is opened on the page of a proposal that has passed, while it waits to be carried out.</p>
        </EmptyState>
      ) : (
        <ul className={`plain ${style.list}`} aria-label="Forks">
          {forks.map((fork) => (
            <li key={fork.id} className={style.item}>
              <AppLink page="fork" query={{ ...query, id: fork.id }} className={style.name}>
                {showInvisible(childName(fork))}
              </AppLink>
              <p className={style.by}>
                <ForkState fork={fork} now={now} />
                <span>
                  over <ProposalLink id={fork.proposalId} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
