"use client";
import { catalogueAbi } from "@commonweight/sdk/chain";
import { type Hex, stringToHex } from "viem";
import { Digest, Field, RadioGroup, TextArea } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { Act } from "../run/Act.tsx";
import style from "./Fork.module.css";
import { charterDigest, type PlanDraft, type PlanProblems } from "./plan.ts";

type Props = {
  subject: Subject;
  draft: PlanDraft;
  onChange: (draft: PlanDraft) => void;
  /** The charter of the parent's model. */
  present: Hex;
  problems: PlanProblems;
};

/** What the new model is for: the present charter, a new text, or the digest of one. */
export function CharterField({ subject, draft, onChange, present, problems }: Props) {
  const { deployment } = subject;
  const { catalogue } = deployment;
  const digest = charterDigest(draft.text);
  return (
    <div className={style.form}>
      <RadioGroup
        legend="What the model is for"
        hideLegend
        value={draft.charter}
        onChange={(charter) => onChange({ ...draft, charter })}
        options={[
          {
            value: "same",
            label: "Keep the present charter",
            note: <Digest value={present} what="the charter's digest" />,
          },
          { value: "text", label: "Write a new one" },
          { value: "digest", label: "Name one by its digest" },
        ]}
      />
      {draft.charter === "text" && (
        <>
          <TextArea
            label="Charter"
            rows={8}
            value={draft.text}
            onChange={(text) => onChange({ ...draft, text })}
            {...(problems.text !== undefined && { error: problems.text })}
          />
          {catalogue !== undefined && draft.text.trim() !== "" && (
            <Act
              subject={subject}
              actKey={`fork-charter:${deployment.chainId}:${digest}`}
              label="Publish the charter"
              look="plain"
              done="Published"
              note="The plan holds its digest alone. Published on chain, the text can be read by everybody, for good."
              call={{
                title: "Publish a charter",
                address: catalogue,
                abi: catalogueAbi,
                functionName: "publish",
                args: [stringToHex(draft.text)],
              }}
            />
          )}
        </>
      )}
      {draft.charter === "digest" && (
        <Field
          label="Digest of the charter"
          hint="sha-256 of the document's exact bytes."
          value={draft.digest}
          onChange={(value) => onChange({ ...draft, digest: value })}
          {...(problems.digest !== undefined && { error: problems.digest })}
        />
      )}
    </div>
  );
}
