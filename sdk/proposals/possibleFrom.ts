import type { Standing } from "../chain/enums.ts";

/** The standings from which each decision about a dataset is possible, as DatasetStandings.sol has them. */
export const POSSIBLE_FROM = {
  adoptDataset: ["Unknown", "Quarantined", "Superseded", "Withdrawn", "Rejected"],
  concludeTerms: ["Adopted"],
  supersedeDataset: ["Adopted", "Quarantined"],
  withdrawDataset: ["Adopted", "Quarantined"],
  revokeDataset: ["Adopted", "Quarantined", "Superseded", "Withdrawn"],
  quarantineDataset: ["Adopted"],
  rejectDataset: ["Unknown", "Withdrawn"],
} as const satisfies Record<string, readonly Standing[]>;

/** A decision about one dataset. */
export type DatasetDecision = keyof typeof POSSIBLE_FROM;

export function isPossibleFrom(decision: DatasetDecision, standing: Standing): boolean {
  return (POSSIBLE_FROM[decision] as readonly Standing[]).includes(standing);
}

/** Whether a dataset of this standing can take another's place. */
export function canSucceed(standing: Standing): boolean {
  return standing !== "Revoked";
}
