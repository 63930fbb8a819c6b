import type { TimelineEntry } from "@commonweight/sdk/history";

/** What readers look for in the record. */
export const KIND_FILTERS = [
  { value: "all", label: "Everything" },
  { value: "votes", label: "Votes" },
  { value: "decisions", label: "Decisions" },
  { value: "data", label: "Data" },
  { value: "money", label: "Money" },
  { value: "runs", label: "Runs" },
  { value: "membership", label: "Membership" },
  { value: "settings", label: "Settings" },
] as const;

export type KindFilter = (typeof KIND_FILTERS)[number]["value"];
export type Kind = Exclude<KindFilter, "all">;

/** The filter that an address names; everything when it names none. */
export function kindFilterFrom(value: string | null): KindFilter {
  return KIND_FILTERS.find((filter) => filter.value === value)?.value ?? "all";
}

/** Each event has one kind, so that the kinds together are the whole record. What is unknown counts by its contract. */
export function kindOf({ role, eventName }: Pick<TimelineEntry, "role" | "eventName">): Kind {
  switch (role) {
    case "token":
      return "membership";
    case "catalogue":
      return "data";
    case "treasury":
      return eventName === "LimitSet" ? "settings" : "money";
    case "fork":
      return "membership";
    case "runs":
      return eventName !== null && RUN_MONEY.has(eventName) ? "money" : "runs";
    case "runTerms":
      return "runs";
    case "registry":
      return eventName === "StandingChanged" || eventName === "DatasetSuperseded" ? "data" : "decisions";
    case "timelock":
      return eventName !== null && TIMELOCK_SETTINGS.has(eventName) ? "settings" : "decisions";
    case "governor":
      if (eventName === "VoteCast" || eventName === "VoteCastWithParams" || eventName === "BallotSkipped")
        return "votes";
      return eventName?.startsWith("Proposal") && eventName !== "ProposalThresholdSet"
        ? "decisions"
        : "settings";
  }
}

const RUN_MONEY: ReadonlySet<string> = new Set([
  "RunCofunded",
  "TranchePaid",
  "RefundClaimed",
  "BondWithdrawn",
]);

const TIMELOCK_SETTINGS: ReadonlySet<string> = new Set([
  "MinDelayChange",
  "RoleGranted",
  "RoleRevoked",
  "RoleAdminChanged",
]);

/** What contracts note beside an event that another entry says already. Shown on demand; counted always. */
const NOTES: ReadonlySet<string> = new Set([
  "HistoryAdvanced",
  "CallScheduled",
  "CallExecuted",
  "CallSalt",
  "DelegateVotesChanged",
  "EIP712DomainChanged",
]);

/** Whether an entry only repeats in a contract's own terms what another says. An unknown event never counts as that. */
export function isNote({ eventName, proposalId }: Pick<TimelineEntry, "eventName" | "proposalId">): boolean {
  // A governor is built with a class for each call of its own house.
  if (eventName === "CallClassSet") return proposalId === undefined;
  return eventName !== null && NOTES.has(eventName);
}
