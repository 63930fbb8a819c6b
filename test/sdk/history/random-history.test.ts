import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  COVERAGES,
  findContractError,
  type KnownEvent,
  stewardTokenAbi,
  trainingRunsAbi,
} from "@commonweight/sdk/chain";
import {
  describeEvent,
  deserializeHistory,
  type History,
  historyBefore,
  listProposals,
  listRuns,
  milestoneStatusAt,
  runStatusAt,
  serializeHistory,
} from "@commonweight/sdk/history";
import {
  type Action,
  decodeCalls,
  describeAction,
  describeChange,
  diffActions,
  simulateActions,
} from "@commonweight/sdk/proposals";
import { zeroHash } from "viem";
import { DAY, networkHelpers, now, receiptOf, waitUntil, wallets } from "../helpers/chain.ts";
import { assertMatchesChain } from "../helpers/compare.ts";
import { assertForeseen } from "../helpers/foreseen.ts";
import {
  move,
  propose,
  type TestProposal,
  vote,
  waitForDelay,
  waitForResult,
  waitForVoting,
} from "../helpers/governance.ts";
import { type Random, seeded } from "../helpers/random.ts";
import { datasets, expressions, randomAction } from "../helpers/randomActions.ts";
import {
  addressOf,
  digest,
  newStewardship,
  readHistory,
  type TestStewardship,
  UNIT,
  walletOf,
} from "../helpers/stewardship.ts";

const ROUNDS = 64;
const accounts = wallets.map((_, index) => addressOf(index));

describe("a random history of decisions", () => {
  let house: TestStewardship;
  let history: History;
  const seen = { executed: 0, refused: 0, actions: new Set<string>() };

  before(async () => {
    house = await newStewardship();
    await stock(house);
    const random = seeded(20_261_122);
    for (let round = 0; round < ROUNDS; round++) {
      await live(house, random);
      await decideSomething(house, random, round, seen);
    }
    history = await readHistory(house);
  });

  it("was no dull one", () => {
    assert.ok(seen.executed >= 25, `${seen.executed} executed`);
    assert.ok(seen.refused >= 3, `${seen.refused} refused`);
    assert.ok(seen.actions.size >= 18, [...seen.actions].join(", "));
    const proposals = listProposals(history);
    assert.ok(proposals.some(({ cancelled }) => cancelled));
    assert.ok(proposals.some(({ expired }) => expired));
    assert.ok(listRuns(history).some(({ paid }) => paid > 0n));
  });

  it("folds to what the contracts answer", () => assertMatchesChain(house, history, accounts));

  it("is the same after being stored", () => {
    assert.deepEqual(deserializeHistory(serializeHistory(history)), history);
  });

  it("names the proposal behind every event that needs one", () => {
    const needing = [
      "Paid",
      "LimitSet",
      "Minted",
      "RunFundsDrawn",
      "RunFunded",
      "CallExecuted",
      "CallScheduled",
    ];
    const found = history.timeline.filter(({ eventName }) => eventName && needing.includes(eventName));
    assert.ok(found.length > 10);
    for (const { proposalId, source } of found) {
      assert.ok(
        proposalId !== undefined && proposalId > 0n,
        `${source.event} in block ${source.blockNumber}`,
      );
    }
    for (const { kind, proposalId, source } of history.treasury.movements) {
      if (kind === "paid" || kind === "runFunded")
        assert.ok(proposalId, `${kind} in block ${source.blockNumber}`);
    }
  });

  it("can be said in plain sentences", () => {
    for (const entry of history.timeline) {
      const text = describeEvent(entry, { history });
      assert.match(text, /^[A-Z0"]/);
      assert.doesNotMatch(text, /undefined|NaN|\[object|!|\.$/);
    }
    for (const { calls, executed } of listProposals(history)) {
      const actions = decodeCalls(house.house, calls);
      for (const action of actions) {
        assert.notEqual(action.type, "call");
        assert.doesNotMatch(describeAction(action, { history }), /undefined|NaN|\[object|!|\.$/);
      }
      const base = executed ? historyBefore(history, executed) : history;
      if (executed)
        assert.deepEqual(simulateActions(actions, base, { now: executed.timestamp }).problems, []);
      for (const change of diffActions(actions, base)) {
        const { subject, before, after } = describeChange(change, { history });
        assert.doesNotMatch(`${subject} ${before} ${after}`, /NaN|\[object|!/);
        assert.match(subject, /^[A-Z0]/);
      }
    }
  });
});

/** Terms and datasets in the catalogue, money in the treasury. */
async function stock({ catalogue, treasury, dollar, house }: TestStewardship): Promise<void> {
  const wallet = walletOf(3);
  for (const expression of expressions.slice(0, 3)) {
    await wallet.writeContract({
      ...catalogue,
      functionName: "registerTerms",
      args: [expression, "3.27", zeroHash],
    });
  }
  for (const { manifestDigest, contentRoot, coverage, declaredTerms, previous } of datasets.slice(0, 5)) {
    const args = [
      manifestDigest,
      contentRoot,
      COVERAGES.indexOf(coverage),
      declaredTerms,
      previous,
      [],
    ] as const;
    await wallet.writeContract({ ...catalogue, functionName: "registerDataset", args });
  }
  await wallet.sendTransaction({ to: treasury.address, value: 500n * UNIT });
  await wallet.writeContract({ ...dollar, functionName: "mint", args: [house.treasury, 10n ** 12n] });
}

/** What members and operators do between decisions. */
async function live(
  { token, runs, stewardship, deployment }: TestStewardship,
  random: Random,
): Promise<void> {
  const from = random.below(6);
  if (random.chance(0.5)) {
    const to = random.chance(0.1) ? addressOf(from) : addressOf(random.below(8));
    const args = [to, BigInt(random.below(3)) * UNIT] as const;
    await walletOf(from).writeContract({
      address: token.address,
      abi: stewardTokenAbi,
      functionName: "transfer",
      args,
    });
  }
  if (random.chance(0.3)) {
    // The first two members keep their votes, so that something passes.
    const delegator = random.below(4) + 2;
    const delegate = random.pick([
      addressOf(delegator),
      addressOf(random.below(6)),
      `0x${"0".repeat(40)}` as const,
    ]);
    await walletOf(delegator).writeContract({
      address: token.address,
      abi: stewardTokenAbi,
      functionName: "delegate",
      args: [delegate],
    });
  }
  const history = await readHistory({ deployment, stewardship });
  const operate = { address: runs.address, abi: trainingRunsAbi } as const;
  const operator = walletOf(4);
  for (const run of listRuns(history)) {
    const status = runStatusAt(run, await now());
    if (status === "Funded" && random.chance(0.6) && (await now()) < run.spec.acceptBy) {
      await operator.writeContract({ ...operate, functionName: "accept", args: [run.id, run.specHash] });
    } else if (status === "Funded" && (await now()) > run.spec.acceptBy) {
      await operator.writeContract({ ...operate, functionName: "lapse", args: [run.id] });
    } else if (status === "Active" && run.milestones.some(({ submitted }) => !submitted)) {
      await operator.writeContract({ ...operate, functionName: "submitMilestone", args: [run.id, evidence] });
    }
    for (const milestone of run.milestones) {
      if (milestoneStatusAt(run, milestone, await now()) !== "payable" || random.chance(0.3)) continue;
      const args = [run.id, BigInt(milestone.index)] as const;
      await walletOf(5).writeContract({ ...operate, functionName: "payTranche", args });
    }
  }
}

const evidence: Extract<KnownEvent<"runs">, { eventName: "MilestoneSubmitted" }>["args"]["evidence"] = {
  checkpointRoot: digest("checkpoint"),
  step: 1_000n,
  tokensSeen: 5_000n,
  gpuSeconds: 60n,
  dataCursor: zeroHash,
  logs: digest("logs"),
  evaluation: zeroHash,
  environment: zeroHash,
};

interface Seen {
  executed: number;
  refused: number;
  readonly actions: Set<string>;
}

/** One proposal, to whatever end. What the sdk foresees must be what the contracts do. */
async function decideSomething(
  house: TestStewardship,
  random: Random,
  round: number,
  seen: Seen,
): Promise<void> {
  const likely = (await now()) + 10 * DAY;
  const known = await readHistory(house);
  const actions = someActions(random, known, house, likely);
  const proposal = await propose(house, actions, `# Decision ${round}\n\nWe should.`);
  if (round % 9 === 4) return void (await move(house, proposal, "cancel", 0));
  await waitForVoting(house, proposal);
  const against = round % 9 === 7;
  for (const voter of [0, 1, 2, 3]) {
    if (voter > 0 && random.chance(0.4)) continue;
    if ((await house.governor.read.getVotes([addressOf(voter), BigInt((await now()) - 1)])) === 0n) continue;
    const choice = against
      ? "Against"
      : voter < 2
        ? "For"
        : random.pick(["For", "Against", "Abstain"] as const);
    await vote(house, proposal, voter, choice, random.chance(0.5) ? "Because it is right" : "");
  }
  await waitForResult(house, proposal);
  if ((await house.governor.read.state([proposal.id])) !== 4) return;
  await move(house, proposal, "queue");
  await waitForDelay(house, proposal);
  if (round % 9 === 8) return expire(house, proposal);

  const time = (await now()) + 60;
  const foreseen = simulateActions(actions, await readHistory(house), { now: time, proposalId: proposal.id });
  await networkHelpers.time.setNextBlockTimestamp(time);
  const [problem] = foreseen.problems;
  if (problem) {
    seen.refused += 1;
    await assert.rejects(move(house, proposal, "execute"), (error) => {
      assert.deepEqual(findContractError(error)?.name, problem.error.name);
      return true;
    });
    return;
  }
  await receiptOf(move(house, proposal, "execute"));
  seen.executed += 1;
  for (const { type } of actions) seen.actions.add(type);
  assertForeseen(foreseen.history, await readHistory(house));
}

/** One or two actions, most of them possible. */
function someActions(random: Random, known: History, { dollar }: TestStewardship, at: number): Action[] {
  for (;;) {
    const length = random.below(2) + 1;
    const actions = Array.from({ length }, () => randomAction(random, known, dollar.address, at));
    const possible = simulateActions(actions, known, { now: at }).problems.length === 0;
    if (possible || random.chance(0.2)) return actions;
  }
}

async function expire(house: TestStewardship, proposal: TestProposal): Promise<void> {
  await waitUntil(Number(await house.governor.read.proposalExecutionDeadline([proposal.id])) + 1);
  await move(house, proposal, "expire");
}
