import assert from "node:assert/strict";
import { test } from "node:test";
import {
  modelRegistryAbi,
  PROPOSAL_STATES,
  type ProposalState,
  type Stewardship,
  SUPPORT,
  stewardGovernorAbi,
  trainingRunsAbi,
} from "@commonweight/sdk/chain";
import type { Proposal } from "@commonweight/sdk/history";
import { createWalletClient, defineChain, keccak256, stringToHex } from "viem";
import { dataset } from "../../scripts/seed/datasets.ts";
import { accountOf, type Person } from "../../scripts/seed/members.ts";
import { community, historyOf, openSeeded, type SeededChain } from "./support/seeded.ts";

const DAY = 86_400;

async function stateOf(
  { client }: SeededChain,
  { governor }: Stewardship,
  { id }: Proposal,
): Promise<ProposalState> {
  const about = { address: governor, abi: stewardGovernorAbi, args: [id] } as const;
  const state = await client.readContract({ ...about, functionName: "state" });
  return PROPOSAL_STATES[state] ?? assert.fail(`Unknown state ${state}`);
}

async function wait({ chain }: SeededChain, days: number): Promise<void> {
  await chain.request({ method: "evm_increaseTime", params: [Math.round(days * DAY)] });
  await chain.mine();
}

function walletOf({ chain, deployment }: SeededChain, person: Person) {
  const local = defineChain({
    id: chain.chainId,
    name: deployment.name,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: deployment.rpcUrls } },
  });
  return createWalletClient({ account: accountOf(person), chain: local, transport: chain.transport });
}

/** Queues or carries out, as anyone may. */
async function move(
  seeded: SeededChain,
  { governor }: Stewardship,
  { calls, description }: Proposal,
  functionName: "queue" | "execute",
): Promise<void> {
  const hash = await walletOf(seeded, "visitor").writeContract({
    address: governor,
    abi: stewardGovernorAbi,
    functionName,
    args: [
      calls.map(({ target }) => target),
      calls.map(({ value }) => value),
      calls.map(({ data }) => data),
      keccak256(stringToHex(description)),
    ],
  });
  const { status } = await seeded.client.getTransactionReceipt({ hash });
  assert.equal(status, "success", `${functionName}: ${description.slice(0, 60)}`);
}

async function inState(
  seeded: SeededChain,
  stewardship: Stewardship,
  wanted: ProposalState,
): Promise<Proposal[]> {
  const proposals = Object.values((await historyOf(seeded, stewardship)).proposals);
  const states = await Promise.all(proposals.map((proposal) => stateOf(seeded, stewardship, proposal)));
  return proposals.filter((_, index) => states[index] === wanted);
}

interface Waits {
  /** Days until the votes are cast, and then from one look to the next: classes have periods of their own. */
  readonly untilVote: number;
  readonly looks: readonly number[];
}

/** Everything that is not decided yet is voted for; at each look, what passed is queued and what can be is carried out. */
async function passEverything(
  seeded: SeededChain,
  stewardship: Stewardship,
  voters: readonly Person[],
  { untilVote, looks }: Waits,
): Promise<Proposal[]> {
  const queued = await inState(seeded, stewardship, "Queued");
  const succeeded = await inState(seeded, stewardship, "Succeeded");
  for (const proposal of succeeded) await move(seeded, stewardship, proposal, "queue");

  await wait(seeded, untilVote);
  const open = await inState(seeded, stewardship, "Active");
  for (const { id, votes } of open) {
    for (const person of voters) {
      if (votes.some(({ voter }) => voter === accountOf(person).address)) continue;
      await walletOf(seeded, person).writeContract({
        address: stewardship.governor,
        abi: stewardGovernorAbi,
        functionName: "castVote",
        args: [id, SUPPORT.For],
      });
    }
  }
  for (const days of looks) {
    await wait(seeded, days);
    await pushOn(seeded, stewardship);
  }
  return [...queued, ...succeeded, ...open];
}

async function pushOn(seeded: SeededChain, stewardship: Stewardship): Promise<void> {
  const { timestamp } = await seeded.client.getBlock();
  for (const proposal of await inState(seeded, stewardship, "Queued")) {
    if ((proposal.queued?.eta ?? 0) <= timestamp) await move(seeded, stewardship, proposal, "execute");
  }
  for (const proposal of await inState(seeded, stewardship, "Succeeded")) {
    await move(seeded, stewardship, proposal, "queue");
  }
}

test("given the queued adoption whose delay has passed, when a visitor carries it out, then the model holds the dataset", async (t) => {
  const seeded = await openSeeded(t);
  const heron = community(seeded, "Heron");
  const { timestamp } = await seeded.client.getBlock();
  const ready = (await inState(seeded, heron, "Queued")).filter(
    ({ queued }) => (queued?.eta ?? 0) <= timestamp,
  );
  const [adoption] = ready;
  assert(adoption && ready.length === 1);
  await move(seeded, heron, adoption, "execute");
  assert.equal(await stateOf(seeded, heron, adoption), "Executed");
  assert(heron.registry);
  const entry = await seeded.client.readContract({
    address: heron.registry,
    abi: modelRegistryAbi,
    functionName: "standing",
    args: [1n, dataset("OpenAssistant/oasst1").id],
  });
  assert.equal(entry.standing, 1, "adopted");
  assert.equal(entry.proposalId, adoption.id);
});

test("given all that is queued, passed, open and pending, when the members vote for it, then every call can be carried out", async (t) => {
  const seeded = await openSeeded(t);
  const heron = community(seeded, "Heron");
  const voters = ["hana", "amara", "jonas", "rafael"] as const;
  const passed = await passEverything(seeded, heron, voters, {
    untilVote: 1,
    looks: [5, 2.1, 3, 2.1],
  });
  assert.equal(passed.length, 8);
  for (const proposal of passed)
    assert.equal(await stateOf(seeded, heron, proposal), "Executed", proposal.title);
});

test("given the milestone under review, when its review has passed, then anyone can have its tranche paid", async (t) => {
  const seeded = await openSeeded(t);
  const { runs } = community(seeded, "Heron");
  assert(runs);
  await wait(seeded, 3);
  const contract = { address: runs, abi: trainingRunsAbi } as const;
  await walletOf(seeded, "visitor").writeContract({
    ...contract,
    functionName: "payTranche",
    args: [1n, 2n],
  });
  const run = await seeded.client.readContract({ ...contract, functionName: "run", args: [1n] });
  const earned = (run.promised / 4n) * 3n;
  assert.equal(run.account.paid, earned - earned / 10n, "a tenth is held back");
});

test("given the small community's run, when it is passed, then the treasury funds it", async (t) => {
  const seeded = await openSeeded(t);
  const wren = community(seeded, "Wren");
  const passed = await passEverything(seeded, wren, ["elif", "hana"], {
    untilVote: 0.5,
    looks: [2, 1.1],
  });
  assert.equal(passed.length, 1);
  assert(wren.runs);
  const contract = { address: wren.runs, abi: trainingRunsAbi } as const;
  const run = await seeded.client.readContract({ ...contract, functionName: "run", args: [1n] });
  assert.equal(run.account.funded, 52_000_000n);
});

for (const days of [9, 18, 27]) {
  test(`given a start ${days} days later, when periods of the treasury fall otherwise, then the seed comes out the same`, async (t) => {
    t.mock.timers.enable({ apis: ["Date"], now: Date.now() + days * DAY * 1000 });
    const seeded = await openSeeded(t);
    const states = await inState(seeded, community(seeded, "Heron"), "Executed");
    assert.equal(states.length, 15);
  });
}
