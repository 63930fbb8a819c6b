import { zeroHash } from "viem";
import type { Stewardship } from "../chain/deployment.ts";
import type { History } from "./types.ts";

/** The history of a stewardship before its first event. */
export function emptyHistory(stewardship: Stewardship): History {
  return {
    stewardship,
    proposals: {},
    members: {},
    supply: 0n,
    catalogue: { terms: {}, datasets: {}, documents: {} },
    models: {},
    registryHead: { head: zeroHash, length: 0 },
    runs: {},
    forks: {},
    treasury: { movements: [], limits: {} },
    settings: {},
    classes: { rules: {}, calls: {} },
    timeline: [],
  };
}
