"use client";
import { formatAmount } from "@commonweight/sdk/proposals";
import { useId } from "react";
import { Button, Digest } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { HashedFileField } from "../propose/parts/HashedFileField.tsx";
import type { DocumentField } from "./evidence.ts";
import { type HashedFile, MAX_PUBLISHED } from "./evidenceDraft.ts";
import { keptFile } from "./keptFile.ts";
import style from "./Run.module.css";

type Props = {
  field: DocumentField;
  label: string;
  file: HashedFile | undefined;
  onChange: (file: HashedFile | undefined) => void;
};

const HINTS: Readonly<Record<DocumentField, string>> = {
  dataCursor: "A file that says which data was read, and how far.",
  logs: "The training logs, or a record that pins them.",
  evaluation: "The results, with their raw outputs or a record that pins them.",
  environment: "Hardware, drivers, framework, precision.",
};

/** One document of the evidence: chosen or dropped, hashed here. Nobody types a digest. */
export function EvidenceFile({ field, label, file, onChange }: Props) {
  const id = useId();
  return (
    <div className={style.act}>
      <HashedFileField
        id={id}
        label={label}
        hint={`${HINTS[field]} It is hashed here.`}
        onHashed={async (chosen, digest) => onChange(await keptFile(chosen, digest))}
      />
      {file !== undefined && (
        <div className={style.file}>
          <span>
            {showInvisible(file.name)}, {formatAmount(BigInt(file.size), 0)} bytes
          </span>
          <Digest value={file.digest} what={`the digest of ${file.name}`} />
          {file.size > MAX_PUBLISHED && (
            <span className={style.soft}>
              It is too large to publish on chain: only its digest is recorded. Keep the file where others can
              get it.
            </span>
          )}
          <Button look="quiet" label={`Remove ${file.name}`} onClick={() => onChange(undefined)}>
            Remove
          </Button>
        </div>
      )}
    </div>
  );
}
