"use client";
import { Callout, Disclosure, Field, TextArea } from "../../../components/index.ts";
import type { Explained } from "../../../lib/errors/explained.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import style from "../parts/Form.module.css";
import type { Missing, Words } from "./making.ts";

type Props = {
  id: string;
  words: Words;
  missing: Missing;
  /** Why the terms could not be taken from the card or document. */
  undeclared: Explained | undefined;
  onChange: (words: Words) => void;
};

/** What is said of a dataset beside its files. */
export function WordsFields({ id, words, missing, undeclared, onChange }: Props) {
  const bind = (field: keyof Words) => ({
    id: `${id}-${field}`,
    value: words[field],
    onChange: (text: string) => onChange({ ...words, [field]: text }),
  });
  return (
    <>
      <Field {...bind("name")} label="Name of the dataset" error={missing.name} />
      <Field {...bind("curator")} label="Curator" hint="Who put it together." error={missing.curator} />
      <Field
        {...bind("terms")}
        label="Declared terms"
        hint="What the curator says, as an SPDX expression. What the vote concludes is chosen below."
        error={missing.terms}
      />
      {undeclared !== undefined && words.terms.trim() === "" && (
        <Callout tone="warning" title={undeclared.happened} todo={undeclared.todo}>
          <p>{showInvisible(undeclared.means)}</p>
        </Callout>
      )}
      <Field
        {...bind("locator")}
        label="Fixed revision (optional)"
        hint="Where the files are a copy of one: hf:datasets/owner/name@ or git:https://…@ and its 40 hexadecimal digits."
      />
      <Disclosure
        summary="Paths to leave out, and notes"
        bare
        open={words.ignored !== "" || words.notes !== ""}
      >
        <div className={style.stack}>
          <TextArea
            {...bind("ignored")}
            label="Paths to leave out"
            hint="One a line, from the folder's root, without patterns. The manifest lists them."
            rows={3}
          />
          <TextArea {...bind("notes")} label="Notes" hint="What else a reader should know." rows={3} />
        </div>
      </Disclosure>
    </>
  );
}
