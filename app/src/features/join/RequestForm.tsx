"use client";
import { CONTRIBUTION_KINDS, type ContributionKind } from "@commonweight/sdk/chain";
import { type History, listModels } from "@commonweight/sdk/history";
import { REQUEST_LIMITS } from "@commonweight/sdk/requests";
import { type FormEvent, useState } from "react";
import { Button, Field, Select, TextArea } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { HashedFileField } from "../propose/parts/HashedFileField.tsx";
import { useWallet } from "../wallet/index.ts";
import { Finished } from "./Finished.tsx";
import style from "./Join.module.css";
import { type RequestDraft, type RequestMistakes, readRequest } from "./readRequest.ts";

type Props = { subject: Subject; history: History };

const kinds: Record<ContributionKind, string> = {
  Code: "Code",
  Data: "Data",
  Compute: "Compute",
  Evaluation: "Evaluation",
  Audit: "Audit",
};

/** A contribution request, written here and sent by whoever wrote it: nothing of it goes to any server. */
export function RequestForm({ subject, history }: Props) {
  const wallet = useWallet();
  const models = listModels(history);
  const [draft, setDraft] = useState<RequestDraft>({
    kind: "Code",
    modelId: String(models[0]?.id ?? 1n),
    contributor: "",
    title: "",
    text: "",
    link: "",
    sha256: "",
    votes: "0",
  });
  const [tried, setTried] = useState(false);
  const filled = { ...draft, contributor: draft.contributor || (wallet.address ?? "") };
  const { request, mistakes } = readRequest(filled, subject);
  const shown: RequestMistakes = tried ? mistakes : {};
  const set = (change: Partial<RequestDraft>) => {
    setDraft((now) => ({ ...now, ...change }));
    setTried(false);
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
  }
  return (
    <form className={style.stack} onSubmit={submit} noValidate>
      {models.length > 1 && (
        <Select
          label="Model"
          value={draft.modelId}
          onChange={(modelId) => set({ modelId })}
          options={models.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <Select
        label="What you contributed"
        value={draft.kind}
        onChange={(chosen) => set({ kind: CONTRIBUTION_KINDS.find((kind) => kind === chosen) ?? draft.kind })}
        options={CONTRIBUTION_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Field
        label="In one line"
        value={draft.title}
        onChange={(title) => set({ title })}
        error={shown.title}
      />
      <TextArea
        label="What you did, and why it should be recorded"
        hint="Markdown. Members decide by it, and a proposal publishes it."
        value={draft.text}
        onChange={(text) => set({ text })}
        error={shown.text}
        maxBytes={REQUEST_LIMITS.text}
      />
      <Field
        label="Where the evidence is"
        hint="An https address: a pull request, a report, a dataset."
        type="url"
        inputMode="url"
        value={draft.link}
        onChange={(link) => set({ link })}
        error={shown.link}
      />
      <HashedFileField
        id="request-evidence"
        label="The file behind the link (optional)"
        hint="Its sha-256 is computed here, so that nobody can change it unseen. The file itself stays with you."
        onHashed={(_, sha256) => set({ sha256 })}
      />
      <Field
        label="Its sha-256 (optional)"
        value={draft.sha256}
        onChange={(sha256) => set({ sha256 })}
        error={shown.sha256}
      />
      <Field
        label="Your address"
        hint="What the record names, and what votes would go to."
        value={filled.contributor}
        onChange={(contributor) => set({ contributor })}
        error={shown.contributor}
      />
      <Field
        label="Votes that you ask for"
        hint="0 for none. Members decide."
        inputMode="decimal"
        value={draft.votes}
        onChange={(votes) => set({ votes })}
        error={shown.votes}
      />
      <div>
        <Button type="submit" look="primary">
          Make the request
        </Button>
      </div>
      {tried && request !== undefined && <Finished request={request} />}
    </form>
  );
}
