"use client";
import type { Source as Origin } from "@commonweight/sdk/history";
import { createContext, useContext } from "react";
import { Source } from "../components/Source.tsx";
import type { RecordData } from "../lib/record/index.ts";
import { useSubjectQuery } from "./subject.ts";

/** Whether the record on the page was held against the chain on this visit, and where it comes from if not. */
export const RecordOrigin = createContext<RecordData["from"]>("chain");

const NOTES = {
  visit: "Read from the chain on an earlier visit; the chain has not answered yet on this one.",
  index: "From the index that this copy of the site ships; the chain has not answered yet on this visit.",
} as const;

export function useRecordChecked(): boolean {
  return useContext(RecordOrigin) === "chain";
}

/** The mark after a fact of the record that opens the event which set it. */
export function SourceOf({ source, of }: { source: Origin; of: string }) {
  const { chain } = useSubjectQuery();
  const from = useContext(RecordOrigin);
  return (
    <Source
      of={of}
      event={source.event}
      block={source.blockNumber}
      tx={source.transactionHash}
      logIndex={source.logIndex}
      chain={chain}
      checked={from === "chain"}
      {...(from !== "chain" && { note: NOTES[from] })}
    />
  );
}
