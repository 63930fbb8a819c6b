import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, parseEther, sha256, stringToHex } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, waitUntil } from "../helpers/chain.ts";
import type { Choice, State } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployWith, freshStewardship, parameters, people, settings, votes } from "../helpers/stewardship.ts";

const quorum = votes.all / 5n;
const document = sha256(stringToHex("What the community resolved."));

/** Puts one proposal to the vote and tells how it ends. */
async function outcome(
  ballots: Partial<Record<"ada" | "ben" | "cleo" | "dora", Choice>>,
): Promise<State | undefined> {
  const { registry, governance } = await freshStewardship();
  const proposal = await governance.propose([call(registry, "recordResolution", [1n, document])]);
  await governance.untilOpen(proposal);
  for (const name of ["ada", "ben", "cleo", "dora"] as const) {
    const choice = ballots[name];
    if (choice) await governance.vote(proposal, people[name], choice);
  }
  await governance.untilClosed(proposal);
  return governance.state(proposal);
}

describe("The rule that decides", () => {
  it("given nobody voted, then it is defeated", async () => {
    assert.equal(await outcome({}), "Defeated");
  });

  it("given exactly the quorum For, then it succeeds; given less, then it is defeated", async () => {
    assert.equal(await outcome({ cleo: "for" }), "Succeeded");
    assert.equal(await outcome({ dora: "for" }), "Defeated");
  });

  it("given a tie, then it is defeated", async () => {
    assert.equal(await outcome({ ada: "against", ben: "for", dora: "for" }), "Defeated");
  });

  it("given more For than Against, then it succeeds; given fewer, then it is defeated", async () => {
    assert.equal(await outcome({ ada: "for", ben: "against" }), "Succeeded");
    assert.equal(await outcome({ ada: "against", ben: "for" }), "Defeated");
  });

  it("given Abstain, then it counts for the quorum and for nothing else", async () => {
    assert.equal(await outcome({ dora: "for", ada: "abstain" }), "Succeeded");
    assert.equal(await outcome({ ada: "abstain" }), "Defeated");
    assert.equal(await outcome({ cleo: "for", ben: "against", ada: "abstain" }), "Defeated");
  });

  it("given Against, then it does not count for the quorum", async () => {
    const { governor, registry, governance } = await freshStewardship();
    const proposal = await governance.propose([call(registry, "recordResolution", [1n, document])]);
    await governance.untilOpen(proposal);
    const late = await governor.read.proposalDeadline([proposal.id]);
    await nextAt(late);
    const against = governance.vote(proposal, people.ada, "against");
    assert.deepEqual(await emitted(against, governor, "ProposalExtended"), []);
    assert.equal(await governor.read.proposalDeadline([proposal.id]), late);
  });

  it("then it tells its approval, its quorum and how votes count", async () => {
    const { governor, registry, governance } = await freshStewardship();
    const proposal = await governance.propose([call(registry, "recordResolution", [1n, document])]);
    assert.equal(await governor.read.proposalApproval([proposal.id]), 5_000n);
    assert.equal(await governor.read.COUNTING_MODE(), "support=bravo&quorum=for,abstain");
    assert.equal(await governor.read.quorumDenominator(), 10_000n);
    const snapshot = await governor.read.proposalSnapshot([proposal.id]);
    await waitUntil(snapshot);
    await refuses(governor.read.proposalQuorum([proposal.id]), "ERC5805FutureLookup", [
      snapshot,
      Number(snapshot),
    ]);
    await governance.untilOpen(proposal);
    assert.equal(await governor.read.proposalQuorum([proposal.id]), quorum);
    assert.equal(await governor.read.quorum([snapshot]), quorum);
  });
});

describe("The floor of the quorum", () => {
  it("given a floor above the fraction, then the floor is the quorum", async () => {
    const floor = parseEther("300000");
    const { governor, registry, governance } = await deployWith({
      settings: { ...settings, quorumFloor: floor },
    });
    const proposal = await governance.propose([call(registry, "recordResolution", [1n, document])]);
    await governance.untilOpen(proposal);
    assert.equal(await governor.read.quorumFloor(), floor);
    assert.equal(await governor.read.proposalQuorum([proposal.id]), floor);
    await governance.vote(proposal, people.cleo, "for");
    await governance.untilClosed(proposal);
    assert.equal(await governance.state(proposal), "Defeated");
  });

  /** A stewardship of a few votes, with the lowest quorum there can be. */
  function deployTiny(allocations: readonly { account: Address; amount: bigint }[]) {
    const lowest = { ...settings.classes, restrictive: { ...settings.classes.restrictive, quorum: 100 } };
    const whole = parameters("0x0000000000000000000000000000000000000001");
    return deployWith({
      token: { ...whole.token, allocations },
      settings: {
        ...settings,
        proposalThreshold: 1n,
        quorumNumerator: 100n,
        quorumFloor: 1n,
        classes: lowest,
      },
    });
  }

  it("given a supply so small that the fraction rounds to nothing, then one vote is needed at least", async () => {
    const { governor, registry, governance } = await deployTiny([{ account: people.ada, amount: 20n }]);
    const proposal = await governance.propose([call(registry, "recordResolution", [1n, document])]);
    await governance.untilOpen(proposal);
    assert.equal(await governor.read.proposalQuorum([proposal.id]), 1n);
    await governance.untilClosed(proposal);
    assert.equal(await governance.state(proposal), "Defeated");
  });

  it("given all votes but one are burned, then that one is needed, and it decides", async () => {
    const { token, governor, registry, governance } = await deployTiny([
      { account: people.ada, amount: 19n },
      { account: people.ben, amount: 1n },
    ]);
    const [passing, failing] = [
      await governance.propose([call(registry, "recordResolution", [1n, document])]),
      await governance.propose([call(registry, "recordResolution", [1n, sha256(stringToHex("a"))])]),
    ];
    await token.write.burn([19n], { account: people.ada });
    await governance.untilOpen(failing);
    assert.equal(await governor.read.proposalQuorum([passing.id]), 1n);
    assert.equal(await governor.read.quorum([await governor.read.proposalSnapshot([passing.id])]), 1n);

    await governance.vote(passing, people.ben, "for");
    const deadline = await governor.read.proposalDeadline([failing.id]);
    await nextAt(deadline);
    const against = governance.vote(failing, people.ben, "against");
    assert.deepEqual(await emitted(against, governor, "ProposalExtended"), []);
    await waitUntil(deadline + 1n);
    assert.equal(await governance.state(passing), "Succeeded");
    assert.equal(await governance.state(failing), "Defeated");
  });

  it("given every vote is burned, then one is needed all the same, and nothing passes", async () => {
    const { token, governor, registry, governance } = await deployTiny([
      { account: people.ada, amount: 20n },
    ]);
    const proposal = await governance.propose([call(registry, "recordResolution", [1n, document])]);
    await token.write.burn([20n], { account: people.ada });
    await governance.untilOpen(proposal);
    assert.equal(await governor.read.proposalQuorum([proposal.id]), 1n);
    await governance.vote(proposal, people.ada, "for");
    await governance.untilClosed(proposal);
    assert.equal(await governance.state(proposal), "Defeated");
  });

  it("given a decision on the floor, then it holds from then on and the past keeps its own", async () => {
    const { governor, governance } = await freshStewardship();
    const { proposal, transaction } = await governance.decide(
      call(governor, "setQuorumFloor", [parseEther("7")]),
    );
    assert.deepEqual(await emitted(transaction, governor, "QuorumFloorSet"), [
      { oldQuorumFloor: settings.quorumFloor, newQuorumFloor: parseEther("7") },
    ]);
    assert.equal(await governor.read.quorumFloor(), parseEther("7"));
    const snapshot = await governor.read.proposalSnapshot([proposal.id]);
    assert.equal(await governor.read.quorumFloor([snapshot]), settings.quorumFloor);
  });
});

describe("A change of the quorum", () => {
  it("given proposals that are open or over, when quorum or floor change either way, then nothing changes for them", async () => {
    const { governor, registry, governance } = await freshStewardship();
    const tighten = await governance.ready([
      call(governor, "setClassRule", [3, { ...settings.classes.constitutional, quorum: 5_000 }]),
      call(governor, "setClassRule", [2, { ...settings.classes.terms, quorum: 5_000 }]),
      call(governor, "updateQuorumNumerator", [5_000n]),
      call(governor, "setQuorumFloor", [votes.all / 2n]),
    ]);
    const [passing, failing, unseen] = [
      await governance.propose([call(registry, "recordResolution", [1n, sha256(stringToHex("a"))])]),
      await governance.propose([call(registry, "recordResolution", [1n, sha256(stringToHex("b"))])]),
      await governance.propose([call(registry, "recordResolution", [1n, sha256(stringToHex("c"))])]),
    ] as const;
    await governance.untilOpen(unseen);
    await governance.vote(passing, people.cleo, "for");
    await governance.vote(failing, people.dora, "for");

    await governance.execute(tighten);
    for (const { id } of [passing, failing, unseen]) {
      assert.equal(await governor.read.proposalQuorum([id]), quorum);
    }
    await governance.vote(unseen, people.cleo, "for");
    await governance.untilClosed(unseen);
    assert.equal(await governance.state(passing), "Succeeded");
    assert.equal(await governance.state(failing), "Defeated");
    assert.equal(await governance.state(unseen), "Succeeded");

    await governance.decide(
      call(governor, "setClassRule", [0, { ...settings.classes.restrictive, quorum: 100 }]),
      call(governor, "updateQuorumNumerator", [100n]),
      call(governor, "setQuorumFloor", [1n]),
    );
    assert.equal(await governance.state(failing), "Defeated");
    assert.equal(await governor.read.proposalQuorum([failing.id]), quorum);
  });
});
