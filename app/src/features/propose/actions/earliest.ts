import { currentSetting, type History } from "@commonweight/sdk/history";

/** The earliest that a proposal made now can be carried out, in seconds; nothing where the governor counts blocks. */
export function earliestExecution(history: History, now: number): number | undefined {
  if (history.stewardship.clock !== "timestamp") return undefined;
  const setting = (name: "votingDelay" | "votingPeriod" | "timelockDelay") =>
    Number(currentSetting(history, name)?.value ?? 0n);
  return now + setting("votingDelay") + setting("votingPeriod") + setting("timelockDelay");
}
