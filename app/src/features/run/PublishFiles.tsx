"use client";
import { catalogueAbi } from "@commonweight/sdk/chain";
import type { History, Run } from "@commonweight/sdk/history";
import { toHex } from "viem";
import { Badge } from "../../components/index.ts";
import { SourceOf, type Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { Act } from "./Act.tsx";
import type { HashedFile } from "./evidenceDraft.ts";
import { keyOf } from "./keyOf.ts";
import style from "./Run.module.css";

type Props = { subject: Subject; history: History; run: Run; files: readonly HashedFile[] };

/** The step before submitting: every document that is small enough goes on chain, so that it outlives any host. */
export function PublishFiles({ subject, history, run, files }: Props) {
  const { catalogue } = subject.deployment;
  const publishable = files.flatMap(({ content, ...file }) =>
    content === undefined ? [] : [{ ...file, content }],
  );
  if (catalogue === undefined || publishable.length === 0) return null;
  return (
    <fieldset>
      <legend>First publish the documents on chain, where everybody can read them</legend>
      <ul className={style.files}>
        {publishable.map(({ name, digest, content }) => {
          const published = history.catalogue.documents[digest];
          return (
            <li key={digest} className={style.file}>
              <span>{showInvisible(name)}</span>
              {published === undefined ? (
                <Act
                  subject={subject}
                  actKey={keyOf(subject, run, `publish ${digest}`)}
                  label={`Publish ${name}`}
                  done="Published"
                  look="plain"
                  call={{
                    title: `Publish ${name}`,
                    address: catalogue,
                    abi: catalogueAbi,
                    functionName: "publish",
                    args: [toHex(content)],
                  }}
                />
              ) : (
                <span>
                  <Badge tone="good">Published on chain</Badge>
                  <SourceOf source={published.source} of={`the document ${name}`} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
