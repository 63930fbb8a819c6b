"use client";
import type { Source as Origin } from "@commonweight/sdk/history";
import { createContext, useContext } from "react";
import { Source } from "../components/Source.tsx";
import { useSubjectQuery } from "./subject.ts";

/** Whether the record on the page was held against the chain on this visit, or is what an earlier visit kept. */
export const RecordChecked = createContext(true);

/** The mark after a fact of the record that opens the event which set it. */
export function SourceOf({ source, of }: { source: Origin; of: string }) {
  const { chain } = useSubjectQuery();
  const checked = useContext(RecordChecked);
  return (
    <Source
      of={of}
      event={source.event}
      block={source.blockNumber}
      tx={source.transactionHash}
      logIndex={source.logIndex}
      chain={chain}
      checked={checked}
      {...(!checked && {
        note: "Read from the chain on an earlier visit; the chain has not answered yet on this one.",
      })}
    />
  );
}
