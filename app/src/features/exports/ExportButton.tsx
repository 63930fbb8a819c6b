"use client";
import { useState } from "react";
import { Button } from "../../components/index.ts";
import { sayReadingFailure } from "../../lib/errors/sayReadingFailure.ts";
import { saveFile } from "../../lib/saveFile.ts";
import type { Subject } from "../../lib/subject.ts";
import style from "./ExportButton.module.css";
import type { Wanted } from "./wanted.ts";

type Props = {
  subject: Subject;
  wanted: Wanted;
  /** On the button: "Save the model card". */
  children: string;
  look?: "plain" | "quiet";
};

type State = { at: "rest" } | { at: "work" } | { at: "done"; block: number } | { at: "failed"; why: string };

/** Saves an export of the newest block: the same bytes that `cw export` writes at it. What makes it comes when it is asked for. */
export function ExportButton({ subject, wanted, children, look = "plain" }: Props) {
  const [state, setState] = useState<State>({ at: "rest" });
  async function save() {
    setState({ at: "work" });
    try {
      const { makeExport } = await import("./makeExport.ts");
      const { name, bytes, type, block } = await makeExport(subject, wanted);
      saveFile(name, bytes, type);
      setState({ at: "done", block });
    } catch (error) {
      const { happened, means, todo } = sayReadingFailure(error);
      setState({ at: "failed", why: [happened, means, todo].filter(Boolean).join(" ") });
    }
  }
  return (
    <span className={style.export}>
      <Button look={look} busy={state.at === "work"} onClick={() => void save()}>
        {children}
      </Button>
      <span role="status" className={style.said}>
        {state.at === "work" && "Reading the record…"}
        {state.at === "done" && `Saved, as it stood at block ${state.block}.`}
        {state.at === "failed" && state.why}
      </span>
    </span>
  );
}
