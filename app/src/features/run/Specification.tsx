"use client";
import type { History, Run } from "@commonweight/sdk/history";
import { zeroHash } from "viem";
import { Badge, Digest, Disclosure, Section, Table } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { DocumentView } from "../model/DocumentView.tsx";
import { digestsGiven, SPEC_FILE_WORDS, SPEC_FILES } from "./evidence.ts";
import style from "./Run.module.css";

type Props = { subject: Subject; history: History; run: Run };

/** The specification as people read it, and the digests of what it is made of: given, or openly not. */
export function Specification({ subject, history, run }: Props) {
  return (
    <Section
      title="Specification"
      id="specification"
      note={`${digestsGiven(run.setup)} of ${SPEC_FILES.length} digests given`}
    >
      <div className={style.stack}>
        <Table
          caption={
            run.amendments.length === 0
              ? "What the spec pins by digest"
              : "What is pinned by digest, as amended"
          }
          rows={SPEC_FILES}
          rowKey={(file) => file}
          columns={[
            { head: "Part", names: true, cell: (file) => SPEC_FILE_WORDS[file] },
            {
              head: "sha-256",
              cell: (file) => (
                <>
                  <Pinned digest={run.setup[file]} what={SPEC_FILE_WORDS[file]} />
                  <Published subject={subject} history={history} run={run} file={file} />
                </>
              ),
            },
          ]}
        />
        <h3>Its text, as it was voted on</h3>
        <DocumentView subject={subject} history={history} digest={run.spec.document} what="specification" />
      </div>
    </Section>
  );
}

function Pinned({ digest, what }: { digest: Run["setup"]["config"]; what: string }) {
  if (digest !== zeroHash) return <Digest value={digest} what={`the digest: ${what}`} />;
  return (
    <span className={style.unknown}>
      <Badge>Not given</Badge> anything may be used
    </span>
  );
}

function Published({ subject, history, run, file }: Props & { file: (typeof SPEC_FILES)[number] }) {
  const digest = run.setup[file];
  if (digest === zeroHash) return null;
  if (history.catalogue.documents[digest] === undefined)
    return <p className={style.unknown}>not published on chain: only its digest is known</p>;
  const what = SPEC_FILE_WORDS[file].toLowerCase();
  return (
    <Disclosure bare late summary={`Read the document: ${what}`}>
      <DocumentView subject={subject} history={history} digest={digest} what={what} />
    </Disclosure>
  );
}
