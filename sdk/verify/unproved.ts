import type { Tier } from "../chain/enums.ts";

const TIER_LIMITS: Readonly<Record<Tier, string>> = {
  Reported: "The run's milestones are the operator's report (V0): nothing ties these weights to this data.",
  Committed:
    "The operator committed to its checkpoints (V1), nobody ran anything again: that these weights came from this data is its word.",
  Evaluated:
    "Others ran the evaluations again (V2), not the training: that these weights came from this data is the operator's word.",
  Resampled:
    "A segment drawn at random was run again (V3): the rest of the training is as likely honest as the draw makes it, not proved.",
  Exact:
    "Others attest the whole training (V4): their attestation is believed, this report does not run it again.",
};

/** What the report can't prove, whatever its checks say. */
export function unprovedBy(tiers: readonly Tier[], imported: boolean, plain: boolean): string[] {
  return [
    ...new Set(tiers.map((tier) => TIER_LIMITS[tier])),
    ...(imported
      ? ["An imported release was made elsewhere: how, of what and by whom is not on this chain."]
      : []),
    ...(plain
      ? [
          "This is a plain governor: it keeps no registry, no classes, no limits and no commitment to the code of its targets, so nothing of that kind was checked.",
        ]
      : []),
    "That accounts are different people: one person can hold votes in many accounts.",
    "That concluded terms are right in law: a vote concluded them, and this is not legal advice.",
    "That content is what its name says: digests tell that it is the same content, not what it is.",
    "What contracts outside the stewardship did behind a proxy, and to whom ether went: transfers of it leave no logs.",
    "That the provider's chain is the real one, beyond its genesis block: ask a second provider, or a node of your own.",
  ];
}
