"use client";
import type { EvidenceField, MilestoneSpec, RunSpec } from "@commonweight/sdk/chain";
import type { Facts } from "@commonweight/sdk/history";
import { COVERAGE_WORDS, formatAmount, sayRunRules, sayTerms, TIER_WORDS } from "@commonweight/sdk/proposals";
import { Address, Amount, DefinitionList, Digest, Table, Time } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { useTokens } from "../../lib/record/index.ts";

const EVIDENCE: Readonly<Record<EvidenceField, string>> = {
  checkpointRoot: "checkpoint",
  step: "step",
  tokensSeen: "tokens seen",
  gpuSeconds: "GPU time",
  dataCursor: "place in the data",
  logs: "logs",
  evaluation: "evaluation",
  environment: "environment",
};

const HOUR = 3_600n;

/** What a run would be paid for, and when: all of it is fixed by the vote. */
export function RunSpecDetail({
  subject,
  spec,
  history,
}: {
  subject: Subject;
  spec: RunSpec;
  history: Facts;
}) {
  const tokens = useTokens(subject, history);
  const token = tokens.find(({ address }) => address === spec.token);
  const rows = spec.milestones.map((milestone, index) => ({ ...milestone, number: index + 1 }));
  const amount = ({ amount: value }: MilestoneSpec) =>
    token === undefined ? (
      `${value} of the smallest unit`
    ) : (
      <Amount value={value} decimals={token.decimals} symbol={token.symbol} />
    );
  return (
    <>
      <Table
        caption="Milestones"
        rows={rows}
        rowKey={({ number }) => number}
        columns={[
          { head: "Milestone", names: true, cell: ({ number }) => number },
          { head: "Pays", end: true, cell: amount },
          { head: "Due", cell: ({ dueAt }) => <Time at={dueAt} show="absolute" /> },
          { head: "Must have reached", cell: ({ leastTier }) => TIER_WORDS[leastTier] },
          {
            head: "Evidence that it must show",
            cell: ({ requiredEvidence }) =>
              requiredEvidence.map((field) => EVIDENCE[field]).join(", ") || "none",
          },
        ]}
      />
      <DefinitionList
        items={[
          { term: "Operator", value: <Address address={spec.operator} link /> },
          { term: "To be accepted by", value: <Time at={spec.acceptBy} /> },
          { term: "Planned GPU-hours", value: formatAmount(spec.setup.plannedGpuSeconds / HOUR, 0) },
          ...sayRunRules(spec, { history, tokens }).map(({ term, words }) => ({ term, value: words })),
          { term: "Least coverage of the data", value: COVERAGE_WORDS[spec.leastCoverage] },
          { term: "Terms of what it makes", value: sayTerms(spec.outputTerms, { history }) },
          {
            term: "Data that it is pinned to",
            value: <Digest value={spec.adoptedSet} what="the commitment to the adopted datasets" />,
          },
        ]}
      />
    </>
  );
}
