"use client";
import type { ProposalState } from "@commonweight/sdk/chain";
import type { History } from "@commonweight/sdk/history";
import {
  agreementBetween,
  agreementsWith,
  agreementWithOutcome,
  closedProposals,
} from "@commonweight/sdk/members";
import { useMemo } from "react";
import { type Address as Account, isAddressEqual } from "viem";
import { Address, Disclosure, Section, Table } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { useProposalReadings } from "../../lib/record/index.ts";
import { lastEnd } from "../members/lastEnd.ts";
import { useWallet } from "../wallet/index.ts";
import { sayAgreement, sayOutcomeAgreement } from "./agreementWords.ts";
import style from "./Member.module.css";

/** So many of the members with most common votes are listed. */
const LISTED = 12;

type Props = { subject: Subject; history: History; account: Account; now: number };

/** How an account's votes compare with what was decided, with the reader's own, and with other members'. */
export function Agreement({ subject, history, account, now }: Props) {
  const { status, address } = useWallet();
  const ended = lastEnd(history, now);
  const closed = useMemo(() => closedProposals(history, ended), [history, ended]);
  const others = useMemo(() => agreementsWith(history, closed, account), [history, closed, account]);
  const states = useStates(subject, closed);
  const outcome = agreementWithOutcome(history, closed, account, (id) => states.get(id));
  const reader = status === "connected" && address && !isAddressEqual(address, account) ? address : undefined;
  return (
    <Section title="Agreement">
      <div className={style.stack}>
        <p>{sayOutcomeAgreement(outcome)}</p>
        {reader !== undefined && (
          <p>With you: {sayAgreement(agreementBetween(history, closed, account, reader))}</p>
        )}
        {others.length > 0 && (
          <Table
            caption="Members who voted on the same closed proposals, most of them first"
            rows={others.slice(0, LISTED)}
            rowKey={(row) => row.account}
            columns={[
              {
                head: "Member",
                names: true,
                cell: (row) => <Address address={row.account} link copy={false} />,
              },
              {
                head: "Voted alike",
                end: true,
                cell: ({ agreement: { alike, both } }) => `${alike} of ${both}`,
              },
              { head: "For against Against", end: true, cell: ({ agreement }) => agreement.opposed },
              { head: "One abstained", end: true, cell: ({ agreement }) => agreement.oneAbstained },
              {
                head: "Only one voted",
                end: true,
                cell: ({ agreement: { onlyFirst, onlySecond } }) => onlyFirst + onlySecond,
              },
            ]}
          />
        )}
        <Disclosure summary="How agreement is counted" bare>
          <p>
            Over proposals whose vote has ended and that were not cancelled. Two members voted alike if both
            chose For, both Against, or both Abstain. Where one abstained and the other took a side, or only
            one of two who could vote did, that is counted apart and never as agreement. A member who had no
            votes when voting opened is not called absent. What the community decided is what passed or fell;
            For what passed and Against what fell went as decided. Voting alike says nothing of why.
          </p>
        </Disclosure>
      </div>
    </Section>
  );
}

function useStates(subject: Subject, closed: readonly { id: bigint }[]): ReadonlyMap<bigint, ProposalState> {
  const ids = closed.map(({ id }) => id);
  const readings = useProposalReadings(subject, ids);
  return new Map(
    readings.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.state] as const])),
  );
}
