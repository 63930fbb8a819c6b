"use client";
import type { FormEvent } from "react";
import { Button, Field } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import style from "./Verify.module.css";

type Props = {
  text: string;
  problem: string | undefined;
  /** The stewardship whose runs and proposals numbers name. */
  numbersOf: string;
  onChange: (text: string) => void;
  onAsk: () => void;
};

/** A digest or a number instead of files. */
export function Question({ text, problem, numbersOf, onChange, onAsk }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onAsk();
  }
  return (
    <form onSubmit={submit} className={style.question}>
      <Field
        label="Or a digest, a run, a proposal, or everything"
        hint={`The digest of a manifest, of a release's weights or of a small file; or run:1, proposal:12 or everything, of ${showInvisible(numbersOf)}.`}
        value={text}
        onChange={onChange}
        inputMode="search"
        {...(problem !== undefined && { error: problem })}
      />
      <Button type="submit" look="primary">
        Verify
      </Button>
    </form>
  );
}
