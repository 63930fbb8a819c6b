"use client";
import { currentClassRule, type History, listModels } from "@commonweight/sdk/history";
import { sayClassRule, sayShare, sayVotes } from "@commonweight/sdk/proposals";
import { Address, AppLink, EmptyState, Section, Table } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { useDescribeContext } from "../../lib/record/index.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { CitedDocument } from "../proposal/CitedDocument.tsx";
import { type EarnedRow, earnedIn } from "./earned.ts";
import style from "./Join.module.css";
import { useMintRule } from "./useMintRule.ts";

type Props = { subject: Subject; history: History };

/** How votes are earned, by what the community has done so far and by what its contracts allow. */
export function Earned({ subject, history }: Props) {
  const query = subjectQuery(subject);
  const context = useDescribeContext(subject, history);
  const rows = earnedIn(subject, history);
  const rewarded = rows.filter(({ votes }) => votes > 0n).length;
  return (
    <Section title="How votes are earned here" id="earned">
      <div className={style.page}>
        <div className={style.stack}>
          <p>
            Votes come from other members, who can pass tokens on or delegate to you, or from a vote that
            creates new ones, as a rule for a contribution that is recorded with the model.
          </p>
          <MintRule subject={subject} history={history} />
        </div>
        {rows.length === 0 ? (
          <EmptyState title="No contribution has been recorded yet.">
            <p>Yours can be the first.</p>
          </EmptyState>
        ) : (
          <>
            <p>{sayRewarded(rows.length, rewarded)}</p>
            <Table<EarnedRow>
              caption="Contributions on record"
              hideCaption
              rows={rows}
              rowKey={({ model, contribution }) => `${model.id}:${contribution.id}`}
              columns={[
                {
                  head: "Contribution",
                  names: true,
                  cell: ({ model, contribution }) => (
                    <>
                      {`${contribution.kind}, for ${model.name}`}{" "}
                      <SourceOf of="this contribution" source={contribution.source} />
                    </>
                  ),
                },
                {
                  head: "By",
                  cell: ({ contribution }) => (
                    <Address address={contribution.contributor} link copy={false} />
                  ),
                },
                {
                  head: "Decided by",
                  cell: ({ contribution }) => (
                    <AppLink page="proposal" query={{ ...query, id: contribution.proposalId }}>
                      {`Proposal ${contribution.proposalId}`}
                    </AppLink>
                  ),
                },
                {
                  head: "Votes created",
                  end: true,
                  cell: ({ votes }) => (votes === 0n ? "none" : sayVotes(votes, context)),
                },
              ]}
            />
          </>
        )}
        {listModels(history).map(({ id, charter }) => (
          <CitedDocument
            key={String(id)}
            subject={subject}
            history={history}
            after={history}
            digest={charter.value}
            what="charter"
            open={false}
          />
        ))}
      </div>
    </Section>
  );
}

function sayRewarded(recorded: number, rewarded: number): string {
  if (recorded === 1) {
    const votes = rewarded === 1 ? "the same vote created votes for it" : "no votes were created for it";
    return `One contribution is on record; ${votes}.`;
  }
  const votes =
    rewarded === 0
      ? "votes were created for none of them"
      : `for ${rewarded} of them the same vote created votes`;
  return `${recorded} contributions are on record; ${votes}.`;
}

function MintRule({ subject, history }: Props) {
  const context = useDescribeContext(subject, history);
  const { data, error } = useMintRule(subject);
  if (error !== null) return <p>How many votes can be created could not be read from the chain.</p>;
  if (data === undefined) return <p className={style.soft}>What the token allows is being read.</p>;
  if (data.cap === undefined) {
    return <p>The token does not say how many votes can be created in a year.</p>;
  }
  const rule = data.class && currentClassRule(history, data.class)?.value;
  return (
    <p>
      In a year votes can create new ones of at most {sayShare(data.cap)} of the supply;{" "}
      {sayVotes(data.left ?? 0n, context)} of this year are left.
      {data.class !== undefined &&
        ` Creating votes takes a proposal of the class ${data.class}${rule ? `: ${sayClassRule(rule)}` : ""}.`}
    </p>
  );
}
