export { applyReceipt } from "./applyReceipt.ts";
export { namesFrom, useNames, useProfiles } from "./names.ts";
export { useReadingProgress } from "./progress.ts";
export {
  documentOptions,
  type HistoryData,
  historyOptions,
  proposalOptions,
  registryHeadOptions,
  tokenOptions,
  treasuryOptions,
  voterOptions,
} from "./queries.ts";
export { forgetReaders } from "./readers.ts";
export { type SettingsNow, settingsNow } from "./settings.ts";
export { useAtEachHead } from "./useAtEachHead.ts";
export { useDescribeContext } from "./useDescribeContext.ts";
export { useHistory } from "./useHistory.ts";
export {
  canStillChange,
  useProposalReading,
  useProposalReadings,
  useTreasury,
  useVoterReading,
} from "./useReadings.ts";
export { moneyTokens, useTokenInfo, useTokens } from "./useTokens.ts";
