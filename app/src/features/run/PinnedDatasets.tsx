"use client";
import type { Run } from "@commonweight/sdk/history";
import { AppLink, Badge, CoverageMark, Digest, Section, Table } from "../../components/index.ts";
import { ProposalLink, useSubjectQuery } from "../../frame/index.ts";
import { plural, shortHex } from "../../lib/format/text.ts";
import { DatasetName } from "../model/DatasetName.tsx";
import { datasetAnchor, standingWords } from "../model/datasets.ts";
import { ConcludedTerms, TermsName } from "../model/TermsName.tsx";
import type { PinnedChange, PinnedData } from "./pinnedData.ts";
import style from "./Run.module.css";

type Props = { run: Run; pinned: PinnedData };

/** What the run may be trained on: the datasets as they were adopted when it was funded. */
export function PinnedDatasets({ run, pinned }: Props) {
  const { datasets, matches, changes } = pinned;
  return (
    <Section title="Data that it is pinned to" id="data" note={plural(datasets.length, "dataset")}>
      <div className={style.stack}>
        <p>
          Commitment: <Digest value={run.spec.adoptedSet} what="the commitment to the adopted datasets" />{" "}
          {matches ? (
            <Badge tone="good">Recomputed from the list below: the same</Badge>
          ) : (
            <Badge tone="bad">Recomputed from the list below: not the same</Badge>
          )}
        </p>
        <Table
          caption="Datasets as they were adopted when the run was funded"
          rows={datasets}
          rowKey={({ id }) => id}
          columns={[
            { head: "Dataset", names: true, cell: (row) => <Linked row={row} modelId={run.modelId} /> },
            { head: "Digested", cell: ({ coverage }) => <CoverageMark coverage={coverage} /> },
            { head: "Concluded terms", cell: (row) => <ConcludedTerms row={row} /> },
            {
              head: "Adopted by",
              cell: ({ adopted }) =>
                adopted === undefined ? "not known" : <ProposalLink id={adopted.proposalId} />,
            },
          ]}
          empty={<p className={style.unknown}>No dataset was adopted then.</p>}
        />
        <Since run={run} changes={changes} />
      </div>
    </Section>
  );
}

function Linked({ row, modelId }: { row: PinnedData["datasets"][number]; modelId: bigint }) {
  const query = useSubjectQuery();
  return (
    <AppLink page="model" query={{ ...query, id: modelId }} hash={datasetAnchor(row.id)}>
      <DatasetName row={row} />
    </AppLink>
  );
}

/** What was decided about the model's data after the run was funded. The run keeps what it was pinned to. */
function Since({ run, changes }: { run: Run; changes: readonly PinnedChange[] }) {
  if (changes.length === 0)
    return <p>Unchanged since: the model is still made of these datasets, under these terms.</p>;
  return (
    <div className={style.stack}>
      <p>
        Has changed since: {plural(changes.length, "later decision")} changed what the model is made of. The
        run stays pinned to the list above.
      </p>
      <ul className={style.changes}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.datasetId}`}>
            <Change change={change} run={run} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Change({ change: { kind, datasetId, now }, run }: { change: PinnedChange; run: Run }) {
  const name =
    now === undefined ? `The dataset ${shortHex(datasetId)}` : <Linked row={now} modelId={run.modelId} />;
  const by = now !== undefined && (
    <>
      , by <ProposalLink id={now.standing.current.proposalId} />
    </>
  );
  if (kind === "added")
    return (
      <>
        {name} was adopted later{by}
      </>
    );
  if (kind === "terms")
    return (
      <>
        {name} is now held to be under{" "}
        {now === undefined ? "other terms" : <TermsName terms={now.concluded} />}
        {by}
      </>
    );
  const label =
    now === undefined
      ? "no longer adopted"
      : standingWords[now.standing.current.standing].label.toLowerCase();
  return (
    <>
      {name} is no longer adopted: {label}
      {by}
    </>
  );
}
