"use client";
import type { History, Model } from "@commonweight/sdk/history";
import { Badge, type Column, EmptyState, Section, Table, Time, type Tone } from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { DatasetDetail } from "./DatasetDetail.tsx";
import { DatasetName } from "./DatasetName.tsx";
import { type DatasetRow, datasetAnchor, otherRows, rowOf, standingWords } from "./datasets.ts";
import style from "./Model.module.css";
import { TermsName } from "./TermsName.tsx";

type Props = { subject: Subject; history: History; model: Model; anchor: string | undefined };

/** What was decided about datasets that the model is not made of now. Nothing is erased. */
export function Others({ subject, history, model, anchor }: Props) {
  const rows = otherRows(history, model);
  const columns: readonly Column<DatasetRow>[] = [
    { head: "Dataset", names: true, width: "27%", cell: (row) => <DatasetName row={row} /> },
    { head: "Standing", width: "26%", cell: (row) => <StandingMark row={row} /> },
    { head: "Declared terms", width: "20%", cell: (row) => <TermsName terms={row.declared} /> },
    {
      head: "Decided by",
      width: "27%",
      cell: (row) => <Decision row={row} history={history} model={model} />,
    },
  ];
  return (
    <Section
      title="What it is not made of"
      note="Superseded, set aside, taken out or refused. Nothing is erased"
      id="others"
    >
      <Table<DatasetRow>
        caption="Datasets that are not adopted now, the latest decision first"
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        rowId={(row) => datasetAnchor(row.id)}
        columns={columns}
        detail={(row) => (
          <DatasetDetail
            subject={subject}
            history={history}
            row={row}
            open={anchor === datasetAnchor(row.id)}
          />
        )}
        empty={
          <EmptyState title="No dataset was ever refused or taken out">
            <p>When a vote does so, the dataset stays here with the vote and its reasons.</p>
          </EmptyState>
        }
      />
    </Section>
  );
}

const tones: Partial<Record<DatasetRow["standing"]["current"]["standing"], Tone>> = {
  Quarantined: "caution",
  Revoked: "bad",
  Rejected: "bad",
};

function StandingMark({ row }: { row: DatasetRow }) {
  const { standing } = row.standing.current;
  const { label, means } = standingWords[standing];
  return (
    <span className={style.decision}>
      <Badge tone={tones[standing] ?? "neutral"}>{label}</Badge>
      <span className={style.means}>{means}</span>
    </span>
  );
}

function Decision({ row, history, model }: { row: DatasetRow; history: History; model: Model }) {
  const { current } = row.standing;
  const title = history.proposals[String(current.proposalId)]?.title;
  const successor = current.successor && model.standings[current.successor];
  return (
    <span className={style.decision}>
      <span>
        <ProposalLink id={current.proposalId} />
        <SourceOf source={current.source} of="this decision" />
        {title !== undefined && `: ${showInvisible(title)}`}
      </span>
      <Time at={current.source.timestamp} show="relative" />
      {successor && (
        <span>
          In its place:{" "}
          <a href={`#${datasetAnchor(successor.datasetId)}`}>
            {rowOf(history, successor).name ?? "another dataset"}
          </a>
        </span>
      )}
    </span>
  );
}
