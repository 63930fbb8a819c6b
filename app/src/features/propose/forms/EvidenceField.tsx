"use client";
import { TextArea } from "../../../components/index.ts";
import { MAX_DOCUMENT_IN_PROPOSAL } from "../actions/documents.ts";

type Props = {
  id: string;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
  /** What the text should say. */
  hint: string;
  /** Whether the action means nothing without it. */
  required?: boolean;
};

/** A text that is published on chain with the proposal and kept with what it decides. */
export function EvidenceField({ id, value, onChange, error, hint, required = false }: Props) {
  return (
    <TextArea
      id={id}
      label={required ? "Evidence" : "Evidence (optional)"}
      hint={`${hint} Published on chain by this proposal; its sha-256 is kept with the decision. Markdown.`}
      value={value}
      onChange={onChange}
      error={error}
      maxBytes={MAX_DOCUMENT_IN_PROPOSAL}
      rows={4}
    />
  );
}
