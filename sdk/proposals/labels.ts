import type { Action, ActionType, RawCall } from "./action.ts";
import { notableCall } from "./notableCall.ts";

/** What a proposal is about. Derived from what its calls do, never from its words. */
export const LABELS = [
  "datasets",
  "terms",
  "models",
  "runs",
  "money",
  "people",
  "rules",
  "text",
  "other",
] as const;
export type Label = (typeof LABELS)[number];

const byType: Readonly<Record<ActionType, readonly Label[]>> = {
  adoptDataset: ["datasets"],
  concludeTerms: ["datasets", "terms"],
  supersedeDataset: ["datasets"],
  withdrawDataset: ["datasets"],
  revokeDataset: ["datasets"],
  quarantineDataset: ["datasets"],
  rejectDataset: ["datasets"],
  setOutputTerms: ["terms"],
  setPolicy: ["terms"],
  setCharter: ["text"],
  createModel: ["models"],
  recordRelease: ["models"],
  recordContribution: ["people"],
  recordResolution: ["text"],
  registerTerms: ["terms"],
  registerDataset: ["datasets"],
  addLocator: ["datasets"],
  publishDocument: ["text"],
  fundRun: ["runs", "money"],
  cancelRun: ["runs", "money"],
  amendRun: ["runs", "money"],
  ruleOnRun: ["runs", "money"],
  attestTier: ["runs"],
  recordIncident: ["runs"],
  pay: ["money"],
  setLimit: ["money", "rules"],
  mint: ["people"],
  setSetting: ["rules"],
  setClassRule: ["rules"],
  setCallClass: ["rules"],
  setDaoURI: ["text"],
  call: ["other"],
};

/** The labels of a proposal, each once, in the order of LABELS. A proposal that calls nothing is a text. */
export function labels(actions: readonly Action[]): Label[] {
  if (actions.length === 0) return ["text"];
  const found = new Set(
    actions.flatMap((action) => [
      ...byType[action.type],
      ...(action.type === "call" ? ofRawCall(action) : []),
    ]),
  );
  return LABELS.filter((label) => found.has(label));
}

/** What the functions that `notableCall` knows are about. */
const byNotable = {
  movesFunds: "money",
  changesRoles: "rules",
  changesRules: "rules",
  mintsVotes: "people",
} as const;

/** A call that can't be read whole still shows its ether and the function that it names. */
function ofRawCall({ value, data }: RawCall): readonly Label[] {
  const notable = notableCall(data.slice(0, 10));
  return [...(value > 0n ? ["money" as const] : []), ...(notable ? [byNotable[notable]] : [])];
}
