import assert from "node:assert/strict";
import { verify } from "@commonweight/sdk/verify";
import { publicClient } from "./chain.ts";
import type { TestStewardship } from "./stewardship.ts";

/** Asserts that the verifier finds nothing wrong with anything that happened, and nothing about money that it can't see. */
export async function assertConfirmed({ deployment, stewardship }: TestStewardship): Promise<void> {
  const report = await verify({
    subject: { type: "everything" },
    reader: publicClient,
    deployment,
    stewardship,
  });
  const complaints = report.checks
    .filter(({ verdict, link }) => verdict === "FAIL" || (verdict === "UNVERIFIABLE" && link === "money"))
    .map(({ verdict, link, subject, reason }) => `${verdict} ${link} (${subject}): ${reason}`);
  assert.deepEqual(complaints, []);
}
