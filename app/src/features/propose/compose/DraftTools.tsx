"use client";
import { useState } from "react";
import { Button, Dialog } from "../../../components/index.ts";
import { announce } from "../../../frame/index.ts";
import { saveFile } from "../../../lib/saveFile.ts";
import { isEmpty, type ProposalDraft } from "../draft/draft.ts";
import { draftFile, draftFileName, parseDraftFile } from "../draft/file.ts";
import { DraftError } from "../draft/shape.ts";
import type { DraftStore } from "../draft/store.ts";
import { FileField } from "../parts/FileField.tsx";
import style from "./Compose.module.css";

function download(draft: ProposalDraft): void {
  saveFile(draftFileName(draft), draftFile(draft), "application/json");
}

/** The draft as a thing of its own: kept here, saved as a file, opened from one, thrown away. */
export function DraftTools({ store: { draft, saved, change, clear } }: { store: DraftStore }) {
  const [opening, setOpening] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function open(file: File) {
    try {
      const opened = parseDraftFile(await file.text());
      change(() => opened);
      setOpening(false);
      setProblem(undefined);
      announce(`Opened the draft ${file.name}`);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      setProblem(`This is no draft of a proposal: ${error.message}. Choose a file that was saved here.`);
    }
  }
  const empty = isEmpty(draft);
  return (
    <div className={style.text}>
      <p className={style.kept}>
        {saved
          ? "The draft is kept in this browser as you write, until it is proposed."
          : "This browser does not keep the draft: save it as a file before you leave."}
      </p>
      <div className={style.tools}>
        <Button
          onClick={() => download(draft)}
          {...(empty ? { reason: "There is nothing to save yet." } : {})}
        >
          Save the draft as a file
        </Button>
        <Button onClick={() => setOpening(true)}>Open a draft file</Button>
        {!empty && (
          <Button look="quiet" onClick={() => setLeaving(true)}>
            Start over
          </Button>
        )}
      </div>
      <Dialog open={opening} onClose={() => setOpening(false)} title="Open a draft file">
        <div className={style.text}>
          {!empty && <p>It takes the place of what you have written here.</p>}
          <FileField
            id="draft-file"
            label="Draft file"
            accept=".json,application/json"
            error={problem}
            onFile={(file) => void open(file)}
          />
        </div>
      </Dialog>
      <Dialog open={leaving} onClose={() => setLeaving(false)} title="Start over?">
        <div className={style.text}>
          <p>Everything that you have written on this page is thrown away.</p>
          <div className={style.tools}>
            <Button
              look="danger"
              onClick={() => {
                clear();
                setLeaving(false);
                announce("The draft was thrown away");
              }}
            >
              Throw the draft away
            </Button>
            <Button onClick={() => setLeaving(false)}>Keep it</Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
