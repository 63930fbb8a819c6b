"use client";
import { type History, listProposals, listRuns } from "@commonweight/sdk/history";
import { sayRun } from "@commonweight/sdk/proposals";
import { type Address, isAddressEqual } from "viem";
import { AppLink, Section, Time } from "../../components/index.ts";
import { SourceOf, useSubjectQuery } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { RunState } from "../run/RunState.tsx";
import { runName } from "../run/runName.ts";
import { runWords } from "../run/status.ts";
import { useNow } from "../run/useNow.ts";
import style from "./Member.module.css";

/** What the account put to a vote, and the training runs that it operates. */
export function Proposed({ history, account }: { history: History; account: Address }) {
  const query = useSubjectQuery();
  const now = useNow(history);
  const proposals = listProposals(history).filter(({ proposer }) => isAddressEqual(proposer, account));
  const runs = listRuns(history).filter(({ operator }) => isAddressEqual(operator, account));
  return (
    <>
      <Section title="Proposals made" note={plural(proposals.length, "proposal")}>
        {proposals.length === 0 ? (
          <p className={style.unknown}>It has proposed nothing yet.</p>
        ) : (
          <ul className={style.lines} aria-label="Proposals of this account">
            {proposals.map(({ id, title, created }) => (
              <li key={id.toString()}>
                <AppLink page="proposal" query={{ ...query, id }}>
                  {`${id}. ${showInvisible(title)}`}
                </AppLink>
                <span className={style.soft}>
                  <Time at={created.timestamp} show="relative" />
                  <SourceOf source={created} of="this proposal" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Training runs operated" note={plural(runs.length, "run")}>
        {runs.length === 0 ? (
          <p className={style.unknown}>It operates no training run.</p>
        ) : (
          <ul className={style.lines} aria-label="Training runs of this account">
            {runs.map((run) => (
              <li key={run.id.toString()}>
                <AppLink page="run" query={{ ...query, id: run.id }}>
                  {showInvisible(runName(history, run) ?? sayRun(run.id, { history }))}
                </AppLink>
                <RunState words={runWords(run, now)} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
