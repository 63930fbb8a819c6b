"use client";
import { Disclosure, Field, Markdown, TextArea } from "../../../components/index.ts";
import type { ProposalDraft } from "../draft/draft.ts";
import type { ProposalErrors } from "./buildProposal.ts";
import style from "./Compose.module.css";
import { roomForText } from "./description.ts";
import { TEXT_FIELD, TITLE_FIELD } from "./mistakes.ts";

type Props = {
  draft: ProposalDraft;
  change: (edit: (draft: ProposalDraft) => ProposalDraft) => void;
  errors: ProposalErrors;
  /** The most bytes of the whole description; nothing where there is no limit. */
  limit: number | undefined;
};

/** What the proposer says. */
export function TextFields({ draft, change, errors, limit }: Props) {
  const { title, text } = draft;
  return (
    <div className={style.text}>
      <Field
        id={TITLE_FIELD}
        label="Title"
        hint="One line. Voters see it as your words, below what the calls really do."
        value={title}
        onChange={(changed) => change((now) => ({ ...now, title: changed }))}
        error={errors.title}
      />
      <TextArea
        id={TEXT_FIELD}
        label="Why"
        hint="What speaks for it, what against it, what you checked. Markdown. It goes on chain and can't be changed later."
        value={text}
        onChange={(changed) => change((now) => ({ ...now, text: changed }))}
        error={errors.text}
        rows={10}
        {...(limit === undefined ? {} : { maxBytes: roomForText(limit, title) })}
      />
      {text.trim() !== "" && (
        <Disclosure summary="Show the text as voters will see it">
          <div className={style.written}>
            <Markdown text={text} />
          </div>
        </Disclosure>
      )}
    </div>
  );
}
