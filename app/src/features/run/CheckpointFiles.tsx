"use client";
import { useId } from "react";
import { Button, Digest } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { HashedFileField } from "../propose/parts/HashedFileField.tsx";
import type { HashedFile } from "./evidenceDraft.ts";
import style from "./Run.module.css";

type Props = {
  label: string;
  files: readonly HashedFile[];
  onChange: (files: readonly HashedFile[]) => void;
};

/** The files of a checkpoint: their digests make its root. */
export function CheckpointFiles({ label, files, onChange }: Props) {
  const id = useId();
  return (
    <div className={style.act}>
      <HashedFileField
        id={id}
        label={label}
        hint="Add every file of it, together or one after the other. They are hashed here and never leave this computer."
        multiple
        onHashed={({ name, size }, digest) =>
          onChange([...files.filter((file) => file.name !== name), { name, size, digest }])
        }
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
