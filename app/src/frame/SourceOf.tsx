"use client";
import type { Source as Origin } from "@commonweight/sdk/history";
import { Source } from "../components/Source.tsx";
import { useSubjectQuery } from "./subject.ts";

/** The mark after a fact of the record that opens the event which set it. */
export function SourceOf({ source, of }: { source: Origin; of: string }) {
  const { chain } = useSubjectQuery();
  return (
    <Source
      of={of}
      event={source.event}
      block={source.blockNumber}
      tx={source.transactionHash}
      logIndex={source.logIndex}
      chain={chain}
      checked
    />
  );
}
