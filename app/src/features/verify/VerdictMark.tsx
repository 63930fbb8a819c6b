import type { Verdict } from "@commonweight/sdk/verify";
import { Badge } from "../../components/index.ts";
import { verdictWords } from "./words.ts";

/** A verdict by its word and its shape. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { word, tone } = verdictWords[verdict];
  return <Badge tone={tone}>{word}</Badge>;
}
