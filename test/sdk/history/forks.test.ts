import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type ForkStep, forkSteps } from "@commonweight/sdk/forks";
import {
  describeEvent,
  deserializeHistory,
  findProposal,
  type History,
  listForks,
  serializeHistory,
} from "@commonweight/sdk/history";
import { getAddress, zeroAddress } from "viem";
import { DAY, now, publicClient, receiptOf, waitUntil, wallets } from "../helpers/chain.ts";
import { assertMatchesChain } from "../helpers/compare.ts";
import { assertConfirmed } from "../helpers/confirmed.ts";
import {
  approveAll,
  forkIds,
  leavers,
  lodgerOf,
  openFork,
  planOf,
  push,
  type Situation,
  situationOf,
  write,
} from "../helpers/forks.ts";
import { move, propose, vote, waitForResult, waitForVoting } from "../helpers/governance.ts";
import { type Random, seeded } from "../helpers/random.ts";
import {
  addressOf,
  digest,
  newStewardship,
  readHistory,
  type TestStewardship,
  UNIT,
  walletOf,
} from "../helpers/stewardship.ts";

const ROUNDS = 5;
const STEPS = 20;
const accounts = wallets.map((_, index) => addressOf(index));

describe("a random history of members who leave", () => {
  let house: TestStewardship;
  let history: History;
  const taken = new Map<ForkStep | "move", number>();

  before(async () => {
    house = await newStewardship({ forkThreshold: 800n });
    await approveAll(house);
    const random = seeded(7);
    for (let round = 0; round < ROUNDS; round++) {
      await fill(house, random);
      const proposalId = await pass(house, round);
      await openFork(house, proposalId, await planOf(house, `Child ${round}`));
      await openFork(house, proposalId, await planOf(house, `Other child ${round}`));
      for (let step = 0; step < STEPS; step++) await doSomething(house, random, taken);
      await compareReadings(house);
    }
    for (let step = 0; step < STEPS; step++) await doSomething(house, random, taken, 4 * DAY);
    history = await readHistory(house);
  });

  it("was no dull one", () => {
    const steps = [
      "lodge",
      "withdraw",
      "move",
      "count",
      "build",
      "finish",
      "settle",
      "claim",
      "abandon",
    ] as const;
    for (const step of steps) assert.ok((taken.get(step) ?? 0) > 0, `nobody did ${step}`);
    assert.ok((taken.get("release") ?? 0) > 0);
    const statuses = new Set(listForks(history).map(({ status }) => status));
    assert.ok(statuses.has("Finished") && statuses.has("Abandoned"), [...statuses].join(", "));
  });

  it("folds to what the contracts answer", () => assertMatchesChain(house, history, accounts));

  it("is confirmed from the votes to the shares when it is verified", () => assertConfirmed(house));

  it("is the same after being stored", () => {
    assert.deepEqual(deserializeHistory(serializeHistory(history)), history);
  });

  it("keeps every reason", () => {
    const reasons = listForks(history).flatMap(({ statements }) => statements.map(({ reason }) => reason));
    assert.ok(reasons.includes("I can't stay"));
    assert.ok(reasons.includes(""));
  });

  it("names the proposal behind every event of a fork and of its shares", () => {
    const found = history.timeline.filter(
      ({ role, eventName }) => role === "fork" || eventName?.startsWith("Share"),
    );
    assert.ok(found.length > 20);
    for (const { proposalId, source } of found) {
      assert.ok(proposalId !== undefined && findProposal(history, proposalId), source.event);
    }
  });

  it("can be said in plain sentences", () => {
    for (const entry of history.timeline) {
      const text = describeEvent(entry, { history });
      assert.match(text, /^[A-Z0"]/);
      assert.doesNotMatch(text, /undefined|NaN|\[object|!|\.$/);
    }
  });

  it("gives a child the votes that were burned for it, and its treasury what was sent", async () => {
    for (const { child, lodged, lodgings, shares } of listForks(history)) {
      if (child === undefined) continue;
      const read = (
        address: `0x${string}`,
        functionName: "totalSupply" | "balanceOf",
        args: readonly [] | readonly [`0x${string}`],
      ) =>
        publicClient.readContract({ address, abi: house.token.abi, functionName, args } as Parameters<
          typeof publicClient.readContract
        >[0]);
      assert.equal(child.burned, lodged);
      assert.equal(await read(child.token, "totalSupply", []), child.burned);
      for (const { member, claimed } of Object.values(lodgings)) {
        assert.equal(await read(child.token, "balanceOf", [member]), claimed);
      }
      const ether = await publicClient.getBalance({ address: child.treasury });
      assert.equal(ether, shares[zeroAddress]?.settled ?? 0n);
    }
  });
});

/** Money comes in, also while forks are under way. */
async function fill({ house, dollar }: TestStewardship, random: Random): Promise<void> {
  const wallet = walletOf(3);
  await wallet.sendTransaction({ to: house.treasury, value: BigInt(random.below(50) + 1) * UNIT });
  await wallet.writeContract({ ...dollar, functionName: "mint", args: [house.treasury, 10n ** 9n + 7n] });
}

/** A decision that some will not live with. */
async function pass(house: TestStewardship, round: number): Promise<bigint> {
  const proposal = await propose(
    house,
    [{ type: "recordResolution", modelId: 1n, document: digest(`document ${round}`) }],
    `# Decision ${round}\n\nWe should.`,
  );
  await waitForVoting(house, proposal);
  await vote(house, proposal, 0, "For");
  await waitForResult(house, proposal);
  if (round % 2 === 0) await receiptOf(move(house, proposal, "queue"));
  return proposal.id;
}

/** Somebody does one thing that the sdk says can be done; the contracts must agree. */
async function doSomething(
  house: TestStewardship,
  random: Random,
  taken: Map<ForkStep | "move", number>,
  wait = 2 * DAY,
): Promise<void> {
  await waitUntil((await now()) + (random.chance(0.4) ? random.below(wait) : 60));
  const situation = await situationOf(house, random.pick(forkIds(await readHistory(house))), await now());
  const { steps } = situation;
  const count = (step: ForkStep | "move") => taken.set(step, (taken.get(step) ?? 0) + 1);
  if (random.chance(0.25) && (await moveSome(house, random, situation))) return void count("move");
  if (steps.length === 0) return;
  const step = random.pick(steps);
  if (step === "lodge" || step === "withdraw") {
    if (await memberDoes(house, random, situation, step)) count(step);
    return;
  }
  // Nobody cares for some children.
  if (step === "build" && situation.fork.plan.model.name.startsWith("Other")) return;
  await push(house, situation, step);
  count(step);
}

async function memberDoes(
  house: TestStewardship,
  random: Random,
  { fork, reading }: Situation,
  step: "lodge" | "withdraw",
): Promise<boolean> {
  const member = random.pick(leavers);
  const lodger = await lodgerOf(house, fork, member, BigInt(reading.block.number));
  const most = step === "lodge" ? lodger.lodgeable : lodger.lodged;
  if (most === 0n) return false;
  const part = random.chance(0.3) ? most : (most * BigInt(random.below(40) + 1)) / 100n;
  const amount = part > 0n ? part : most;
  const reason = random.chance(0.5) ? "I can't stay" : "";
  await receiptOf(
    write(house, member, step, step === "lodge" ? [fork.id, amount, reason] : [fork.id, amount]),
  );
  return true;
}

/** Moves what a member lodged before the other proposal's snapshot. */
async function moveSome(house: TestStewardship, random: Random, { history, fork, steps }: Situation) {
  if (!steps.includes("lodge")) return false;
  const snapshot = findProposal(history, fork.proposalId)?.snapshot ?? 0;
  for (const from of listForks(history)) {
    if (from.id === fork.id || (from.status !== "Open" && from.status !== "Abandoned")) continue;
    for (const member of leavers) {
      const { amount, since } = from.lodgings[addressOf(member)] ?? { amount: 0n, since: 0 };
      if (amount === 0n || since > snapshot) continue;
      const part = random.chance(0.5) ? amount : amount / 2n + 1n;
      await receiptOf(write(house, member, "move", [from.id, fork.id, part, "There is a better plan"]));
      return true;
    }
  }
  return false;
}

/** What the readers say is what the fold says. */
async function compareReadings(house: TestStewardship): Promise<void> {
  const present = await now();
  for (const id of forkIds(await readHistory(house))) {
    const { fork, reading, steps } = await situationOf(house, id, present);
    assert.equal(reading.status, fork.status);
    assert.equal(reading.lodged, fork.lodged);
    assert.equal(reading.supply, fork.supply);
    assert.equal(reading.joinUntil, fork.begun?.joinUntil);
    assert.equal(reading.finishUntil, fork.begun?.finishUntil);
    assert.deepEqual(steps, forkSteps(reading, fork, present));
    for (const { token, setAside } of reading.shares) {
      assert.equal(setAside, fork.shares[getAddress(token)]?.setAside ?? 0n);
    }
    if (fork.status === "Open") assert.ok(fork.lodged < reading.needed);
  }
}
