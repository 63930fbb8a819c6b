import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  COVERAGES,
  findContractError,
  getStewardshipLogs,
  type KnownEvent,
  stewardTokenAbi,
  trainingRunsAbi,
} from "@commonweight/sdk/chain";
import {
  applyLogs,
  deadlinesAt,
  describeEvent,
  deserializeHistory,
  emptyHistory,
  type History,
  historyBefore,
  listProposals,
  listRuns,
  milestoneStatusAt,
  openChallenge,
  type Run,
  runAt,
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
import { writeIndex } from "@commonweight/sdk/snapshot";
import { getContract, parseAbi, zeroAddress, zeroHash } from "viem";
import { DAY, networkHelpers, now, publicClient, receiptOf, waitUntil, wallets } from "../helpers/chain.ts";
import { assertMatchesChain } from "../helpers/compare.ts";
import { assertConfirmed } from "../helpers/confirmed.ts";
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
import { IndexReader } from "../helpers/indexed.ts";
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
    const kinds = new Set(history.timeline.map(({ eventName }) => eventName));
    const wanted = [
      "RunCofunded",
      "MilestoneEarned",
      "MilestoneFaulted",
      "ReviewChallenged",
      "DisputeRuled",
      "TierAttested",
      "RunAmended",
      "IncidentRecorded",
      "RunEnded",
      "RefundClaimed",
      "BondReleased",
      "BondWithdrawn",
      "PayeeSet",
    ] as const;
    assert.deepEqual(
      wanted.filter((name) => !kinds.has(name)),
      [],
    );
  });

  it("folds to what the contracts answer", () => assertMatchesChain(house, history, accounts));

  it("is confirmed from the votes to the money when it is verified", () => assertConfirmed(house));

  it("is the same after being stored", () => {
    assert.deepEqual(deserializeHistory(serializeHistory(history)), history);
  });

  it("comes back whole from an index of half of it, caught up by the rest", async () => {
    const { deployment, stewardship } = house;
    const toBlock = history.latest?.blockNumber ?? 0;
    const logs = await getStewardshipLogs({ client: publicClient, deployment, stewardship, toBlock });
    const half = Math.floor(toBlock / 2);
    const [before, after] = [
      logs.filter(({ blockNumber }) => blockNumber <= half),
      logs.filter(({ blockNumber }) => blockNumber > half),
    ];
    const files = writeIndex({
      deployment,
      block: { number: half, hash: zeroHash, timestamp: 0 },
      histories: [applyLogs(emptyHistory(stewardship), before)],
    });
    const reader = new IndexReader(files, deployment, stewardship);
    const outline = applyLogs(reader.outline, after);
    assert.deepEqual(reader.whole(outline), history);
    for (const id of Object.keys(reader.contents.proposals))
      assert.deepEqual(reader.proposal(id, outline), history.proposals[id]);
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
  for (let turn = 0; turn < 3; turn++) {
    const history = await readHistory({ deployment, stewardship });
    for (const run of listRuns(history)) await liveRun(runs.address, run, random);
  }
}

/** What the operator, challengers, arbiters, verifiers and strangers do with a run. Whatever can be pushed on, is now and then. */
async function liveRun(address: `0x${string}`, run: Run, random: Random): Promise<void> {
  const operate = { address, abi: trainingRunsAbi } as const;
  const ether = run.token === zeroAddress;
  const value = (amount: bigint) => (ether ? amount : 0n);
  const operator = walletOf(4);
  const [stranger, arbiter, verifier] = [walletOf(5), walletOf(3), walletOf(2)];
  const { rules, acceptBy } = run.spec;
  const time = await now();
  const at = runAt(run, time);
  const fund = async (wallet: typeof operator, amount: bigint) => {
    if (ether) return;
    await wallet.writeContract({
      address: run.token,
      abi: dollarAbi,
      functionName: "mint",
      args: [wallet.account.address, amount],
    });
    await wallet.writeContract({
      address: run.token,
      abi: dollarAbi,
      functionName: "approve",
      args: [address, amount],
    });
  };
  const one = [run.id] as const;
  if (
    at.status !== "None" &&
    !["FinalReview", "Completed", "Lapsed", "Failed", "Cancelled"].includes(at.status) &&
    random.chance(0.2)
  ) {
    const given = BigInt(random.below(5)) * 1_000n;
    await fund(stranger, given);
    await stranger.writeContract({
      ...operate,
      functionName: "cofund",
      args: [run.id, given],
      value: value(given),
    });
  }
  if (random.chance(0.1)) {
    await stranger.writeContract({ ...operate, functionName: "setPayee", args: [run.id, addressOf(6)] });
  }
  if (at.status === "Funded") {
    if (time > acceptBy) await stranger.writeContract({ ...operate, functionName: "lapse", args: one });
    else if (random.chance(0.6)) {
      await fund(operator, rules.operatorBond);
      await operator.writeContract({
        ...operate,
        functionName: "accept",
        args: [run.id, run.specHash],
        value: value(rules.operatorBond),
      });
    }
  } else if (at.status === "Active" || at.status === "Stalled") {
    const cureEnd = deadlinesAt(run, at)?.cureEnd ?? 0;
    if (time > cureEnd) {
      if (random.chance(0.5)) await stranger.writeContract({ ...operate, functionName: "fail", args: one });
    } else if (random.chance(0.7) && time + 5 < cureEnd) {
      await operator.writeContract({ ...operate, functionName: "submitMilestone", args: [run.id, evidence] });
    } else if (random.chance(0.5)) {
      const setup = { ...run.setup, config: digest(`config ${random.below(9)}`) };
      await operator.writeContract({
        ...operate,
        functionName: "amend",
        args: [run.id, setup, digest("why")],
      });
      await operator.writeContract({
        ...operate,
        functionName: "recordIncident",
        args: [run.id, digest("what")],
      });
    }
  } else if (at.status === "UnderReview" || (at.status === "FinalReview" && time < at.reviewEndsAt)) {
    if (at.status === "UnderReview" && random.chance(0.6)) {
      if (run.verifier === verifier.account.address || run.verifier === addressOf(2)) {
        await verifier.writeContract({
          ...operate,
          functionName: "attest",
          args: [run.id, at.review, 2, digest("report")],
        });
      }
    }
    // A final review that nobody recorded begins with whatever is done next: its number is the one that is shown.
    if (random.chance(0.7) && (await now()) + 5 < at.reviewEndsAt) {
      await fund(stranger, rules.challengeBond);
      await stranger.writeContract({
        ...operate,
        functionName: "challenge",
        args: [run.id, at.review, digest("objection")],
        value: value(rules.challengeBond),
      });
    }
  } else if (at.status === "FinalReview" && random.chance(0.7)) {
    await stranger.writeContract({ ...operate, functionName: "complete", args: one });
  } else if (at.status === "Disputed") {
    const rulingBy = openChallenge(run)?.rulingBy ?? 0;
    if (time > rulingBy)
      await stranger.writeContract({ ...operate, functionName: "closeDispute", args: one });
    else if (run.arbiter === addressOf(3) && time + 5 < rulingBy && random.chance(0.9)) {
      await arbiter.writeContract({
        ...operate,
        functionName: "rule",
        args: [run.id, run.review, random.chance(0.5), digest("ruling")],
      });
    }
  }
  await settle(operate, run, random);
}

/** Sends whatever is owed to whomever, some of the time. */
async function settle(
  operate: { address: `0x${string}`; abi: typeof trainingRunsAbi },
  run: Run,
  random: Random,
) {
  const stranger = walletOf(5);
  const contract = getContract({ ...operate, client: publicClient });
  for (const milestone of run.milestones) {
    if (milestoneStatusAt(run, milestone, await now()) !== "payable" || random.chance(0.3)) continue;
    const args = [run.id, BigInt(milestone.index)] as const;
    await stranger.writeContract({ ...operate, functionName: "payTranche", args });
  }
  const { status, kept } = await contract.read.run([run.id]);
  const last = BigInt(run.milestones.length);
  if (kept > 0n && (status === 7 || status === 10) && random.chance(0.7)) {
    await stranger.writeContract({ ...operate, functionName: "payTranche", args: [run.id, last] });
  }
  for (const account of [...accounts, ...run.funders.map((funder) => funder.account)]) {
    const args = [run.id, account] as const;
    if ((await contract.read.released(args)) > 0n && random.chance(0.5)) {
      await stranger.writeContract({ ...operate, functionName: "withdrawBond", args });
    }
    if ((await contract.read.refundable(args)) > 0n && random.chance(0.5)) {
      await stranger.writeContract({ ...operate, functionName: "claimRefund", args });
    }
  }
}

const dollarAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function approve(address spender, uint256 amount)",
]);

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
