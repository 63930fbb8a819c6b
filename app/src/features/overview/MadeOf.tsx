"use client";
import { type Facts, listModels, type Model } from "@commonweight/sdk/history";
import { AppLink, type Column, CoverageMark, EmptyState, Section, Table } from "../../components/index.ts";
import { ProposalLink, type Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { DatasetName } from "../model/DatasetName.tsx";
import { adoptedRows, type DatasetRow, datasetAnchor } from "../model/datasets.ts";
import { ConcludedTerms } from "../model/TermsName.tsx";
import style from "./Overview.module.css";

type Props = { subject: Subject; history: Facts };

/** The datasets that each model is made of now. */
export function MadeOf({ subject, history }: Props) {
  const models = listModels(history);
  if (models.length === 0)
    return (
      <Section title="What it is made of" id="made-of">
        <EmptyState title="There is no model yet">
          <p>A model is created by vote. The datasets that it adopts then stand here, each with its vote.</p>
        </EmptyState>
      </Section>
    );
  return models.map((model) => (
    <MadeOfOne key={String(model.id)} subject={subject} history={history} model={model} />
  ));
}

function MadeOfOne({ subject, history, model }: Props & { model: Model }) {
  const query = { ...subjectQuery(subject), id: model.id };
  const columns: readonly Column<DatasetRow>[] = [
    {
      head: "Dataset",
      names: true,
      width: "40%",
      cell: (row) => (
        <AppLink page="model" query={query} hash={datasetAnchor(row.id)} className={style.dataset}>
          <DatasetName row={row} />
        </AppLink>
      ),
    },
    { head: "Digests reach", width: "17%", cell: (row) => <CoverageMark coverage={row.coverage} /> },
    { head: "Concluded terms", width: "28%", cell: (row) => <ConcludedTerms row={row} /> },
    {
      head: "Adopted by",
      width: "15%",
      cell: (row) => (row.adopted ? <ProposalLink id={row.adopted.proposalId} /> : "not read"),
    },
  ];
  return (
    <Section
      title={`What ${showInvisible(model.name)} is made of`}
      id={`made-of-${model.id}`}
      note={
        <AppLink page="model" query={query}>
          The model in full
        </AppLink>
      }
    >
      <Table<DatasetRow>
        caption={`Datasets that ${showInvisible(model.name)} has adopted`}
        hideCaption
        rows={adoptedRows(history, model)}
        rowKey={(row) => row.id}
        columns={columns}
        empty={
          <EmptyState title="No dataset is adopted yet">
            <p>A dataset comes in by a proposal that passes and is carried out.</p>
          </EmptyState>
        }
      />
    </Section>
  );
}
