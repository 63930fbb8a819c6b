"use client";
import { useState } from "react";
import { Button } from "../../../components/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import { sayJobFailure } from "../../drop/sayJobFailure.ts";
import { FileField } from "../parts/FileField.tsx";
import style from "../parts/Form.module.css";

type Props = {
  id: string;
  /** What it is: "Dataset card". */
  label: string;
  hint: string;
  accept: string;
  /** Reads it. What it throws is said at the field, and what was taken before stays. */
  onTake: (file: File) => Promise<void>;
  onRemove: () => void;
};

/** A document that says something of a dataset, read at once, with a way to leave it out again. */
export function SourceField({ label, onTake, onRemove, ...field }: Props) {
  const [taken, setTaken] = useState<string>();
  const [problem, setProblem] = useState<string>();
  async function take(file: File) {
    try {
      await onTake(file);
      setTaken(file.name);
      setProblem(undefined);
    } catch (error) {
      const { happened, means, todo } = sayJobFailure(error);
      setProblem(`${showInvisible(file.name)} is not used. ${happened} ${means} ${todo}`);
    }
  }
  function remove() {
    onRemove();
    setTaken(undefined);
    setProblem(undefined);
  }
  return (
    <div>
      <FileField {...field} label={label} error={problem} onFile={(file) => void take(file)} />
      {taken !== undefined && (
        <p className={`${style.note} ${style.row}`} role="status">
          Read: {showInvisible(taken)}
          <Button look="quiet" label={`Leave out the ${label}`} onClick={remove}>
            Leave out
          </Button>
        </p>
      )}
    </div>
  );
}
