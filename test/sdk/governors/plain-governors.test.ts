import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { stewardTokenAbi } from "@commonweight/sdk/chain";
import {
  type GovernorHistory,
  type GovernorProfile,
  governorDeployment,
  readCall,
  readVoterPast,
} from "@commonweight/sdk/governors";
import { emptyHistory } from "@commonweight/sdk/history";
import {
  describeRule,
  nextStep,
  proposalHash,
  readProposal,
  readVoter,
  reasonCannotVote,
} from "@commonweight/sdk/proposals";
import { encodeFunctionData, zeroAddress } from "viem";
import { now, publicClient, waitUntil } from "../helpers/chain.ts";
import {
  delegatePlain,
  deployPlain,
  movePlain,
  PLAIN_KINDS,
  type PlainGovernor,
  type PlainProposal,
  passMoment,
  probe,
  proposePlain,
  QUORUM_PERCENT,
  readGovernor,
  SUPPLY,
  TIMELOCK_DELAY,
  transferPlain,
  VOTING,
  votePlain,
} from "../helpers/otherGovernors.ts";
import { addressOf, UNIT } from "../helpers/stewardship.ts";

for (const kind of PLAIN_KINDS) {
  describe(`a plain governor (${kind.name})`, () => {
    let plain: PlainGovernor;
    let profile: GovernorProfile;
    let proposal: PlainProposal;

    const read = () =>
      readProposal(publicClient, {
        governor: plain.governor,
        id: proposal.id,
        assume: { clock: profile.clock.mode, needsQueuing: profile.timelock !== undefined },
      });
    const context = () => {
      const where = { name: "test", local: true, rpcUrls: [], startBlock: 0 };
      const [stewardship] = governorDeployment(profile, where).stewardships;
      return { history: emptyHistory(stewardship), tokens: [profile.token] };
    };
    const reason = async (account: number) => {
      const reading = await read();
      const { governor, token } = plain;
      const voter = await readVoter(publicClient, {
        governor,
        token,
        account: addressOf(account),
        proposal: reading,
      });
      const created = (await readGovernor(plain)).proposals[String(proposal.id)]?.created;
      const past = await readVoterPast(publicClient, {
        token,
        voter,
        clock: reading.clock,
        snapshot: reading.snapshot,
        fromBlock: created?.blockNumber ?? 0,
        toBlock: reading.block.number,
      });
      return { why: reasonCannotVote(reading, voter, context(), past), past };
    };
    const found = (history: GovernorHistory) => {
      const it = history.proposals[String(proposal.id)];
      assert.ok(it, "the proposal is in the history");
      return it;
    };

    before(async () => {
      plain = await deployPlain(kind);
      // One votes for itself, two never delegated, three delegated to one.
      await transferPlain(plain, 0, addressOf(2), 100n * UNIT);
      await transferPlain(plain, 0, addressOf(3), 50n * UNIT);
      await transferPlain(plain, 0, addressOf(4), 70n * UNIT);
      await delegatePlain(plain, 0, addressOf(0));
      await delegatePlain(plain, 3, addressOf(0));
      await delegatePlain(plain, 4, addressOf(4));
      profile = await probe(plain);
    });

    it("is known for what it is", () => {
      assert.equal(profile.address, plain.governor);
      assert.equal(profile.house, undefined);
      assert.equal(profile.version, "1");
      assert.deepEqual(profile.token, {
        address: plain.token,
        name: "Plain vote",
        symbol: "PV",
        decimals: 18,
        defaultDelegate: "nobody",
        sameClock: true,
      });
      assert.equal(profile.clock.mode, kind.clock);
      assert.equal(profile.clock.stated, true);
      assert.equal(profile.clock.native, true);
      assert.deepEqual(profile.counting, {
        mode: "support=bravo&quorum=for,abstain",
        quorum: "forAndAbstain",
      });
      assert.equal(profile.ids, kind.ids);
      assert.deepEqual(
        profile.timelock,
        plain.timelock && { address: plain.timelock, kind: "controller", delay: TIMELOCK_DELAY },
      );
      const { delay, period } = VOTING[kind.clock];
      assert.equal(profile.votingDelay, BigInt(delay));
      assert.equal(profile.votingPeriod, BigInt(period));
      assert.equal(profile.quorum, (SUPPLY * QUORUM_PERCENT) / 100n);
    });

    it("is listed with what is proposed, while its votes are still being gathered", async () => {
      const target = plain.timelock ?? plain.governor;
      await transferPlain(plain, 0, target, 30n * UNIT);
      const data = encodeFunctionData({
        abi: stewardTokenAbi,
        functionName: "transfer",
        args: [addressOf(5), 30n * UNIT],
      });
      const calls = [{ target: plain.token, value: 0n, data }];
      proposal = await proposePlain(plain, calls, "# Pay the evaluation\n\nThirty for the second run.");
      const { title, body, calls: recorded, description } = found(await readGovernor(plain));
      assert.equal(title, "Pay the evaluation");
      assert.equal(body, "Thirty for the second run.");
      const hash = proposalHash(recorded, description);
      assert.equal(proposal.id, kind.ids === "hash" ? hash : 1n);

      const reading = await read();
      assert.equal(reading.state, "Pending");
      assert.equal(reading.clock, kind.clock);
      assert.equal(reading.needsQueuing, kind.timelock);
      assert.equal(reading.class, undefined);
      assert.deepEqual(readCall(profile, { target: plain.token, data }), {
        kind: "function",
        part: "token",
        signature: "transfer(address,uint256)",
        args: [
          { name: "to", type: "address", value: addressOf(5) },
          { name: "value", type: "uint256", value: 30n * UNIT },
        ],
      });
      assert.match((await reason(2)).why?.remedy ?? "", /^Delegate to yourself before voting opens/);
    });

    it("says by cause why somebody can't vote", async () => {
      await passMoment(plain, proposal, "proposalSnapshot", kind.clock);
      // All of this comes too late for this proposal.
      await delegatePlain(plain, 2, addressOf(2));
      await delegatePlain(plain, 3, addressOf(3));
      await transferPlain(plain, 4, addressOf(1), 70n * UNIT);
      await delegatePlain(plain, 1, addressOf(1));

      const asleep = await reason(2);
      assert.deepEqual(asleep.past, { balance: 100n * UNIT, delegate: zeroAddress });
      assert.equal(asleep.why?.cause, "activatedTooLate");
      const lent = await reason(3);
      assert.deepEqual(lent.past, { balance: 50n * UNIT, delegate: addressOf(0) });
      assert.equal(lent.why?.cause, "takenBackTooLate");
      const late = await reason(1);
      assert.deepEqual(late.past, { balance: 0n, delegate: zeroAddress });
      assert.equal(late.why?.cause, "boughtAfterSnapshot");
      assert.equal((await reason(6)).why?.cause, "noTokens");
      assert.equal((await reason(0)).why, undefined);
      const sold = await reason(4);
      assert.equal(sold.why, undefined, "who sold after the snapshot still votes");
      assert.deepEqual(sold.past, { balance: 70n * UNIT, delegate: addressOf(4) });
    });

    it("counts a vote with its reason", async () => {
      await votePlain(plain, proposal, 0, 1, "The first run can't be compared.");
      await votePlain(plain, proposal, 4, 2);
      const { votes, tally } = found(await readGovernor(plain));
      assert.equal(votes.length, 2);
      assert.equal(votes[0]?.reason, "The first run can't be compared.");
      const reading = await read();
      assert.equal(reading.state, "Active");
      assert.deepEqual(reading.votes, tally);
      assert.deepEqual(tally, { against: 0n, for: 800n * UNIT, abstain: 70n * UNIT });
      assert.equal(reading.quorum.votes, (SUPPLY * QUORUM_PERCENT) / 100n);
      assert.match(describeRule(reading, context()).missingWords, /would pass as it stands/);
    });

    it("carries out what passed", async () => {
      await passMoment(plain, proposal, "proposalDeadline", kind.clock);
      const passed = await read();
      assert.equal(passed.state, "Succeeded");
      assert.equal(nextStep(passed).step, kind.timelock ? "queue" : "execute");
      if (kind.timelock) {
        await movePlain(plain, proposal, "queue");
        const queued = await read();
        assert.equal(queued.state, "Queued");
        assert.ok(queued.eta !== undefined && queued.eta > (await now()));
        await waitUntil(queued.eta + 1);
      }
      await movePlain(plain, proposal, "execute");
      const { executed, queued } = found(await readGovernor(plain));
      assert.equal((await read()).state, "Executed");
      assert.equal(executed?.event, "ProposalExecuted");
      assert.equal(queued !== undefined, kind.timelock);
    });

    it("tells of proposals whose making lies before what was read", async () => {
      const { created, votes } = found(await readGovernor(plain));
      const later = await readGovernor(plain, created.blockNumber + 1);
      assert.deepEqual(later.proposals, {});
      assert.ok(votes.length > 0);
      assert.deepEqual(later.unseen, [String(proposal.id)]);
    });
  });
}
