"use client";
import { useId, useState } from "react";
import { Button, Digest } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { FileField } from "../propose/parts/FileField.tsx";
import type { HashedFile } from "./evidenceDraft.ts";
import { hashFile, sayFileFailure } from "./hashFile.ts";
import style from "./Run.module.css";

type Props = {
  label: string;
  files: readonly HashedFile[];
  onChange: (files: readonly HashedFile[]) => void;
};

/** The files of a checkpoint, one after the other: their digests make its root. */
export function CheckpointFiles({ label, files, onChange }: Props) {
  const id = useId();
  const [problem, setProblem] = useState<string>();
  async function take(chosen: File) {
    try {
      const { content: _, ...file } = await hashFile(chosen);
      onChange([...files.filter(({ name }) => name !== file.name), file]);
      setProblem(undefined);
    } catch (failure) {
      setProblem(sayFileFailure(chosen.name, failure));
    }
  }
  return (
    <div className={style.act}>
      <FileField
        id={id}
        label={label}
        hint="Add every file of it, one after the other. They are hashed here and never leave this computer."
        onFile={(chosen) => void take(chosen)}
        {...(problem !== undefined && { error: problem })}
      />
      {files.length > 0 && (
        <ul className={style.files} aria-label="Files of the checkpoint">
          {files.map(({ name, digest }) => (
            <li key={name} className={style.file}>
              <span>{showInvisible(name)}</span>
              <Digest value={digest} what={`the digest of ${name}`} />
              <Button
                look="quiet"
                label={`Remove ${name}`}
                onClick={() => onChange(files.filter((file) => file.name !== name))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
