"use client";
import type { History } from "@commonweight/sdk/history";
import { type Holder, powerByClass, topHolders } from "@commonweight/sdk/members";
import { sayApproval } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import { Address, Amount, Disclosure, Section, Table } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { percent } from "../../lib/format/amount.ts";
import { useTokenInfo } from "../../lib/record/index.ts";
import { contractsOf } from "../delegation/house.ts";
import { accounts, sayPower } from "./concentrationWords.ts";
import style from "./Members.module.css";

const LARGEST = 10;

type Props = { subject: Subject; history: History };

/** How few accounts can pass or stop a decision, and who they are, with the formula and what it does not tell. */
export function Concentration({ subject, history }: Props) {
  const { data: token } = useTokenInfo(subject);
  const decimals = token?.decimals ?? 18;
  const power = useMemo(
    () =>
      powerByClass(
        history,
        contractsOf(subject).map(({ address }) => address),
      ),
    [subject, history],
  );
  const members = Object.values(history.members);
  if (history.supply === 0n) return null;
  return (
    <Section title="Concentration of power">
      <div className={style.stack}>
        {power.length > 0 && (
          <>
            <p>{sayPower(power)}</p>
            <Table
              caption="The fewest accounts that together decide, by class of proposal"
              rows={power}
              rowKey={(row) => row.class}
              columns={[
                { head: "Class", names: true, cell: (row) => row.class },
                { head: "It passes if", cell: (row) => sayApproval(row.rule.approval) },
                {
                  head: "Votes needed",
                  end: true,
                  cell: ({ quorum }) => <Amount value={quorum} decimals={decimals} />,
                },
                { head: "Pass it against all others", end: true, cell: ({ toPass }) => accounts(toPass) },
                {
                  head: "Pass it if nobody else votes",
                  end: true,
                  cell: ({ toPassAlone }) => accounts(toPassAlone),
                },
                { head: "Stop it", end: true, cell: ({ toBlock }) => accounts(toBlock) },
              ]}
            />
          </>
        )}
        <HowCounted />
        <Disclosure summary="The largest holders, by votes and by tokens" late>
          <div className={style.sides}>
            <Largest
              caption="By votes, own and delegated"
              holders={topHolders(members, "votes", LARGEST)}
              supply={history.supply}
              decimals={decimals}
            />
            <Largest
              caption="By tokens of their own"
              holders={topHolders(members, "balance", LARGEST)}
              supply={history.supply}
              decimals={decimals}
            />
          </div>
        </Disclosure>
      </div>
    </Section>
  );
}

function HowCounted() {
  return (
    <Disclosure summary="How this is counted, and what it does not tell">
      <div className={style.stack}>
        <p>
          The accounts with most votes are added up, the largest first, until they decide alone. Say that all
          accounts have V votes and these have C of them. They pass a proposal whatever the others do if C is
          at least the votes needed, and C of V is more than the share that the class asks for. They stop it
          whatever the others do, by voting Against, if the others, V less C, don&apos;t have the votes
          needed, or are no more than that share of V. The smaller of the two numbers is what is called the
          Nakamoto number.
        </p>
        <p>
          Accounts are not people: one person can have several accounts, and one account can act for many. It
          counts votes as they are delegated now; each proposal counts them as they stand when its voting
          opens. Tokens that nobody has delegated count in the supply and cast no vote. The stewardship&apos;s
          own contracts can&apos;t vote and are left out of the sums.
        </p>
      </div>
    </Disclosure>
  );
}

function Largest({
  caption,
  holders,
  supply,
  decimals,
}: {
  caption: string;
  holders: readonly Holder[];
  supply: bigint;
  decimals: number;
}) {
  return (
    <Table
      caption={caption}
      rows={holders}
      rowKey={({ account }) => account}
      columns={[
        {
          head: "Account",
          names: true,
          cell: ({ account }) => <Address address={account} link copy={false} />,
        },
        { head: "Amount", end: true, cell: ({ amount }) => <Amount value={amount} decimals={decimals} /> },
        { head: "Share", end: true, cell: ({ amount }) => percent(amount, supply) },
        { head: "With those above", end: true, cell: ({ together }) => percent(together, supply) },
      ]}
    />
  );
}
