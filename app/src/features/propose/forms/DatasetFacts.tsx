"use client";
import type { Dataset, History } from "@commonweight/sdk/history";
import type { DatasetManifest } from "@commonweight/sdk/manifests";
import { documentName, sayTerms } from "@commonweight/sdk/proposals";
import { Button, CoverageMark, DefinitionList, Digest } from "../../../components/index.ts";
import { fileNameOf } from "../../../lib/format/fileName.ts";
import { plural, showInvisible } from "../../../lib/format/text.ts";
import { saveFile } from "../../../lib/saveFile.ts";
import { saySize } from "../../drop/size.ts";
import { publishedBy } from "../actions/documents.ts";
import { lookUpTerms } from "../actions/terms.ts";
import { whyCoverage } from "../manifest/whyCoverage.ts";
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
  const { document, digest, contentRoot, revision, bytes } = manifest;
  const declared = lookUpTerms(history, document.declaredTerms);
  const known = "known" in declared && declared.known !== undefined;
  return (
    <div className={style.facts} role="status">
      <DefinitionList
        items={[
          { term: "Name", value: showInvisible(document.name) },
          { term: "Curator", value: showInvisible(document.curator) },
          { term: "Coverage, from its files", value: coverageValue(manifest) },
          { term: "Files with digests", value: sayFiles(document.files) },
          {
            term: "Declared terms",
            value: `${showInvisible(document.declaredTerms)}${"problem" in declared ? `. ${declared.problem}` : known ? "" : " (not registered yet)"}`,
          },
          {
            term: "Revision",
            value: revision === undefined ? "None: the files themselves are named" : <code>{revision}</code>,
          },
          { term: "Found at", value: showInvisible(document.locator ?? "Not given") },
          {
            term: "Content root",
            value:
              document.files.length === 0 ? "None" : <Digest value={contentRoot} what="the content root" />,
          },
          { term: "sha-256", value: <Digest value={digest} what="the document's sha-256" /> },
          { term: "Publishing", value: PUBLISHED[publishedBy(bytes.length)] },
        ]}
      />
      <Button
        onClick={() =>
          saveFile(
            `${fileNameOf(document.name, "dataset")}.manifest.json`,
            new Uint8Array(bytes),
            "application/json",
          )
        }
      >
        Save this document
      </Button>
    </div>
  );
}

const PUBLISHED = {
  proposal: "With the proposal, on chain",
  transaction: "On chain, by a transaction of its own before the proposal",
  nobody:
    "Too large for the chain, which gets the sha-256 alone: save the document, and keep it where voters find it",
} as const;

function coverageValue(manifest: DatasetManifest) {
  return (
    <>
      <CoverageMark coverage={manifest.coverage} />{" "}
      <span className={style.note}>{whyCoverage(manifest)}</span>
    </>
  );
}

function sayFiles(files: DatasetManifest["document"]["files"]): string {
  if (files.length === 0) return "None";
  const sizes = files.flatMap(({ bytes }) => bytes ?? []);
  const size = saySize(sizes.reduce((sum, bytes) => sum + bytes, 0));
  const unknown = files.length - sizes.length;
  return `${plural(files.length, "file")} with ${size}${unknown > 0 ? `, and ${unknown} of unknown size` : ""}`;
}
