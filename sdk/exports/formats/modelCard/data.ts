import { zeroHash } from "viem";
import type { DatasetStanding, Model } from "../../../history/types/models.ts";
import { isBefore } from "../../../verify/book/Book.ts";
import { COVERAGE_WORDS, STANDING_WORDS } from "../../../words/enums.ts";
import { sayDataset, sayTerms } from "../../../words/names.ts";
import type { Edition } from "../../edition/Edition.ts";
import { code, plain, table } from "../../text/markdown.ts";
import { locatorIn } from "./frontMatter.ts";

/** What the model is made of, and every other dataset that was decided about, with the vote behind each. */
export function dataSection(edition: Edition, model: Model): string[] {
  const standings = Object.values(model.standings).sort(byLatest);
  const adopted = standings.filter(({ current }) => current.standing === "Adopted");
  const others = standings.filter(({ current }) => current.standing !== "Adopted");
  return [
    "## Data",
    "",
    adopted.length === 0
      ? "No dataset is adopted."
      : "The datasets that the model may be trained on, each adopted by vote. Declared terms are the curator's word, concluded terms the vote's.",
    "",
    ...(adopted.length > 0 ? [datasetTable(edition, adopted), ""] : []),
    "### Datasets that were refused, suspended, replaced, withdrawn or revoked",
    "",
    ...(others.length > 0 ? [datasetTable(edition, others), ""] : ["None.", ""]),
    ...touched(edition, model, others),
  ];
}

function datasetTable(edition: Edition, standings: readonly DatasetStanding[]): string {
  const rows = standings.map(({ datasetId, current, entries }) => {
    const dataset = edition.history.catalogue.datasets[datasetId];
    const locator = dataset && locatorIn(edition.documents.get(dataset.manifestDigest));
    return [
      plain(sayDataset(datasetId, edition.context)),
      dataset ? plain(sayTerms(dataset.declaredTerms, edition.context)) : "unknown",
      current.concludedTerms === zeroHash ? "none" : plain(sayTerms(current.concludedTerms, edition.context)),
      dataset ? COVERAGE_WORDS[dataset.coverage] : "unknown",
      STANDING_WORDS[current.standing],
      entries.map(({ standing, proposalId }) => `${proposalId} (${STANDING_WORDS[standing]})`).join(", "),
      locator ? code(`${locator.host}/${locator.id}@${locator.revision}`.replaceAll("`", "")) : "not named",
      dataset ? code(dataset.manifestDigest) : "unknown",
    ];
  });
  return table(
    [
      "Dataset",
      "Declared",
      "Concluded",
      "Coverage",
      "Standing",
      "Proposals",
      "Revision",
      "Manifest (sha-256)",
    ],
    rows,
  );
}

/** Releases that were made of what the community has turned against since. History is never erased. */
function touched({ history, context }: Edition, model: Model, others: readonly DatasetStanding[]): string[] {
  const bad = others.filter(
    ({ current }) => current.standing === "Revoked" || current.standing === "Quarantined",
  );
  const lines = model.releases.flatMap(({ id, runId }) => {
    const run = history.runs[String(runId)];
    if (!run) return [];
    const { source: funded } = run;
    return bad
      .filter(({ entries }) => {
        const then = entries.findLast(({ source }) => isBefore(source, funded));
        return then?.standing === "Adopted";
      })
      .map(
        ({ datasetId, current }) =>
          `- Release ${id} was made by run ${runId}, whose datasets included ${plain(sayDataset(datasetId, context))}: ${STANDING_WORDS[current.standing]} since, by proposal ${current.proposalId}.`,
      );
  });
  return lines.length > 0 ? [...lines, ""] : [];
}

function byLatest(a: DatasetStanding, b: DatasetStanding): number {
  const [one, other] = [a.entries[0]?.source, b.entries[0]?.source];
  if (!one || !other) return 0;
  return one.blockNumber - other.blockNumber || one.logIndex - other.logIndex;
}
