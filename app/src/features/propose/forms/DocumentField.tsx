"use client";
import { ManifestError } from "@commonweight/sdk/manifests";
import { lazy, Suspense, useState } from "react";
import { ErrorBoundary } from "../../../components/ErrorBoundary.tsx";
import { Button, Disclosure, SkeletonLines, TextArea } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import { readDocument } from "../actions/datasets.ts";
import type { DroppedDocument } from "../draft/shapes.ts";
import { FileField } from "../parts/FileField.tsx";
import style from "../parts/Form.module.css";
import { readText } from "../parts/readText.ts";
import { ManifestFacts } from "./DatasetFacts.tsx";
import type { FormContext } from "./form.ts";

/** Card, Croissant and hashing are no part of the form until somebody makes a manifest. */
const ManifestMaker = lazy(() =>
  import("../manifest/ManifestMaker.tsx").then((module) => ({ default: module.ManifestMaker })),
);

type Props = {
  id: string;
  document: DroppedDocument | null;
  onChange: (document: DroppedDocument | null) => void;
  error: string | undefined;
  context: FormContext;
};

/** A manifest or pin document: chosen, dropped, pasted or made here, read at once, and refused with the reason and a way out. */
export function DocumentField({ id, document, onChange, error, context }: Props) {
  const [unreadable, setUnreadable] = useState<string>();
  async function take(file: File) {
    try {
      onChange(await readText(file));
      setUnreadable(undefined);
    } catch (failure) {
      const why =
        failure instanceof ManifestError
          ? `${failure.message} ${failure.remedy}`
          : "The browser did not let it be read. Choose it again.";
      setUnreadable(`${file.name} could not be read. ${why}`);
    }
  }
  const read = document === null ? undefined : readDocument(document);
  const refused =
    document !== null && read !== undefined && "problem" in read
      ? showInvisible(`${document.name} can't be adopted. ${read.problem} ${read.remedy}`)
      : undefined;
  return (
    <div className={style.stack}>
      <FileField
        id={id}
        label="Manifest or pin document"
        hint="A JSON file that names files by their digests, or a fixed revision. It is read and hashed here; nobody has to type a digest."
        accept=".json,application/json"
        error={unreadable ?? refused ?? error}
        onFile={(file) => void take(file)}
      />
      <Disclosure summary="Make it here, from files, a Croissant document or a card" bare late>
        <ErrorBoundary what="the form that makes a manifest">
          <Suspense fallback={<SkeletonLines lines={6} what="the form that makes a manifest" />}>
            <ManifestMaker id={`${id}-make`} history={context.build.history} onMade={onChange} />
          </Suspense>
        </ErrorBoundary>
      </Disclosure>
      <Disclosure summary="Paste it instead" bare>
        <TextArea
          label="Text of the document"
          value={document?.text ?? ""}
          onChange={(text) => onChange(text === "" ? null : { name: "The pasted text", text })}
          rows={8}
        />
      </Disclosure>
      {read !== undefined && "manifest" in read && (
        <ManifestFacts manifest={read.manifest} history={context.build.history} />
      )}
      {document !== null && (
        <Button look="quiet" onClick={() => onChange(null)}>
          Remove this document
        </Button>
      )}
    </div>
  );
}
