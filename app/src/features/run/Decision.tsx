"use client";
import { promisedBy, type TokenInfo } from "@commonweight/sdk/chain";
import type { History, Run } from "@commonweight/sdk/history";
import {
  RUN_KIND_WORDS,
  sayModel,
  sayProposal,
  sayRelease,
  sayRunRules,
  sayTerms,
  specHash,
} from "@commonweight/sdk/proposals";
import { Address, AppLink, Badge, DefinitionList, Digest, Section } from "../../components/index.ts";
import { ProposalLink, SourceOf, useSubjectQuery } from "../../frame/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { LEAST_COVERAGE_WORDS } from "../propose/forms/runWords.ts";
import { Money } from "./Money.tsx";
import type { PinnedData } from "./pinnedData.ts";
import style from "./Run.module.css";

type Props = { history: History; run: Run; tokens: readonly TokenInfo[]; pinned: PinnedData };

/** What the vote decided, in a sentence, and the terms that nobody can change since. */
export function Decision({ history, run, tokens, pinned }: Props) {
  const query = useSubjectQuery();
  const { spec } = run;
  const model = showInvisible(sayModel(run.modelId, { history }));
  return (
    <Section title="What was decided">
      <p className={style.decision}>
        <ProposalLink id={run.proposalId}>
          {showInvisible(capital(sayProposal(run.proposalId, { history })))}
        </ProposalLink>{" "}
        set <Money value={promisedBy(spec)} token={run.token} tokens={tokens} /> aside for{" "}
        <Address address={run.operator} link copy={false} />: {RUN_KIND_WORDS[spec.kind]} of {model} on{" "}
        {plural(pinned.datasets.length, "adopted dataset")}, in {plural(run.milestones.length, "milestone")},
        with what comes out under {showInvisible(sayTerms(spec.outputTerms, { history }))}.
        <SourceOf source={run.source} of="the funding" />
      </p>
      <DefinitionList
        items={[
          {
            term: "Model",
            value: (
              <AppLink page="model" query={{ ...query, id: run.modelId }}>
                {model}
              </AppLink>
            ),
          },
          { term: "Operator", value: <Address address={run.operator} link mark /> },
          { term: "Output terms", value: showInvisible(sayTerms(spec.outputTerms, { history })) },
          {
            term: "Starts from",
            value:
              spec.parentRelease === 0n
                ? "nothing: no earlier release"
                : sayRelease(spec.parentRelease, { history }),
          },
          { term: "Planned compute", value: <Compute seconds={run.setup.plannedGpuSeconds} /> },
          { term: "Seed", value: spec.seed.toString() },
          { term: "Data must be", value: LEAST_COVERAGE_WORDS[spec.leastCoverage] },
          ...sayRunRules(spec, { history, tokens }).map(({ term, words }) => ({
            term,
            value: showInvisible(words),
          })),
          { term: "Hash of the spec", value: <SpecHash run={run} /> },
        ]}
      />
    </Section>
  );
}

/** The hash that the operator countersigns, worked out again from every field of the spec. */
function SpecHash({ run }: { run: Run }) {
  const same = specHash(run.spec) === run.specHash;
  return (
    <>
      <Digest value={run.specHash} what="the hash of the spec" />{" "}
      {same ? (
        <Badge tone="good">Recomputed here: the same</Badge>
      ) : (
        <Badge tone="bad">Recomputed here: not the same</Badge>
      )}
    </>
  );
}

function Compute({ seconds }: { seconds: bigint }) {
  if (seconds === 0n) return <span className={style.unknown}>not said</span>;
  return <>{`${(Number(seconds) / 3600).toLocaleString("en-GB", { maximumFractionDigits: 1 })} GPU-hours`}</>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
