import type { Coverage, Standing } from "@commonweight/sdk/chain";
import type { Dataset, DatasetStanding, Facts, Model, StandingEntry } from "@commonweight/sdk/history";
import { documentName } from "@commonweight/sdk/proposals";
import { type Hex, zeroHash } from "viem";

/** A dataset of a model, with what the catalogue knows of it. */
export type DatasetRow = {
  id: Hex;
  /** What its manifest calls it; nothing when the manifest is not published here. */
  name: string | undefined;
  /** 40 hexadecimal digits. */
  revision: string | undefined;
  curator: string | undefined;
  /** Absent when the catalogue's entry was not read. */
  dataset: Dataset | undefined;
  coverage: Exclude<Coverage, "None"> | "Unknown";
  declared: TermsView;
  concluded: TermsView;
  standing: DatasetStanding;
  /** The entry that adopted it last; absent for what was never adopted. */
  adopted: StandingEntry | undefined;
  /** The entry that corrected its terms since. */
  corrected: StandingEntry | undefined;
};

export type TermsView = { id: Hex; expression: string | undefined };

/** The datasets that the model is made of now, in the order in which they were adopted. */
export function adoptedRows(history: Facts, model: Model): DatasetRow[] {
  return rowsOf(history, model).filter(({ standing }) => standing.current.standing === "Adopted");
}

/** What was decided about every other dataset, the latest decision first. */
export function otherRows(history: Facts, model: Model): DatasetRow[] {
  return rowsOf(history, model)
    .filter(({ standing }) => standing.current.standing !== "Adopted")
    .sort((a, b) => later(b.standing.current, a.standing.current));
}

function rowsOf(history: Facts, model: Model): DatasetRow[] {
  return Object.values(model.standings)
    .map((standing) => rowOf(history, standing))
    .sort((a, b) => later(a.adopted ?? a.standing.current, b.adopted ?? b.standing.current));
}

export function rowOf(history: Facts, standing: DatasetStanding): DatasetRow {
  const { catalogue } = history;
  const dataset = catalogue.datasets[standing.datasetId];
  const text = dataset && catalogue.documents[dataset.manifestDigest]?.text;
  const { name, revision } = text === undefined ? {} : documentName(text);
  const termsView = (id: Hex): TermsView => ({ id, expression: catalogue.terms[id]?.spdxExpression });
  const coverage = dataset?.coverage;
  return {
    id: standing.datasetId,
    name,
    revision,
    curator: text === undefined ? undefined : curatorOf(text),
    dataset,
    coverage: coverage === undefined || coverage === "None" ? "Unknown" : coverage,
    declared: termsView(dataset?.declaredTerms ?? zeroHash),
    concluded: termsView(standing.current.concludedTerms),
    standing,
    ...adoptionOf(standing),
  };
}

/** The vote that adopted a dataset, and the one that corrected its terms after that. */
function adoptionOf({ entries, current }: DatasetStanding): Pick<DatasetRow, "adopted" | "corrected"> {
  const adopted = entries.findLast(({ from, standing }) => standing === "Adopted" && from !== "Adopted");
  const corrected = current.standing === "Adopted" && current.from === "Adopted" ? current : undefined;
  return { adopted, corrected };
}

function curatorOf(text: string): string | undefined {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields !== "object" || fields === null || !("curator" in fields)) return undefined;
    return typeof fields.curator === "string" ? fields.curator : undefined;
  } catch {
    return undefined;
  }
}

function later(a: StandingEntry, b: StandingEntry): number {
  return a.source.blockNumber - b.source.blockNumber || a.source.logIndex - b.source.logIndex;
}

/** Where a dataset stands on the model's page. */
export function datasetAnchor(id: Hex): string {
  return `dataset-${id}`;
}

/** What each standing means, in a word and in a sentence. */
export const standingWords: Record<Standing, { label: string; means: string }> = {
  Unknown: { label: "Not decided", means: "No vote was held about it." },
  Adopted: { label: "Adopted", means: "The model may be trained on it." },
  Quarantined: {
    label: "Quarantined",
    means: "Set aside until another vote decides: nothing new is to be trained on it meanwhile.",
  },
  Superseded: { label: "Superseded", means: "Another version took its place." },
  Withdrawn: { label: "Withdrawn", means: "The model stopped using it, without a judgement on it." },
  Revoked: {
    label: "Revoked",
    means: "Every permission to use it was taken back, for good. Releases made of it show this.",
  },
  Rejected: { label: "Refused", means: "It was examined, and a vote refused it." },
};
