"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import {
  type Funder,
  hasEnded,
  type Run,
  refundableTo,
  releasedTo,
  runAt,
  unspentOf,
} from "@commonweight/sdk/history";
import type { Address as Account } from "viem";
import { Address, Section, Table } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { Money } from "./Money.tsx";
import style from "./Run.module.css";

type Props = { subject: Subject; run: Run; tokens: readonly TokenInfo[]; now: number };

/** Who paid for the run, what goes back to each, and whose bonds the contract holds. */
export function Funders({ subject, run, tokens, now }: Props) {
  const money = (value: bigint) => <Money value={value} token={run.token} tokens={tokens} />;
  const owners = bondOwners(run);
  return (
    <Section title="Who paid, and what goes back" id="funders" note={plural(run.funders.length, "funder")}>
      <div className={style.stack}>
        <Table
          caption="Who gave to the budget, and what goes back to each"
          hideCaption
          rows={run.funders}
          rowKey={({ account }) => account}
          columns={[
            {
              head: "Funder",
              names: true,
              cell: ({ account }) => <Address address={account} link copy={false} />,
            },
            { head: "Gave", end: true, cell: ({ given }) => money(given) },
            {
              head: "Goes back",
              end: true,
              cell: (funder) => (
                <Back subject={subject} run={run} tokens={tokens} now={now} funder={funder} />
              ),
            },
          ]}
        />
        <p className={style.soft}>
          Whoever joins bears the same share of what the run pays. What it does not pay goes back, pro rata.
        </p>
        {owners.length > 0 && (
          <Table
            caption="Bonds that the contract holds"
            rows={owners}
            rowKey={({ account }) => account}
            columns={[
              {
                head: "From, or for",
                names: true,
                cell: ({ account }) => <Address address={account} link copy={false} />,
              },
              { head: "Amount", end: true, cell: ({ amount }) => money(amount) },
              { head: "State", cell: ({ released }) => (released ? "to be withdrawn" : "deposited") },
            ]}
          />
        )}
      </div>
    </Section>
  );
}

function Back({ subject, run, tokens, now, funder }: Props & { funder: Funder }) {
  const { treasury } = subject.stewardship;
  const money = (value: bigint) => <Money value={value} token={run.token} tokens={tokens} />;
  if (funder.refund !== undefined)
    return (
      <>
        {money(funder.refund.amount)} sent
        <SourceOf source={funder.refund.source} of="the refund" />
      </>
    );
  if (hasEnded(run)) return <>{money(refundableTo(run, funder.account, treasury))} to be sent</>;
  const free = unspentOf(run, runAt(run, now));
  const share = run.funded === 0n ? 0n : (free * funder.given) / run.funded;
  return <>{money(share)} if it ended now</>;
}

type Owner = { account: Account; amount: bigint; released: boolean };

/** Bonds by whose they are now: released ones by who can withdraw them, the others by who deposited them. */
function bondOwners(run: Run): Owner[] {
  const { bonds, ending, operator } = run;
  const accounts = [...new Set(bonds.entries.map(({ account }) => account))];
  const released = accounts
    .map((account) => ({ account, amount: releasedTo(run, account), released: true }))
    .filter(({ amount }) => amount > 0n);
  const rest = bonds.held - released.reduce((sum, { amount }) => sum + amount, 0n);
  const challenge = run.statuses.at(-1)?.value === "Disputed" ? run.spec.rules.challengeBond : 0n;
  const operators = rest - challenge;
  const challenger = (run.finalReview ?? run.milestones[run.earned]?.submissions.at(-1))?.challenge
    ?.challenger;
  return [
    ...(operators > 0n && ending === undefined
      ? [{ account: operator, amount: operators, released: false }]
      : []),
    ...(challenge > 0n && challenger ? [{ account: challenger, amount: challenge, released: false }] : []),
    ...released,
  ];
}
