"use client";
import { useState } from "react";
import { Button, Problem, Section, TextArea } from "../../components/index.ts";
import type { Explained } from "../../lib/errors/explained.ts";
import { FileField } from "../propose/parts/FileField.tsx";
import style from "./Relay.module.css";

type Props = {
  problem: Explained | undefined;
  onFile: (file: File) => Promise<boolean>;
  onText: (text: string) => boolean;
};

/** A file, chosen or dropped on its field, or text. Several are joined; each is taken whole or not at all. */
export function TakeBallots({ problem, onFile, onText }: Props) {
  const [text, setText] = useState("");
  return (
    <Section title="Take signed ballots" id="take">
      <form
        className={style.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (onText(text)) setText("");
        }}
      >
        <FileField
          id="ballots-file"
          label="A file of signed ballots"
          hint="Choose it or drop it here, one after the other. It stays in this browser."
          accept=".json,application/json"
          onFile={(file) => void onFile(file)}
        />
        <TextArea
          label="Or paste ballots, or a link that holds them"
          rows={3}
          value={text}
          onChange={setText}
        />
        <div>
          <Button type="submit" {...(text.trim() === "" && { reason: "Paste something first." })}>
            Take what is pasted
          </Button>
        </div>
        {problem !== undefined && <Problem problem={problem} />}
      </form>
    </Section>
  );
}
