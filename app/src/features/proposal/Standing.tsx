import { type Context, describeRule, type ProposalReading } from "@commonweight/sdk/proposals";
import type { ReactNode } from "react";
import { Section, Source, VoteBar } from "../../components/index.ts";
import style from "./Proposal.module.css";

type Props = {
  reading: ProposalReading;
  context: Context;
  decimals: number;
  /** Why it needs this. */
  children?: ReactNode;
};

/** Where the vote stands against what it needs: drawn, and in words with what is missing. */
export function Standing({ reading, context, decimals, children }: Props) {
  const { rule, missingWords, standsWords } = describeRule(reading, context);
  return (
    <Section
      title="Where the vote stands"
      id="standing"
      note={
        <>
          as of block {reading.block.number}
          <Source
            of="the count"
            block={reading.block.number}
            checked
            note="State, votes and quorum were asked of the governor at this block."
          />
        </>
      }
    >
      <div className={style.standing}>
        <p className={style.missing}>{missingWords}</p>
        <VoteBar tally={reading.votes} rule={voteRule(reading)} decimals={decimals} />
        {standsWords !== undefined && <p className={style.rule}>{standsWords}</p>}
        <p className={style.rule}>{rule}</p>
        {children}
      </div>
    </Section>
  );
}

/** The rule as the bar draws it. A governor's approval must be exceeded, not met. */
export function voteRule({ quorum, approval }: Pick<ProposalReading, "quorum" | "approval">) {
  return {
    quorum: quorum.votes,
    forOnly: quorum.forOnly,
    approvalBps: approval,
    approvalIs: "over" as const,
  };
}
