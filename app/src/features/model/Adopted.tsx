"use client";
import type { History, Model } from "@commonweight/sdk/history";
import {
  type Column,
  CoverageMark,
  EmptyState,
  LinkButton,
  Section,
  Table,
  Time,
} from "../../components/index.ts";
import { ProposalLink, SourceOf, type Subject } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { subjectQuery } from "../../lib/subject.ts";
import { DatasetDetail } from "./DatasetDetail.tsx";
import { DatasetName } from "./DatasetName.tsx";
import { adoptedRows, type DatasetRow, datasetAnchor } from "./datasets.ts";
import style from "./Model.module.css";
import { ConcludedTerms, TermsName } from "./TermsName.tsx";

type Props = { subject: Subject; history: History; model: Model; anchor: string | undefined };

/** The datasets that the model is made of now. */
export function Adopted({ subject, history, model, anchor }: Props) {
  const rows = adoptedRows(history, model);
  return (
    <Section
      title="What it is made of"
      note={`${plural(rows.length, "dataset")}, each adopted by a vote`}
      id="datasets"
    >
      <Table<DatasetRow>
        caption="Datasets adopted now, in the order of their adoption"
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
          <EmptyState
            title="No dataset is adopted yet"
            action={
              <LinkButton page="propose" query={subjectQuery(subject)}>
                Propose one
              </LinkButton>
            }
          >
            <p>
              A dataset comes in by a proposal that passes and is carried out. It then stands here with that
              vote.
            </p>
          </EmptyState>
        }
      />
    </Section>
  );
}

const columns: readonly Column<DatasetRow>[] = [
  { head: "Dataset", names: true, width: "27%", cell: (row) => <DatasetName row={row} /> },
  { head: "Digests reach", width: "12%", cell: (row) => <CoverageMark coverage={row.coverage} /> },
  { head: "Declared terms", width: "20%", cell: (row) => <TermsName terms={row.declared} /> },
  { head: "Concluded terms", width: "20%", cell: (row) => <ConcludedTerms row={row} /> },
  { head: "Decided by", width: "21%", cell: (row) => <Decision row={row} /> },
];

function Decision({ row: { adopted, corrected } }: { row: DatasetRow }) {
  if (adopted === undefined) return <span className={style.unknown}>Its adoption was not read</span>;
  return (
    <span className={style.decision}>
      <span>
        Adopted by <ProposalLink id={adopted.proposalId} />
        <SourceOf source={adopted.source} of="this adoption" />
      </span>
      <Time at={adopted.source.timestamp} show="relative" />
      {corrected !== undefined && (
        <span>
          Terms corrected by <ProposalLink id={corrected.proposalId} />
          <SourceOf source={corrected.source} of="this correction" />
        </span>
      )}
    </span>
  );
}
