export { namesFrom, useNames, useProfiles } from "./names.ts";
export { wholeOptions } from "./partQueries.ts";
export { useReadingProgress } from "./progress.ts";
export {
  documentOptions,
  draftClassOptions,
  type HistoryData,
  outlineOptions,
  powerOptions,
  type RecordData,
  registryHeadOptions,
} from "./queries.ts";
export { useAtEachHead } from "./useAtEachHead.ts";
export { useDescribeContext } from "./useDescribeContext.ts";
export { useForkReading, useLeaving, useLodger, useParentPlan } from "./useForks.ts";
export { shownOf, useHistory, useOutline, wholeData } from "./useHistory.ts";
export {
  useOpenVoterReadings,
  useProposalReading,
  useProposalReadings,
  useTreasury,
  useVoterReading,
} from "./useReadings.ts";
export { moneyTokens, useTokenInfo, useTokens } from "./useTokens.ts";
