import { zeroHash } from "viem";
import { alter, answer, blocks, double, drop, swap } from "../tampering.ts";
import { type Case, notData, other, stranger, wholeRun } from "./case.ts";

const evidence = alter("runs", "MilestoneSubmitted", 0, ({ evidence: shown }) => ({
  evidence: { ...shown, checkpointRoot: other },
}));

export const runs: readonly Case[] = [
  {
    name: "a run that was never funded",
    tamper: drop("runs", "RunFunded"),
    link: "run",
    subject: wholeRun,
    spares: notData,
  },
  {
    name: "a run with another spec",
    tamper: alter("runs", "RunFunded", 0, ({ spec }) => ({ spec: { ...spec, seed: 7n } })),
    link: "run",
    spares: notData,
  },
  {
    name: "a run pinned to other data",
    tamper: alter("runs", "RunFunded", 0, ({ spec }) => ({ spec: { ...spec, adoptedSet: other } })),
    link: "adoptedSet",
    spares: notData,
  },
  {
    name: "a run of another operator",
    tamper: alter("runs", "RunFunded", 0, () => ({ operator: stranger })),
    link: "run",
    spares: notData,
  },
  {
    name: "a run of another proposal",
    tamper: alter("runs", "RunFunded", 0, () => ({ proposalId: 2n })),
    link: "run",
    spares: notData,
  },
  { name: "a run that nobody accepted", tamper: drop("runs", "RunAccepted"), link: "run", spares: notData },
  {
    name: "another spec that was countersigned",
    tamper: alter("runs", "RunAccepted", 0, () => ({ specHash: other })),
    link: "run",
    spares: notData,
  },
  { name: "other evidence", tamper: evidence, link: "run", spares: notData },
  {
    name: "evidence that lacks a part",
    tamper: alter("runs", "MilestoneSubmitted", 0, ({ evidence: shown }) => ({
      evidence: { ...shown, logs: zeroHash },
    })),
    link: "run",
    spares: notData,
  },
  {
    name: "a milestone that was not earned",
    tamper: drop("runs", "MilestoneEarned", 0),
    link: "run",
    spares: notData,
  },
  {
    name: "milestones in another order",
    tamper: swap("runs", "MilestoneEarned", 0, 1),
    link: "run",
    spares: notData,
  },
  {
    name: "a higher tier",
    tamper: alter("runs", "TierAttested", 0, () => ({ newTier: 4 })),
    link: "run",
    spares: notData,
  },
  {
    name: "an attestation that is left out",
    tamper: drop("runs", "TierAttested", 0),
    link: "run",
    spares: notData,
  },
  {
    name: "runs that tell other evidence",
    tamper: answer("runs", "tranche", (it: object) => ({ ...it, evidenceHash: other })),
    link: "run",
    spares: [...notData, "history"],
  },
  {
    name: "runs that tell another spec",
    tamper: answer("runs", "run", (it: object) => ({ ...it, specHash: other })),
    link: "run",
    spares: [...notData, "history"],
  },
  {
    name: "another segment than was drawn",
    tamper: alter("runs", "SegmentDrawn", 0, () => ({ segment: other })),
    link: "run",
    spares: notData,
  },
  {
    name: "a draw by another block",
    tamper: alter("runs", "MilestoneSubmitted", 1, ({ drawBlock }) => ({ drawBlock: drawBlock + 1 })),
    link: "run",
    spares: notData,
  },
  {
    name: "a draw that is left out",
    tamper: drop("runs", "SegmentDrawn", 0),
    link: "run",
    spares: notData,
  },
  {
    name: "a draw that is told twice",
    tamper: double("runs", "SegmentDrawn", 0),
    link: "run",
    spares: notData,
  },
  {
    name: "a draw of another review",
    tamper: alter("runs", "SegmentDrawn", 0, ({ review }) => ({ review: review + 1 })),
    link: "run",
    spares: notData,
  },
  {
    name: "blocks with hashes that draw another segment",
    tamper: blocks((block) => ({ ...block, hash: other })),
    link: "run",
    subject: wholeRun,
    spares: notData,
  },
  {
    name: "blocks that are pruned, so that nobody can draw again",
    tamper: blocks(() => null),
    link: "run",
    verdict: "UNVERIFIABLE",
    subject: wholeRun,
    spares: notData,
  },
];
