import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import {
  DocumentError,
  datasetIdOf,
  ETHER,
  getDocument,
  getToken,
  getTreasury,
  stewardTokenAbi,
  termsIdOf,
} from "@commonweight/sdk/chain";
import { findProposal } from "@commonweight/sdk/history";
import {
  type Action,
  describeRule,
  measure,
  nextStep,
  ProposalNotFoundError,
  readProposal,
  readVoter,
  reasonCannotVote,
} from "@commonweight/sdk/proposals";
import { stringToHex, zeroAddress, zeroHash } from "viem";
import { now, publicClient, waitUntil } from "../helpers/chain.ts";
import {
  move,
  propose,
  type TestProposal,
  vote,
  waitForDelay,
  waitForResult,
  waitForVoting,
} from "../helpers/governance.ts";
import {
  addressOf,
  digest,
  newStewardship,
  readHistory,
  settings,
  shares,
  type TestStewardship,
  UNIT,
  walletOf,
} from "../helpers/stewardship.ts";

const resolution: Action[] = [{ type: "recordResolution", modelId: 1n, document: digest("text") }];
const names = { [addressOf(1)]: "Ben" };
const total = shares.reduce((sum, share) => sum + share, 0n) * UNIT;

describe("reading a proposal from the chain", () => {
  let house: TestStewardship;
  let proposal: TestProposal;
  let tokens: Awaited<ReturnType<typeof getToken>>[];

  const read = () => readProposal(publicClient, { governor: house.governor.address, id: proposal.id });
  const reason = async (voter: number) => {
    const reading = await read();
    const { governor, token } = house;
    const account = addressOf(voter);
    const parameters = { governor: governor.address, token: token.address, account, proposal: reading };
    const history = await readHistory(house);
    return reasonCannotVote(reading, await readVoter(publicClient, parameters), { history, names, tokens });
  };
  const delegate = (from: number, to: `0x${string}`) =>
    walletOf(from).writeContract({
      address: house.token.address,
      abi: stewardTokenAbi,
      functionName: "delegate",
      args: [to],
    });
  const transfer = (from: number, to: `0x${string}`, amount: bigint) =>
    walletOf(from).writeContract({
      address: house.token.address,
      abi: stewardTokenAbi,
      functionName: "transfer",
      args: [to, amount],
    });

  before(async () => {
    house = await newStewardship();
    tokens = [await getToken(publicClient, house.token.address)];
  });

  beforeEach(async () => {
    proposal = await propose(house, resolution, `# Proposal at ${await now()}`);
  });

  it("given a pending proposal, guesses the quorum and says when voting opens", async () => {
    const reading = await read();
    assert.equal(reading.state, "Pending");
    assert.deepEqual(reading.quorum, {
      votes: total / 10n,
      known: false,
      fraction: { numerator: 1_000n, denominator: 10_000n },
      floor: settings.quorumFloor,
    });
    assert.deepEqual(
      [reading.clock, reading.approval, reading.needsQueuing, reading.deadline - reading.snapshot],
      ["timestamp", 5_000, true, settings.votingPeriod],
    );
    assert.equal(reading.eta, undefined);
    assert.equal(reading.now, reading.block.timestamp);
    const step = nextStep(reading);
    assert.deepEqual([step.step, step.until, step.anyone], ["wait", reading.snapshot, false]);
    const rule = describeRule(reading, { history: await readHistory(house), tokens });
    assert.equal(
      rule.rule,
      "An Ordinary proposal passes if For and Abstain together reach about 100 votes (10% of the supply when voting opens, never less than 50 votes), and more votes are For than Against.",
    );
    assert.equal(rule.missingWords, "Voting has not opened yet.");
    assert.equal((await reason(0))?.cause, "notOpen");
  });

  it("given an open one, says what is missing, until nothing is", async () => {
    await waitForVoting(house, proposal);
    await vote(house, proposal, 5, "For");
    await vote(house, proposal, 4, "Against");
    const context = { history: await readHistory(house), tokens };
    const before = describeRule(await read(), context);
    assert.equal(before.tally, "So far 40 votes For, 60 votes Against, 0 votes Abstain.");
    assert.equal(before.missingQuorum, 60n * UNIT);
    assert.equal(before.missingApproval, 20n * UNIT + 1n);
    assert.equal(
      before.missingWords,
      "Still missing: 60 votes to the quorum of 100 votes and more than 20 votes For to outweigh Against. 60 votes For would do for both.",
    );
    assert.equal(
      before.standsWords,
      "40 votes of the 100 votes for the quorum; approval stands at 40%, more than 50% is needed.",
    );
    assert.equal(nextStep(await read()).step, "vote");
    await vote(house, proposal, 3, "For");
    const after = describeRule(await read(), context);
    assert.equal(after.passing, true);
    assert.equal(after.missingWords, "It would pass as it stands now.");
  });

  it("given what a record or a page knows already, says the same, and is not misled by what is wrong", async () => {
    const { governor } = house;
    const { id, snapshot } = await read();
    const readWith = (known: number) =>
      readProposal(publicClient, { governor: governor.address, id, snapshot: known });
    assert.deepEqual(await readWith(snapshot), await read());
    await waitForVoting(house, proposal);
    const plain = await read();
    assert.equal(plain.quorum.known, true);
    assert.deepEqual(await readWith(snapshot), plain);
    assert.deepEqual(await readWith(snapshot - 1), plain);
    assert.deepEqual(await readWith(snapshot + 1_000_000), plain);
    const block = await publicClient.getBlock();
    await vote(house, proposal, 5, "For");
    const then = await readProposal(publicClient, { governor: governor.address, id, block });
    assert.deepEqual(then.votes, plain.votes);
    assert.equal(then.block.number, Number(block.number));
  });

  it("given one that passed, leads it through queueing and execution, by anyone and in time", async () => {
    await waitForVoting(house, proposal);
    await vote(house, proposal, 0, "For");
    await waitForResult(house, proposal);
    const passed = await read();
    assert.deepEqual(
      [passed.state, nextStep(passed).step, nextStep(passed).anyone],
      ["Succeeded", "queue", true],
    );
    assert.equal(passed.queueDeadline, passed.deadline + settings.queueWindow);
    assert.equal(nextStep(passed).until, passed.queueDeadline);

    await move(house, proposal, "queue");
    const queued = await read();
    assert.ok(queued.eta);
    assert.deepEqual([nextStep(queued).step, nextStep(queued).until], ["wait", queued.eta]);
    assert.equal(nextStep(queued, { chainNow: queued.eta }).step, "execute");
    assert.equal(queued.executionDeadline, queued.eta + settings.executionWindow);

    await waitForDelay(house, proposal);
    await move(house, proposal, "execute");
    const executed = await read();
    assert.deepEqual([executed.state, nextStep(executed).step], ["Executed", "none"]);
  });

  it("given one that was queued and forgotten, offers to close it, once", async () => {
    await waitForVoting(house, proposal);
    await vote(house, proposal, 0, "For");
    await waitForResult(house, proposal);
    await move(house, proposal, "queue");
    await waitUntil(Number(await house.governor.read.proposalExecutionDeadline([proposal.id])) + 1);
    const expired = await read();
    assert.deepEqual([expired.state, nextStep(expired).step], ["Expired", "expire"]);
    await move(house, proposal, "expire");
    const closed = findProposal(await readHistory(house), proposal.id)?.expired !== undefined;
    assert.equal(nextStep(await read(), { closed }).step, "none");
  });

  it("given one that found no quorum, says what it lacked", async () => {
    await waitForVoting(house, proposal);
    await vote(house, proposal, 5, "For");
    await waitForResult(house, proposal);
    const reading = await read();
    assert.equal(reading.state, "Defeated");
    const { missingWords } = describeRule(reading, { history: await readHistory(house), tokens });
    assert.equal(missingWords, "It lacked 60 votes to the quorum of 100 votes.");
    assert.equal((await reason(0))?.cause, "closed");
    assert.equal((await reason(5))?.cause, "alreadyVoted");
  });

  it("agrees with the contract about what passes", async () => {
    for (const [voter, choice] of [
      [5, "For"],
      [3, "Abstain"],
      [4, "Against"],
      [2, "For"],
    ] as const) {
      if (voter === 5) await waitForVoting(house, proposal);
      await vote(house, proposal, voter, choice);
    }
    const { passing } = measure(await read());
    await waitForResult(house, proposal);
    assert.equal((await read()).state, passing ? "Succeeded" : "Defeated");
  });

  it("given a voter without votes, says why, what to do, and what still counts", async () => {
    const stranger = 9;
    const buyer = 10;
    await delegate(2, addressOf(1));
    await delegate(3, addressOf(1));
    await waitForVoting(house, proposal);
    await delegate(3, addressOf(3));
    await transfer(0, addressOf(buyer), UNIT);

    assert.equal(await reason(0), undefined);
    assert.equal(await reason(1), undefined);
    const delegated = await reason(2);
    assert.equal(delegated?.cause, "delegated");
    assert.equal(delegated?.what, "Your tokens are delegated to Ben, who votes with them.");
    assert.equal(delegated?.counts, "Your tokens count here through Ben's vote.");
    assert.equal((await reason(3))?.cause, "takenBackTooLate");
    assert.equal((await reason(stranger))?.cause, "noTokens");
    const late = await reason(buyer);
    assert.equal(late?.cause, "boughtAfterSnapshot");
    assert.equal(late?.counts, "They do not count here; they will from the next proposal on.");
    await vote(house, proposal, 1, "For");
    assert.equal((await reason(1))?.cause, "alreadyVoted");
    assert.equal((await house.governor.read.proposalVotes([proposal.id]))[1], 500n * UNIT);
    await delegate(2, zeroAddress);
  });

  it("says that there is no such proposal", async () => {
    const missing = readProposal(publicClient, { governor: house.governor.address, id: 999n });
    await assert.rejects(missing, ProposalNotFoundError);
  });
});

describe("what else is asked of the chain", () => {
  it("reads what the treasury holds and may spend", async () => {
    const { treasury, dollar } = await newStewardship();
    await walletOf(0).sendTransaction({ to: treasury.address, value: 3n });
    await walletOf(0).writeContract({ ...dollar, functionName: "mint", args: [treasury.address, 7n] });
    const tokens = [zeroAddress, dollar.address];
    assert.deepEqual(await getTreasury({ client: publicClient, treasury: treasury.address, tokens }), [
      { token: zeroAddress, balance: 3n, limit: 0n, available: 0n },
      { token: dollar.address, balance: 7n, limit: 0n, available: 0n },
    ]);
    const plain = await getTreasury({
      client: publicClient,
      treasury: dollar.address,
      tokens: [zeroAddress],
    });
    assert.deepEqual(plain, [{ token: zeroAddress, balance: 0n }]);
  });

  it("reads a token's symbol and decimals", async () => {
    const { dollar } = await newStewardship();
    assert.deepEqual(await getToken(publicClient, dollar.address), {
      address: dollar.address,
      symbol: "sUSD",
      decimals: 6,
    });
    assert.equal(await getToken(publicClient, zeroAddress), ETHER);
  });

  it("finds a document by its digest and checks it", async () => {
    const { catalogue } = await newStewardship();
    await walletOf(0).writeContract({
      ...catalogue,
      functionName: "publish",
      args: [stringToHex("A reason")],
    });
    const where = { client: publicClient, catalogue: catalogue.address, fromBlock: 0 };
    const toBlock = Number(await publicClient.getBlockNumber({ cacheTime: 0 }));
    const document = await getDocument({ ...where, toBlock, digest: digest("A reason") });
    assert.equal(new TextDecoder().decode(document), "A reason");
    await assert.rejects(getDocument({ ...where, toBlock, digest: digest("Another") }), DocumentError);
  });

  it("predicts the catalogue's ids", async () => {
    const { catalogue } = await newStewardship();
    assert.equal(
      termsIdOf("CC-BY-4.0 OR MIT", "3.27"),
      await catalogue.read.termsIdOf(["CC-BY-4.0 OR MIT", "3.27"]),
    );
    const [manifestDigest, contentRoot, declaredTerms] = [digest("m"), digest("c"), digest("t")];
    assert.equal(
      datasetIdOf({ manifestDigest, contentRoot, coverage: "Partial", declaredTerms, previous: zeroHash }),
      await catalogue.read.datasetIdOf([manifestDigest, contentRoot, 2, declaredTerms, zeroHash]),
    );
  });
});
