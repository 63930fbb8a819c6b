"use client";
import { Button, Digest, Disclosure } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import type { ActionDrafts, DigestedFile } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { HashedFileField } from "../parts/HashedFileField.tsx";

type Draft = ActionDrafts["fundRun"];

const parts = [
  ["config", "Training configuration"],
  ["code", "Code archive, or a document that pins a commit"],
  ["container", "Container image, or a document that pins one"],
  ["tokenizer", "Tokenizer"],
  ["evaluationPlan", "Evaluation plan"],
] as const;

type Part = (typeof parts)[number][0];

/** Files whose digests the operator countersigns. Only their sha-256 goes on chain; what is not given stays empty. */
export function RunFiles({
  id,
  draft,
  onChange,
}: {
  id: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const given = parts.filter(([part]) => draft[part] !== null).length;
  return (
    <Disclosure
      summary={`Files that the run is pinned to (${given} of ${parts.length} given)`}
      open={given > 0}
    >
      <div className={style.stack}>
        <p className={style.note}>
          Each file is hashed in this browser, and its sha-256 becomes part of what is voted on. Keep the
          files: they are not published.
        </p>
        {parts.map(([part, label]) => (
          <OneFile
            key={part}
            id={`${id}-${part}`}
            label={label}
            file={draft[part]}
            onChange={(file) => onChange(withFile(draft, part, file))}
          />
        ))}
      </div>
    </Disclosure>
  );
}

function withFile(draft: Draft, part: Part, file: DigestedFile | null): Draft {
  return { ...draft, [part]: file };
}

type OneFileProps = {
  id: string;
  label: string;
  file: DigestedFile | null;
  onChange: (file: DigestedFile | null) => void;
};

function OneFile({ id, label, file, onChange }: OneFileProps) {
  return (
    <div>
      <HashedFileField
        id={id}
        label={label}
        onHashed={({ name, size }, sha256) => onChange({ name, bytes: size, sha256 })}
      />
      <p className={style.note} aria-live="polite">
        {file === null ? (
          "Not given"
        ) : (
          <span className={style.row}>
            {showInvisible(file.name)}
            <Digest value={file.sha256} what={`the sha-256 of ${label}`} />
            <Button look="quiet" label={`Remove ${label}`} onClick={() => onChange(null)}>
              Remove
            </Button>
          </span>
        )}
      </p>
    </div>
  );
}
