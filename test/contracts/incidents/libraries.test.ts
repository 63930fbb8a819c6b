import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import {
  type Address,
  encodeErrorResult,
  type Hex,
  parseAbi,
  parseSignature,
  signatureToCompactSignature,
  toHex,
  zeroAddress,
} from "viem";
import { signBallot } from "../helpers/ballots.ts";
import { call, emitted } from "../helpers/calls.ts";
import { publicClient } from "../helpers/chain.ts";
import { bitmap, choices, indexOfState } from "../helpers/governance.ts";
import { deployMock } from "../helpers/mocks.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people, settings, votes } from "../helpers/stewardship.ts";
import { oddPayee } from "../helpers/tokens.ts";

// GHSA-93hq-5wgc-jc82, fixed in 4.4.2 and 4.8.3: calldata was cut or encoded again before it was executed.
describe("GHSA-93hq-5wgc-jc82: the bytes executed are the bytes proposed", () => {
  it("given calldata of awkward lengths, when it is executed, then the timelock makes exactly the calls that were announced", async () => {
    const { governor, timelock, governance } = await freshStewardship();
    const lengths = [0, 1, 3, 4, 31, 32, 33];
    const calls = lengths.map((length) => ({
      target: people.operator,
      value: 0n,
      data: `0x${"a5".repeat(length)}` as Hex,
    }));
    const proposal = await governance.propose(calls);
    const [announced] = await publicClient.getContractEvents({
      ...governor,
      eventName: "ProposalCreated",
      strict: true,
    });
    await governance.pass(proposal);
    await governance.queue(proposal);
    await governance.untilExecutable(proposal);
    const executed = await emitted(governance.execute(proposal), timelock, "CallExecuted");
    const expected = calls.map(({ data }) => data);
    assert.deepEqual(announced?.args.calldatas, expected);
    assert.deepEqual(
      executed.map(({ data }) => data),
      expected,
    );
  });
});

// CVE-2022-31198, fixed in 4.7.2: a new quorum fraction decided over old proposals.
describe("CVE-2022-31198: a new quorum is for new proposals", () => {
  it("given a proposal that failed the quorum, when the quorum is lowered by vote, then it stays defeated and needs what it needed", async () => {
    const { governor, governance } = await freshStewardship();
    const failed = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.pass(failed, [people.cleo]);
    const needed = await governor.read.proposalQuorum([failed.id]);
    assert.equal(await governance.state(failed), "Defeated");

    const { terms, constitutional } = settings.classes;
    await governance.decide(
      call(governor, "updateQuorumNumerator", [1_000n]),
      call(governor, "setClassRule", [2, { ...terms, quorum: 1_000 }]),
      call(governor, "setClassRule", [3, { ...constitutional, quorum: 1_000 }]),
    );
    assert.equal(await governance.state(failed), "Defeated");
    assert.equal(await governor.read.proposalQuorum([failed.id]), needed);
  });
});

// CVE-2023-34234, fixed in 4.9.1: whoever copied a proposal first could cancel it.
describe("CVE-2023-34234: a copied proposal can't be taken back by its copier", () => {
  it("given a description that names its proposer, when another proposes it first, then he is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const calls = [call(governor, "setDaoURI", ["ipfs://x"])];
    const description = `Mine#proposer=${people.ada}`;
    await refuses(governance.propose(calls, { by: people.ben, description }), "GovernorRestrictedProposer", [
      people.ben,
    ]);
    const proposal = await governance.propose(calls, { description });
    await refuses(governance.cancel(proposal, people.ben), "GovernorUnableToCancel", [
      proposal.id,
      people.ben,
    ]);
  });
});

// Issue #5565, eased in 5.4: with one nonce for all ballots, any vote by signature undid the others that were signed.
describe("OpenZeppelin #5565: signed ballots don't undo each other", () => {
  it("given two signed ballots for two proposals, when the later one is cast first, then the other one still counts", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const first = await governance.propose([call(governor, "setDaoURI", ["ipfs://1"])]);
    const second = await governance.propose([call(governor, "setDaoURI", ["ipfs://2"])]);
    const ballots = await Promise.all(
      [first, second].map((proposal) => signBallot(house, { proposal, choice: "for", voter: people.ben })),
    );
    await governance.untilOpen(second);
    for (const [proposal, signature] of [[second, ballots[1]] as const, [first, ballots[0]] as const]) {
      assert.ok(signature);
      await governor.write.castVoteBySig([proposal.id, choices.for, people.ben, signature]);
      assert.deepEqual(await governor.read.proposalVotes([proposal.id]), [0n, votes.ben, 0n]);
    }
  });
});

// GHSA-4h98-2769-gh6h, fixed in 4.7.3: a signature in another form was taken for another signature.
describe("GHSA-4h98-2769-gh6h: a ballot counts once in whatever form", () => {
  it("given a ballot that was cast, when its compact, mirrored or longer form is sent, then it is refused", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.untilOpen(proposal);
    const signature = await signBallot(house, { proposal, choice: "for", voter: people.ben });
    const r = signature.slice(2, 66);
    const s = BigInt(`0x${signature.slice(66, 130)}`);
    const v = Number.parseInt(signature.slice(130), 16);
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const word = (value: bigint) => value.toString(16).padStart(64, "0");
    const twins: Hex[] = [
      `0x${r}${word(order - s)}${(v === 27 ? 28 : 27).toString(16)}`,
      `0x${r}${word(s | (BigInt(v - 27) << 255n))}`,
      `${signature}00`,
    ];
    const cast = (form: Hex) => governor.write.castVoteBySig([proposal.id, choices.for, people.ben, form]);
    for (const twin of twins) await refuses(cast(twin), "GovernorInvalidSignature", [people.ben]);
    await cast(signature);
    await refuses(cast(signature), "GovernorAlreadyCastVote", [people.ben]);
    assert.deepEqual(await governor.read.proposalVotes([proposal.id]), [0n, votes.ben, 0n]);
  });

  it("given a signature that recovers to nobody, when it is cast for nobody, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.untilOpen(proposal);
    for (const broken of ["0x", `0x${"00".repeat(65)}`] as const) {
      await refuses(
        governor.write.castVoteBySig([proposal.id, choices.for, zeroAddress, broken]),
        "GovernorInvalidSignature",
        [zeroAddress],
      );
    }
  });
});

// GHSA-4g63-c64m-25w9, fixed in 4.7.1: a contract's ill-encoded answer about a signature stopped whoever asked.
describe("GHSA-4g63-c64m-25w9: ill answers about a signature", () => {
  const walletAbi = parseAbi(["constructor(address owner, uint8 manner)"]);
  const manners = { junk: 1, short: 2, huge: 3, reverting: 4 } as const;

  for (const [name, manner] of Object.entries(manners)) {
    it(`given a contract with a ${name} answer, then its ballot is refused by its name, and a relay that holds it goes on`, async () => {
      const house = await freshStewardship();
      const { governor, governance, token } = house;
      const wallet = await deployMock("SignerWallet", walletAbi, [people.operator, manner]);
      await token.write.transfer([wallet.address, votes.dora], { account: people.dora });
      const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
      await governance.untilOpen(proposal);
      const own = { proposal, choice: "for", voter: wallet.address, signer: people.operator } as const;
      const theirs = await signBallot(house, own);
      await refuses(
        governor.write.castVoteBySig([proposal.id, choices.for, wallet.address, theirs]),
        "GovernorInvalidSignature",
        [wallet.address],
      );
      const bens = await signBallot(house, { proposal, choice: "for", voter: people.ben });
      const relayed = ([voter, signature]: readonly [Address, Hex]) => {
        const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
        return { proposalId: proposal.id, support: choices.for, voter, r, vs };
      };
      const relay = governor.write.castVotesBySig([
        [[wallet.address, theirs] as const, [people.ben, bens] as const].map(relayed),
      ]);
      assert.deepEqual(
        (await emitted(relay, governor, "BallotSkipped")).map(({ voter }) => voter),
        [wallet.address],
      );
      assert.deepEqual(await governor.read.proposalVotes([proposal.id]), [0n, votes.ben, 0n]);
    });
  }
});

// The post-mortem of 4.3.1: whoever re-entered the timelock while it executed could run what was not ready.
describe("GHSA-fg47-3c2x-m2wr: nothing runs twice or early by re-entering", () => {
  it("given a target that executes its own proposal again, when it is called, then that is refused, and it is called once", async () => {
    const { governor, governance } = await freshStewardship();
    const payee = await oddPayee();
    const proposal = await governance.ready([{ target: payee.address, value: 1n, data: "0x" }]);
    const again = call(governor, "execute", proposal.batch);
    await payee.write.behave([again.target, again.data]);
    await governance.execute(proposal, { value: 1n });
    const refusal = encodeErrorResult({
      abi: stewardGovernorAbi,
      errorName: "GovernorUnexpectedProposalState",
      args: [proposal.id, indexOfState("Executed"), bitmap("Queued")],
    });
    assert.equal(await payee.read.lastError(), refusal);
    assert.equal(await publicClient.getBalance({ address: payee.address }), 1n);
  });

  it("given a target that executes another decision whose delay is not over, when it is called, then the whole is refused", async () => {
    const { governor, timelock, governance } = await freshStewardship();
    const batch = await deployMock(
      "Batch",
      parseAbi(["function run(address[] targets, bytes[] calls) payable"]),
      [],
    );
    const later = await governance.propose([call(governor, "setDaoURI", ["ipfs://later"])]);
    const early = call(governor, "execute", later.batch);
    const proposal = await governance.propose([call(batch, "run", [[early.target], [early.data]])]);
    await governance.untilOpen(proposal);
    for (const one of [later, proposal]) await governance.vote(one, people.ada, "for");
    await governance.untilClosed(proposal);
    await governance.queue(proposal);
    await governance.untilExecutable(proposal);
    await governance.queue(later);
    await refuses(governance.execute(proposal), "TimelockUnexpectedOperationState", [
      governance.operationOf(later),
      toHex(0b100, { size: 32 }),
    ]);
    assert.equal(await governance.state(proposal), "Queued");
    assert.equal(await governance.state(later), "Queued");
    const executor = await timelock.read.EXECUTOR_ROLE();
    assert.equal(await timelock.read.hasRole([executor, zeroAddress]), false);
  });
});

// Since 5.6 a name or version of more than 31 bytes stops the constructor.
describe("OpenZeppelin 5.6: the names that are signed", () => {
  it("given the deployed governor, then the domain of its ballots is its name, version, chain and address", async () => {
    const { governor } = await freshStewardship();
    const [, name, version, chainId, verifier] = await governor.read.eip712Domain();
    assert.ok(name.length <= 31);
    assert.deepEqual(
      [version, Number(chainId), verifier],
      ["1", await publicClient.getChainId(), governor.address],
    );
  });
});
