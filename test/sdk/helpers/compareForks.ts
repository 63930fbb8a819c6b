import assert from "node:assert/strict";
import { FORK_STATUSES } from "@commonweight/sdk/chain";
import {
  forkEntitlement,
  type History,
  listForks,
  lodgedAgainst,
  setAsideOf,
} from "@commonweight/sdk/history";
import { type Address, getAddress, zeroAddress } from "viem";
import type { TestStewardship } from "./stewardship.ts";

/** Asserts that a history says of forks, and of what the treasury keeps for them, what the contracts answer. */
export async function compareForks(
  { fork: contract, treasury, dollar }: TestStewardship,
  history: History,
  accounts: readonly Address[],
) {
  const tokens = [zeroAddress, dollar.address] as const;
  const forks = listForks(history);
  for (const { id, proposalId, plan, status, lodged, supply, begun, child, lodgings, shares } of forks) {
    assert.deepEqual(await contract.read.fork([id]), {
      proposalId,
      lodged,
      supply,
      begunAt: begun?.source.timestamp ?? 0,
      status: FORK_STATUSES.indexOf(status),
      childToken: child?.token ?? zeroAddress,
      childTreasury: child?.treasury ?? zeroAddress,
    });
    assert.equal(await contract.read.forkIdOf([proposalId, plan]), id);
    for (const account of accounts) {
      const { amount, since } = lodgings[account] ?? { amount: 0n, since: 0 };
      assert.deepEqual(await contract.read.lodging([id, account]), { amount, since });
      assert.equal(
        lodgedAgainst(history, proposalId, account),
        await contract.read.lodgedAgainst([proposalId, account]),
      );
      assert.equal(
        forkEntitlement(history, proposalId, account),
        await contract.read.entitlement([proposalId, account]),
      );
    }
    for (const token of tokens) {
      assert.equal(shares[getAddress(token)]?.setAside ?? 0n, await treasury.read.shareOf([id, token]));
    }
  }
  const begun = forks.filter(({ status }) => status === "Begun").map(({ id }) => id);
  const claims = await contract.read.claims();
  assert.deepEqual(claims.map(({ forkId }) => forkId).sort(), begun.sort());
  for (const token of tokens) {
    assert.equal(setAsideOf(history, token), await treasury.read.ringFenced([token]));
  }
}
