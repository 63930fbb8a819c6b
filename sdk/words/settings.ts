import type { SettingName } from "../history/types/settings.ts";
import { sayShare, sayVotes } from "./amounts.ts";
import type { Context } from "./context.ts";
import { sayDuration } from "./times.ts";

export const SETTING_WORDS: Readonly<Record<SettingName, string>> = {
  votingDelay: "the time before voting opens",
  votingPeriod: "the time for voting",
  proposalThreshold: "the votes needed to propose",
  quorumNumerator: "the quorum's share of the supply",
  quorumFloor: "the least quorum",
  lateQuorumVoteExtension: "the time for voting after a late quorum",
  queueWindow: "the time for queueing",
  executionWindow: "the time for executing",
  timelockDelay: "the delay between queueing and executing",
};

/** A setting's value in its unit. */
export function saySetting(
  setting: SettingName,
  value: bigint,
  context: Pick<Context, "history" | "tokens">,
): string {
  switch (setting) {
    case "proposalThreshold":
    case "quorumFloor":
      return sayVotes(value, context);
    case "quorumNumerator":
      return sayShare(value);
    case "votingDelay":
    case "votingPeriod":
    case "lateQuorumVoteExtension":
      return context.history.stewardship.clock === "timestamp"
        ? sayDuration(Number(value))
        : `${value} blocks`;
    case "queueWindow":
    case "executionWindow":
    case "timelockDelay":
      return sayDuration(Number(value));
  }
}
