"use client";
import { Button, Problem } from "../../components/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import style from "./Drop.module.css";
import { saySize, shortPath } from "./size.ts";
import type { Taken } from "./taken.ts";
import type { Hashing } from "./useHashing.ts";

type Props = { state: Hashing; onCancel: () => void; onAgain: (taken: Taken) => void };

/** How far the hashing is, with a way to stop it; or why it failed, with a way to try again. */
export function HashingState({ state, onCancel, onAgain }: Props) {
  if (state.status === "idle") return null;
  if (state.status === "failed") {
    const { again } = state;
    return (
      <Problem
        problem={state.problem}
        {...(again !== undefined && { actions: <Button onClick={() => onAgain(again)}>Try again</Button> })}
      />
    );
  }
  const { name, progress } = state;
  return (
    <Work
      title={`Hashing ${shortPath(showInvisible(name))}`}
      done={progress?.bytesDone}
      total={progress?.bytes}
      onCancel={onCancel}
    >
      {progress === undefined
        ? "Starting."
        : `${saySize(progress.bytesDone)} of ${saySize(progress.bytes)}, file ${Math.min(progress.filesDone + 1, progress.files)} of ${progress.files}${
            progress.files > 1 ? `: ${shortPath(showInvisible(progress.path))}` : ""
          }`}
    </Work>
  );
}

type WorkProps = {
  title: string;
  done: number | undefined;
  total: number | undefined;
  children: string;
  onCancel: () => void;
};

/** Work under way: what, how far, and a way to stop it. */
export function Work({ title, done, total, children, onCancel }: WorkProps) {
  return (
    <div className={style.work}>
      <p className={style.doing}>{title}</p>
      <progress
        className={style.bar}
        aria-label={title}
        {...(done !== undefined && total !== undefined && total > 0 && { value: done, max: total })}
      />
      <p className={style.note}>{children}</p>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
