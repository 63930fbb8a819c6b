import {
  EvidenceError,
  joinLossCurves,
  type LossCurve,
  type LossPoint,
  parseLossCurve,
} from "@commonweight/sdk/evidence";
import type { Source, Submission } from "@commonweight/sdk/history";
import { type Hex, sha256 } from "viem";

/** What became of one milestone's logs: a curve whose digest was checked, or why there is none. */
export type MilestoneLoss = {
  readonly milestone: number;
  readonly digest: Hex;
  readonly source: Source;
} & ({ readonly curve: LossCurve } | { readonly unknown: string });

/** The logs that a milestone's evidence names: their text once it has come; why it can't come otherwise. */
export type Logs = { readonly text: string } | { readonly missing: string };

/** Hashes the logs again, reads them strictly, and holds them against the evidence that names them. */
export function readLoss(
  milestone: number,
  { evidence, source }: Pick<Submission, "evidence" | "source">,
  logs: Logs,
): MilestoneLoss {
  const { logs: digest, step } = evidence;
  const found = { milestone, digest, source };
  if ("missing" in logs) return { ...found, unknown: logs.missing };
  const bytes = new TextEncoder().encode(logs.text);
  if (sha256(bytes) !== digest)
    return { ...found, unknown: "what was read as its logs has another sha-256 than the evidence gives" };
  try {
    const curve = parseLossCurve(bytes);
    if (curve.milestone !== milestone)
      return { ...found, unknown: `its logs say that they are of milestone ${curve.milestone}` };
    if (BigInt(curve.step) !== step)
      return { ...found, unknown: `its logs end at step ${curve.step}, its evidence says ${step}` };
    return { ...found, curve };
  } catch (error) {
    if (error instanceof EvidenceError)
      return { ...found, unknown: `${lower(error.message)} ${error.details}` };
    throw error;
  }
}

/** All milestones as one curve, or why they are not one. */
export function joinLosses(
  losses: readonly MilestoneLoss[],
): { readonly points: readonly LossPoint[] } | { readonly unknown: string } {
  try {
    return { points: joinLossCurves(losses.flatMap((loss) => ("curve" in loss ? [loss.curve] : []))) };
  } catch (error) {
    if (error instanceof EvidenceError) return { unknown: `${error.message} ${error.details}` };
    throw error;
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
