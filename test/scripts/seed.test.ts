import assert from "node:assert/strict";
import { test } from "node:test";
import {
  PROPOSAL_STATES,
  type ProposalState,
  RUN_STATUSES,
  type Stewardship,
  stewardGovernorAbi,
  stewardTimelockAbi,
  stewardTokenAbi,
  trainingRunsAbi,
} from "@commonweight/sdk/chain";
import { profilesOf } from "@commonweight/sdk/history";
import { zeroHash } from "viem";
import { accountOf, DEPLOYER, type Person } from "../../scripts/seed/members.ts";
import { temporaryFolder } from "./support/chain-process.ts";
import { community, historyOf, openSeeded, type SeededChain } from "./support/seeded.ts";

const DAY = 86_400;

/** A proposal as the governor answers it. Votes in the token's smallest unit, times in seconds. */
async function readings(seeded: SeededChain, { governor, ...rest }: Stewardship) {
  const { timestamp: now } = await seeded.client.getBlock();
  const { proposals } = await historyOf(seeded, { governor, ...rest });
  return await Promise.all(
    Object.values(proposals).map(async ({ id, queued }) => {
      const about = { address: governor, abi: stewardGovernorAbi, args: [id] } as const;
      const [state, [, inFavour, abstain], snapshot, deadline, eta] = await Promise.all([
        seeded.client.readContract({ ...about, functionName: "state" }),
        seeded.client.readContract({ ...about, functionName: "proposalVotes" }),
        seeded.client.readContract({ ...about, functionName: "proposalSnapshot" }),
        seeded.client.readContract({ ...about, functionName: "proposalDeadline" }),
        seeded.client.readContract({ ...about, functionName: "proposalEta" }),
      ]);
      // Before its snapshot nobody knows the supply that a proposal's quorum will be a part of.
      const quorum =
        snapshot < now
          ? await seeded.client.readContract({ ...about, functionName: "proposalQuorum" })
          : undefined;
      const share = quorum === undefined ? 0 : Number(inFavour + abstain) / Number(quorum);
      return {
        id,
        state: PROPOSAL_STATES[state],
        share,
        snapshot,
        daysLeft: Number(deadline - now) / DAY,
        eta,
        revivable:
          queued?.operation !== undefined &&
          (await seeded.client.readContract({
            address: rest.timelock,
            abi: stewardTimelockAbi,
            functionName: "isOperation",
            args: [queued.operation],
          })),
        now,
      };
    }),
  );
}

test("given a new chain, when it is seeded, then its present is now and a proposal is in every state", async (t) => {
  const seeded = await openSeeded(t);
  const { timestamp } = await seeded.client.getBlock();
  assert(Math.abs(Number(timestamp) - Date.now() / 1000) < 60, "the seeding ends at the present");

  const all = await readings(seeded, community(seeded, "Heron"));
  const inState = (state: ProposalState) => all.filter((proposal) => proposal.state === state);
  assert.deepEqual(new Set(all.map(({ state }) => state)), new Set(PROPOSAL_STATES));

  const active = inState("Active");
  assert(active.length >= 2);
  for (const { daysLeft } of active)
    assert(daysLeft > 2 && daysLeft < 4, `an open vote ends in 2 to 4 days, not ${daysLeft}`);
  assert(
    active.some(({ share }) => share > 0.8 && share < 1),
    "one open vote lacks little to its quorum",
  );

  const defeated = inState("Defeated");
  assert(
    defeated.some(({ share }) => share >= 1),
    "one was defeated by votes",
  );
  assert(
    defeated.some(({ share }) => share < 1),
    "one was defeated for want of quorum",
  );

  const waits = inState("Queued").map(({ eta, now }) => eta > now);
  assert.deepEqual(new Set(waits), new Set([false, true]), "one can be carried out now, one still waits");
  const expired = inState("Expired");
  assert.deepEqual(
    new Set(expired.map(({ eta }) => eta > 0n)),
    new Set([false, true]),
    "one expired after it was queued, one because nobody queued it",
  );
  for (const { revivable } of expired) assert.equal(revivable, false, "nothing can revive it");
});

test("given the seeded communities, then votes are uneven, two members delegate, and most votes have a reason", async (t) => {
  const seeded = await openSeeded(t);
  const heron = community(seeded, "Heron");
  const history = await historyOf(seeded, heron);
  const members = Object.values(history.members).filter(({ balance }) => balance > 0n);
  assert(members.length >= 8);
  assert(new Set(members.map(({ balance }) => balance)).size >= 8, "their votes are uneven");
  const delegating = members.filter(({ address, delegate }) => delegate !== address);
  assert.deepEqual(
    new Set(delegating.map(({ address }) => address)),
    new Set([accountOf("tomasz").address, accountOf("nadia").address]),
  );

  const votes = Object.values(history.proposals).flatMap((proposal) => proposal.votes);
  const reasons = votes.map(({ reason }) => reason).filter((reason) => reason !== "");
  assert(reasons.length > votes.length * 0.75, `${reasons.length} of ${votes.length} votes have a reason`);
  assert(new Set(reasons).size > reasons.length - 5, "reasons are the voters' own");

  const profiles = profilesOf(history);
  for (const { address } of members) assert(profiles[address], `${address} has said who it is`);
  const wren = community(seeded, "Wren");
  assert.notEqual((await historyOf(seeded, wren)).supply, history.supply);
});

test("given the late buyer and the visitor, then neither can vote on what is open", async (t) => {
  const seeded = await openSeeded(t);
  const { token, governor } = community(seeded, "Heron");
  const past = (person: Person, snapshot: bigint) =>
    seeded.client.readContract({
      address: token,
      abi: stewardTokenAbi,
      functionName: "getPastVotes",
      args: [accountOf(person).address, snapshot],
    });
  const read = (functionName: "getVotes" | "balanceOf", person: Person) =>
    seeded.client.readContract({
      address: token,
      abi: stewardTokenAbi,
      functionName,
      args: [accountOf(person).address],
    });
  assert((await read("getVotes", "arjun")) > 0n);
  assert.equal(await read("balanceOf", "visitor"), 0n);
  assert.equal(await read("getVotes", "visitor"), 0n);
  assert.equal(await seeded.client.getTransactionCount(accountOf("visitor")), 0);
  for (const { state, snapshot, id } of await readings(seeded, community(seeded, "Heron"))) {
    if (state !== "Active") continue;
    assert.equal(await past("arjun", snapshot), 0n, `proposal ${id} of ${governor}`);
    assert((await past("tomasz", snapshot)) === 0n && (await past("amara", snapshot)) > 0n);
  }
});

test("given the deployer, then it has no vote and no role in either community", async (t) => {
  const seeded = await openSeeded(t);
  for (const { token, timelock } of seeded.deployment.stewardships) {
    const votes = { address: token, abi: stewardTokenAbi, args: [DEPLOYER.address] } as const;
    assert.equal(await seeded.client.readContract({ ...votes, functionName: "balanceOf" }), 0n);
    assert.equal(await seeded.client.readContract({ ...votes, functionName: "getVotes" }), 0n);
    const roles = { address: timelock, abi: stewardTimelockAbi } as const;
    for (const name of ["DEFAULT_ADMIN_ROLE", "PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"] as const) {
      const role = await seeded.client.readContract({ ...roles, functionName: name });
      const args = [role, DEPLOYER.address] as const;
      assert.equal(
        await seeded.client.readContract({ ...roles, functionName: "hasRole", args }),
        false,
        name,
      );
    }
  }
});

test("given the first run, then its history holds every kind of trouble, and the sums agree", async (t) => {
  const seeded = await openSeeded(t);
  const { runs } = community(seeded, "Heron");
  assert(runs);
  const contract = { address: runs, abi: trainingRunsAbi } as const;
  const run = await seeded.client.readContract({ ...contract, functionName: "run", args: [1n] });
  assert.equal(RUN_STATUSES[run.status], "UnderReview");
  assert.equal(run.promised, 552_000_000n, "240 H100-hours at 2 dollars, and 15 per cent for verification");
  assert.equal(run.account.funded, 592_000_000n, "a member added 40 dollars");
  assert.equal(run.strikes, 1, "a challenge was upheld");
  const indices = Array.from({ length: Number(run.milestones) }, (_, index) => BigInt(index));
  const tranches = await Promise.all(
    indices.map((index) =>
      seeded.client.readContract({ ...contract, functionName: "tranche", args: [1n, index] }),
    ),
  );
  assert.deepEqual(
    tranches.map(({ paid }) => paid),
    [true, true, false, false],
  );
  assert.deepEqual(
    tranches.map(({ evidenceHash }) => evidenceHash !== zeroHash),
    [true, true, true, false],
  );
  const held = await seeded.client.readContract({ ...contract, functionName: "held", args: [1n] });
  const { funded, paid, refunded } = run.account;
  assert.equal(paid + refunded + held, funded);
  const [folded] = Object.values((await historyOf(seeded, community(seeded, "Heron"))).runs);
  assert.equal(folded?.amendments.length, 1);
  assert.equal(folded?.incidents.length, 1);
  assert.equal(folded?.milestones[1]?.submissions[0]?.challenge?.ruling?.upheld, true);
  assert.equal(folded?.milestones[1]?.submissions.length, 2);
});

test("given two new chains, when both are seeded, then their addresses and demo members are the same", async (t) => {
  const one = await openSeeded(t);
  const two = await openSeeded(t, temporaryFolder(t));
  const { genesisHash, ...first } = one.seeded.deployment;
  const { genesisHash: other, ...second } = two.seeded.deployment;
  assert.deepEqual(second, first);
  assert.notEqual(other, genesisHash, "two chains are never taken for one another");
  assert.deepEqual(two.seeded.demoWallet, one.seeded.demoWallet);
  assert.deepEqual(
    JSON.parse(JSON.stringify(one.seeded)),
    one.seeded,
    "what start writes down is plain JSON",
  );
});
