"use client";
import { Section } from "../../components/index.ts";
import type { Subject } from "../../lib/subject.ts";
import style from "./ExportButton.module.css";
import { ExportButton } from "./ExportButton.tsx";

/** The whole record to take away, and how another reader compares it. */
export function Bundle({ subject }: { subject: Subject }) {
  const command = `npm run -s cw -- export --block N --stewardship "${subject.stewardship.name}" --rpc URL`;
  return (
    <Section title="Take the record away" id="export">
      <p className={style.prose}>
        Tables of everything as CSV and JSON, a card for each model, a dossier for each proposal, manifests to
        sign, and the raw events, in one archive with a list of SHA-256 digests. It is made from the events up
        to the newest block alone: whoever asks another node for the same block gets the same bytes.
      </p>
      <ExportButton subject={subject} wanted={{ subject: { type: "everything" } }}>
        Save everything as a ZIP archive
      </ExportButton>
      <p className={style.also}>
        The command line makes the same files at the same block:{" "}
        <code className={style.command}>{command}</code>
      </p>
    </Section>
  );
}
