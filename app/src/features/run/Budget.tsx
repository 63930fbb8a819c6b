"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import type { History, Run } from "@commonweight/sdk/history";
import { Badge, Section, Source } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { BudgetBar } from "./BudgetBar.tsx";
import { Money } from "./Money.tsx";
import { accountOf } from "./payments.ts";
import style from "./Run.module.css";
import { Sum } from "./Sum.tsx";
import { useRunReading } from "./useRunReading.ts";

type Props = { subject: Subject; history: History; run: Run; tokens: readonly TokenInfo[] };

/** The money, added up again from single events and held against what the contract says it still has. */
export function Budget({ subject, history, run, tokens }: Props) {
  const account = accountOf(history, run);
  const { data: reading } = useRunReading(subject, run.id);
  const money = (value: bigint) => <Money value={value} token={run.token} tokens={tokens} />;
  const held = reading?.held;
  return (
    <Section title="Budget" id="budget">
      <div className={style.stack}>
        <BudgetBar run={run} tokens={tokens} />
        <Sum
          caption="Paid, refunded and held add up to what was funded"
          lines={[
            {
              key: "paid",
              label: `paid to the operator${times(account.payments, "paid")}`,
              amount: money(account.paid),
            },
            {
              key: "refunded",
              label: `refunded to its funders${times(account.payments, "refunded")}`,
              amount: money(account.refunded),
            },
            {
              key: "held",
              label:
                held === undefined ? "held, as it must be" : "held by the contract now, asked of the chain",
              amount: money(held ?? account.held),
            },
          ]}
          total={{
            label: account.added === 0n ? "funded by the vote" : "funded by the vote and by others",
            amount: money(account.funded),
          }}
          verdict={<Verdict held={held} expected={account.held} />}
        />
      </div>
    </Section>
  );
}

function times(payments: readonly { kind: "paid" | "refunded" }[], kind: "paid" | "refunded"): string {
  const count = payments.filter((payment) => payment.kind === kind).length;
  return count === 0 ? "" : `, in ${plural(count, "payment")}`;
}

function Verdict({ held, expected }: { held: bigint | undefined; expected: bigint }) {
  if (held === undefined)
    return (
      <>
        Not compared with the chain yet
        <Source
          of="the amount held"
          checked={false}
          note="The contract was not asked yet, or did not answer."
        />
      </>
    );
  if (held === expected) return <Badge tone="good">Adds up, payment by payment</Badge>;
  return <Badge tone="caution">Differs from the record, which may be a block behind</Badge>;
}
