import type { Action, ActionType, RawCall } from "./action.ts";
import { notableCall } from "./notableCall.ts";

/** What a voter should notice about a proposal at first sight. Derived from its calls, never from its words. */
export const BADGES = [
  "movesFunds",
  "changesRoles",
  "changesRules",
  "changesTerms",
  "changesData",
  "mintsVotes",
  "irreversible",
  "touchesOutside",
] as const;
export type Badge = (typeof BADGES)[number];

const byType: Readonly<Record<ActionType, readonly Badge[]>> = {
  adoptDataset: ["changesData"],
  concludeTerms: ["changesData"],
  supersedeDataset: ["changesData"],
  withdrawDataset: ["changesData"],
  revokeDataset: ["changesData", "irreversible"],
  quarantineDataset: ["changesData"],
  rejectDataset: ["changesData"],
  setOutputTerms: ["changesTerms"],
  setPolicy: ["changesTerms"],
  setCharter: ["changesTerms"],
  createModel: [],
  recordRelease: [],
  recordContribution: [],
  recordResolution: [],
  registerTerms: [],
  registerDataset: [],
  addLocator: [],
  publishDocument: [],
  fundRun: ["movesFunds"],
  cancelRun: ["movesFunds", "irreversible"],
  amendRun: ["movesFunds"],
  ruleOnRun: ["movesFunds", "irreversible"],
  attestTier: [],
  recordIncident: [],
  pay: ["movesFunds", "irreversible"],
  setLimit: ["changesRules"],
  mint: ["mintsVotes", "irreversible"],
  setSetting: ["changesRules"],
  setClassRule: ["changesRules"],
  setCallClass: ["changesRules"],
  setDaoURI: [],
  call: ["touchesOutside", "irreversible"],
};

/** The badges of a proposal, each once, in the order of BADGES. */
export function badges(actions: readonly Action[]): Badge[] {
  const found = new Set(
    actions.flatMap((action) => [
      ...byType[action.type],
      ...(action.type === "call" ? ofRawCall(action) : []),
    ]),
  );
  return BADGES.filter((badge) => found.has(badge));
}

/** A raw call can't be read whole, but its ether and the function that it names can: what they point to is said. */
function ofRawCall({ value, data }: RawCall): readonly Badge[] {
  const named = notableCall(data.slice(0, 10));
  return [...(value > 0n ? ["movesFunds" as const] : []), ...(named ? [named] : [])];
}
