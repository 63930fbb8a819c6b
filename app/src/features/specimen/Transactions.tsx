"use client";
import { Section } from "../../components/index.ts";
import { useSubject } from "../../frame/index.ts";
import { TransactionStatus } from "../transactions/index.ts";
import type { TransactionState } from "../transactions/reducer.ts";
import style from "./Specimen.module.css";

const hash = `0x${"ab".repeat(32)}` as const;

const states: TransactionState[] = [
  { step: "checking" },
  { step: "confirming" },
  { step: "pending", hash, since: 0 },
  { step: "slow", hash, since: 0 },
  { step: "replaced", hash, by: hash },
  { step: "confirmed", hash, block: 1204n },
  { step: "declined" },
];

export function SpecimenTransactions() {
  const subject = useSubject();
  if (subject.status !== "ready") return null;
  return (
    <Section title="Transactions">
      <div className={style.stack}>
        {states.map((state) => (
          <TransactionStatus
            key={state.step}
            deployment={subject.deployment}
            done="Your vote was counted"
            transaction={{ state, busy: false, send: async () => undefined, clear: () => {} }}
          />
        ))}
      </div>
    </Section>
  );
}
