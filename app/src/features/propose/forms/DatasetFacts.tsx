"use client";
import type { Dataset, History } from "@commonweight/sdk/history";
import type { DatasetManifest } from "@commonweight/sdk/manifests";
import { documentName, sayTerms } from "@commonweight/sdk/proposals";
import { CoverageMark, DefinitionList, Digest } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import { lookUpTerms } from "../actions/terms.ts";
import style from "../parts/Form.module.css";

/** What the catalogue holds of a dataset. */
export function RegisteredFacts({ dataset, history }: { dataset: Dataset; history: History }) {
  const text = history.catalogue.documents[dataset.manifestDigest]?.text;
  const revision = text === undefined ? undefined : documentName(text).revision;
  const locator = dataset.locators[0]?.locator;
  return (
    <div className={style.facts}>
      <DefinitionList
        items={[
          {
            term: "Coverage",
            value: <CoverageMark coverage={dataset.coverage === "None" ? "Unknown" : dataset.coverage} />,
          },
          { term: "Declared terms", value: sayTerms(dataset.declaredTerms, { history }) },
          {
            term: "Revision",
            value: revision === undefined ? "Not given in a published document" : <code>{revision}</code>,
          },
          { term: "Found at", value: locator === undefined ? "Not given" : showInvisible(locator) },
        ]}
      />
    </div>
  );
}

/** What was read from a dropped document, and what the proposal will do with it. */
export function ManifestFacts({ manifest, history }: { manifest: DatasetManifest; history: History }) {
  const { document, coverage, digest, revision } = manifest;
  const declared = lookUpTerms(history, document.declaredTerms);
  const known = "known" in declared && declared.known !== undefined;
  return (
    <div className={style.facts} role="status">
      <DefinitionList
        items={[
          { term: "Name", value: showInvisible(document.name) },
          { term: "Curator", value: showInvisible(document.curator) },
          { term: "Coverage, from its files", value: <CoverageMark coverage={coverage} /> },
          { term: "Files with digests", value: String(document.files.length) },
          {
            term: "Declared terms",
            value: `${showInvisible(document.declaredTerms)}${known ? "" : " (not registered yet)"}`,
          },
          {
            term: "Revision",
            value: revision === undefined ? "None: the files themselves are named" : <code>{revision}</code>,
          },
          { term: "sha-256", value: <Digest value={digest} what="the document's sha-256" /> },
        ]}
      />
    </div>
  );
}
