"use client";
import type { History } from "@commonweight/sdk/history";
import { type HashedFile, readCard, readCroissant } from "@commonweight/sdk/manifests";
import { useRef, useState } from "react";
import { Button, Problem } from "../../../components/index.ts";
import { announce } from "../../../frame/announce.ts";
import type { Explained } from "../../../lib/errors/explained.ts";
import { fileNameOf } from "../../../lib/format/fileName.ts";
import { plural, showInvisible } from "../../../lib/format/text.ts";
import { DropArea, HashingState, sayJobFailure, useHashing } from "../../drop/index.ts";
import { saySize } from "../../drop/size.ts";
import type { Taken } from "../../drop/taken.ts";
import type { DroppedDocument } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { readBytes, readText } from "../parts/readText.ts";
import {
  filesToHash,
  hintsOf,
  ignoredBy,
  type Missing,
  makeDataset,
  missingIn,
  noWords,
  refilled,
  type Sources,
  undeclared,
  type Words,
} from "./making.ts";
import { SourceField } from "./SourceField.tsx";
import { WordsFields } from "./WordsFields.tsx";

type Props = {
  id: string;
  history: Pick<History, "catalogue">;
  onMade: (document: DroppedDocument) => void;
};

/** Makes a dataset's manifest here: from files, a Croissant document, a card, or what somebody says of it. */
export function ManifestMaker({ id, history, onMade }: Props) {
  const [{ words, sources, taken }, set] = useState<{ words: Words; sources: Sources; taken?: Taken }>({
    words: noWords,
    sources: {},
  });
  const [missing, setMissing] = useState<Missing>({});
  const [refusal, setRefusal] = useState<Explained>();
  const asked = useRef<readonly string[]>([]);
  const known = useRef<{ taken: Taken | undefined; ignored: string; files: readonly HashedFile[] }>(
    undefined,
  );
  const hashing = useHashing(({ files }) => {
    known.current = { taken, ignored: asked.current.join("\n"), files };
    finish(files, asked.current);
  });

  function learn(more: Partial<Sources>) {
    set((now) => {
      const next = { ...now.sources, ...more };
      return { ...now, sources: next, words: refilled(now.words, hintsOf(now.sources), hintsOf(next)) };
    });
  }
  function take(files: Taken | undefined) {
    hashing.cancel();
    set(({ taken: _, ...now }) => ({ ...now, ...(files && { taken: files }) }));
    learn({ folder: files?.ownName === true ? files.name : undefined });
  }
  function make() {
    const lacking = missingIn(words, history);
    setMissing(lacking);
    setRefusal(undefined);
    const [first] = Object.keys(lacking);
    if (first !== undefined) return document.getElementById(`${id}-${first}`)?.focus();
    try {
      const ignored = ignoredBy(words);
      const files = filesToHash(taken, ignored);
      const before = known.current;
      const isKnown = before?.taken === taken && before?.ignored === ignored.join("\n");
      if (files.length === 0) return finish([], ignored);
      if (before !== undefined && isKnown) return finish(before.files, ignored);
      asked.current = ignored;
      void hashing.take({ of: "file", name: taken?.name ?? "", ownName: false, files });
    } catch (error) {
      setRefusal(sayJobFailure(error));
    }
  }
  function finish(files: readonly HashedFile[], ignored: readonly string[]) {
    try {
      const { bytes, document: made } = makeDataset(words, files, ignored, sources.croissant);
      const name = `${fileNameOf(made.name, "dataset")}.manifest.json`;
      onMade({ name, text: new TextDecoder().decode(bytes) });
      announce(`Made the manifest of ${showInvisible(made.name)}`);
    } catch (error) {
      setRefusal(sayJobFailure(error));
    }
  }
  const size = taken?.files.reduce((sum, { file }) => sum + file.size, 0) ?? 0;
  return (
    <div className={style.stack}>
      <DropArea onTake={take} onFailure={(error) => hashing.fail("what was dropped", error)}>
        Drop the folder or the files of the dataset
      </DropArea>
      {taken !== undefined && (
        <p className={`${style.note} ${style.row}`} role="status">
          {showInvisible(taken.name)}: {plural(taken.files.length, "file")} with {saySize(size)}
          <Button look="quiet" onClick={() => take(undefined)}>
            Leave these files out
          </Button>
        </p>
      )}
      <SourceField
        id={`${id}-croissant`}
        label="Croissant document"
        hint="Version 1.0 or 1.1. Its digests are compared with the files, or stand for them if there are none here."
        accept=".json,.jsonld,application/json,application/ld+json"
        onTake={async (file) => learn({ croissant: readCroissant(await readBytes(file)) })}
        onRemove={() => learn({ croissant: undefined })}
      />
      <SourceField
        id={`${id}-card`}
        label="Dataset card"
        hint="The README.md of Hugging Face. Its name and its terms fill the fields below."
        accept=".md,text/markdown"
        onTake={async (file) => learn({ card: readCard((await readText(file)).text) })}
        onRemove={() => learn({ card: undefined })}
      />
      <WordsFields
        id={id}
        words={words}
        missing={missing}
        undeclared={undeclared(sources)}
        onChange={(next) => set((now) => ({ ...now, words: next }))}
      />
      <HashingState
        state={hashing.state}
        onCancel={hashing.cancel}
        onAgain={(again) => void hashing.take(again)}
      />
      {refusal !== undefined && <Problem problem={refusal} />}
      <div>
        <Button onClick={make} busy={hashing.state.status === "hashing"}>
          Make the manifest
        </Button>
      </div>
    </div>
  );
}
