import type { Report } from "@commonweight/sdk/verify";
import { type ExitCode, exitCodes } from "./command.ts";

/** What a program that calls ours goes by. */
export function exitCodeOf({ summary }: Report): ExitCode {
  if (summary.verdict === "FAIL") return exitCodes.failed;
  return summary.verdict === "PASS" ? exitCodes.ok : exitCodes.unverifiable;
}
