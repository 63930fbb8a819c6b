"use client";
import { trainingRunsAbi } from "@commonweight/sdk/chain";
import type { History, Milestone, Run } from "@commonweight/sdk/history";
import { useState } from "react";
import { zeroHash } from "viem";
import { Digest, Field, Section } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { EVIDENCE_WORDS } from "../propose/forms/runWords.ts";
import { Act } from "./Act.tsx";
import { CheckpointFiles } from "./CheckpointFiles.tsx";
import { EvidenceFile } from "./EvidenceFile.tsx";
import { DOCUMENT_FIELDS, NUMBER_FIELDS, type NumberField } from "./evidence.ts";
import { buildEvidence, EMPTY_EVIDENCE, type EvidenceDraft, type HashedFile } from "./evidenceDraft.ts";
import { keyOf, useIsOperator } from "./keyOf.ts";
import { PublishFiles } from "./PublishFiles.tsx";
import style from "./Run.module.css";
import { milestoneToSubmit } from "./status.ts";

type Props = { subject: Subject; history: History; run: Run; now: number };

const HINTS: Readonly<Record<NumberField, string>> = {
  step: "Counted from the beginning of the run.",
  tokensSeen: "Counted from the beginning of the run.",
  gpuSeconds: "In GPU-seconds, counted from the beginning of the run.",
};

/** The operator's form for the next milestone. Nobody else sees it. */
export function SubmitMilestone({ subject, history, run, now }: Props) {
  const mine = useIsOperator(run);
  const next = milestoneToSubmit(run, now);
  if (!mine || next === undefined) return null;
  return (
    <Form
      key={`${next.index} ${next.submissions.length}`}
      subject={subject}
      history={history}
      run={run}
      milestone={next}
    />
  );
}

function Form({ subject, history, run, milestone }: Omit<Props, "now"> & { milestone: Milestone }) {
  const [draft, setDraft] = useState<EvidenceDraft>(EMPTY_EVIDENCE);
  const { runs } = subject.stewardship;
  const { evidence, mistakes, missing } = buildEvidence(draft, milestone.requiredEvidence);
  const number = milestone.index + 1;
  const asked = (field: (typeof milestone.requiredEvidence)[number]) =>
    milestone.requiredEvidence.includes(field) ? "" : " (not asked for)";
  const files = DOCUMENT_FIELDS.flatMap((field) => draft.documents[field] ?? []);
  const unpublished = files.filter((file) => mustBePublished(file, history));
  if (runs === undefined) return null;
  return (
    <Section title={`Submit milestone ${number}`} id="submit">
      <div className={style.form}>
        {NUMBER_FIELDS.map((field) => (
          <Field
            key={field}
            label={`${EVIDENCE_WORDS[field]}${asked(field)}`}
            hint={HINTS[field]}
            inputMode="numeric"
            value={draft.numbers[field]}
            onChange={(text) => setDraft({ ...draft, numbers: { ...draft.numbers, [field]: text } })}
            {...(mistakes[field] !== undefined && { error: mistakes[field] })}
          />
        ))}
        {DOCUMENT_FIELDS.map((field) => (
          <EvidenceFile
            key={field}
            field={field}
            label={`${EVIDENCE_WORDS[field]}${asked(field)}`}
            file={draft.documents[field]}
            onChange={(file) =>
              setDraft((now) => ({ ...now, documents: withFile(now.documents, field, file) }))
            }
          />
        ))}
        <CheckpointFiles
          label={`Files of the checkpoint${asked("checkpointRoot")}`}
          files={draft.checkpoint}
          onChange={(checkpoint) => setDraft((now) => ({ ...now, checkpoint }))}
        />
        {evidence !== undefined && evidence.checkpointRoot !== zeroHash && (
          <p>
            Root of the checkpoint: <Digest value={evidence.checkpointRoot} what="the checkpoint's root" />
          </p>
        )}
        <PublishFiles subject={subject} history={history} run={run} files={files} />
        <Act
          subject={subject}
          actKey={keyOf(subject, run, `submit ${milestone.index} ${milestone.submissions.length}`)}
          label={`Submit milestone ${number}`}
          done="Submitted"
          note="What you submit is public and for good. Its review begins with the block that holds it."
          {...stopped(mistakes, missing, unpublished)}
          call={{
            title: `Submit milestone ${number} of run ${run.id}`,
            address: runs,
            abi: trainingRunsAbi,
            functionName: "submitMilestone",
            args: [run.id, evidence],
          }}
        />
      </div>
    </Section>
  );
}

function withFile(
  documents: EvidenceDraft["documents"],
  field: (typeof DOCUMENT_FIELDS)[number],
  file: HashedFile | undefined,
): EvidenceDraft["documents"] {
  const { [field]: _, ...others } = documents;
  return file === undefined ? others : { ...others, [field]: file };
}

/** Whether a document can be published and is not yet. */
function mustBePublished({ digest, content }: HashedFile, { catalogue }: History): boolean {
  return content !== undefined && catalogue.documents[digest] === undefined;
}

function stopped(
  mistakes: object,
  missing: readonly (keyof typeof EVIDENCE_WORDS)[],
  unpublished: readonly HashedFile[],
): { reason?: string } {
  if (Object.keys(mistakes).length > 0) return { reason: "Correct the numbers first." };
  if (missing.length > 0)
    return {
      reason: `The spec asks for more: ${missing.map((field) => EVIDENCE_WORDS[field].toLowerCase()).join(", ")}.`,
    };
  if (unpublished.length > 0)
    return {
      reason: `Publish ${unpublished.map(({ name }) => name).join(", ")} first, so that everybody can read it.`,
    };
  return {};
}
