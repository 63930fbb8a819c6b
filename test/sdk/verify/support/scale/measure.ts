import assert from "node:assert/strict";
import { verify } from "@commonweight/sdk/verify";
import type { VoteToVerify } from "./VoteToVerify.ts";

export interface Measure {
  readonly votes: number;
  readonly logs: number;
  /** By the clock. */
  readonly seconds: number;
  /** Of processors, whatever else the machine does. */
  readonly processorSeconds: number;
}

/** Verifies a vote, asserts that every ballot was counted and weighed, and says how long it took. */
export async function measure({ votes, proposalId, logs, ...where }: VoteToVerify): Promise<Measure> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { checks } = await verify({ ...where, subject: { type: "proposal", id: proposalId } });
  const { user, system } = process.cpuUsage(cpu);
  const of = (link: "votes" | "weights") => checks.filter((check) => check.link === link);
  const subject = `proposal ${proposalId}`;
  assert.deepEqual(
    [...of("votes"), ...of("weights")].map((check) => [check.subject, check.verdict]),
    [
      [subject, "PASS"],
      [subject, "PASS"],
      ["the token", "PASS"],
    ],
  );
  assert.match(of("votes")[0]?.reason ?? "", new RegExp(`^${votes} ballots add up`));
  return {
    votes,
    logs: logs.length,
    seconds: (performance.now() - start) / 1_000,
    processorSeconds: (user + system) / 1_000_000,
  };
}
