"use client";
import { type ReactNode, useRef } from "react";
import type { Hex } from "viem";
import { HashingState } from "../../drop/HashingState.tsx";
import { oneFile } from "../../drop/oneFile.ts";
import { useHashing } from "../../drop/useHashing.ts";
import { FileField } from "./FileField.tsx";

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Whether several may be chosen: they are hashed one after the other. Otherwise a new one takes the place of the last. */
  multiple?: boolean;
  onHashed: (file: File, digest: Hex) => void | Promise<void>;
};

/** A file, or several, of any size: hashed in a worker, with progress and a way to stop. Nobody types a digest. */
export function HashedFileField({ onHashed, multiple = false, ...field }: Props) {
  const waiting = useRef<File[]>([]);
  const hashing = useHashing(async ({ name, digests: [digest] }, { files: [chosen] }) => {
    if (digest === undefined || chosen === undefined) return;
    try {
      await onHashed(chosen.file, digest);
      next();
    } catch (error) {
      hashing.fail(name, error);
    }
  });
  function next() {
    const file = waiting.current.shift();
    if (file !== undefined) void hashing.take(oneFile(file));
  }
  function choose(files: readonly File[]) {
    waiting.current = multiple ? [...waiting.current, ...files] : files.slice(0, 1);
    if (!multiple || hashing.state.status !== "hashing") next();
  }
  function cancel() {
    waiting.current = [];
    hashing.cancel();
  }
  return (
    <>
      <FileField {...field} multiple={multiple} onFile={(...files) => choose(files)} />
      <HashingState state={hashing.state} onCancel={cancel} onAgain={(taken) => void hashing.take(taken)} />
    </>
  );
}
