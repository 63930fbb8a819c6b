import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  aloneCall,
  type BallotBundle,
  type BallotDomain,
  BallotsError,
  hashBallot,
  judgeBallots,
  longSignature,
  planRelay,
  readBallotDomain,
  readBallots,
  relayCall,
  relayOutcome,
  type SignedBallot,
  sayFault,
  sayTypedBallot,
  signedByKey,
  typedBallot,
} from "@commonweight/sdk/ballots";
import fc from "fast-check";
import {
  type Address,
  type Hex,
  hashTypedData,
  parseSignature,
  recoverAddress,
  serializeCompactSignature,
  signatureToCompactSignature,
} from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { simulateContract } from "viem/actions";
import { publicClient, receiptOf, viem } from "../helpers/chain.ts";
import { propose, type TestProposal, vote, waitForResult, waitForVoting } from "../helpers/governance.ts";
import { addressOf, newStewardship, type TestStewardship, UNIT, walletOf } from "../helpers/stewardship.ts";

type Unsigned = Pick<SignedBallot, "proposal" | "support" | "reason">;

let house: TestStewardship;
let domain: BallotDomain;
let open: TestProposal;
let second: TestProposal;
let closed: TestProposal;
/** Contracts that sign with the key of wallet 3, honestly or not. */
let wallets: Record<"honest" | "burning", Address>;

const resolution = (text: string) => ({ type: "setDaoURI", daoURI: `ipfs://${text}` }) as const;

before(async () => {
  house = await newStewardship();
  const make = async (manner: number) =>
    (await viem.deployContract("SignerWallet", [addressOf(3), manner])).address;
  wallets = { honest: await make(0), burning: await make(6) };
  for (const to of Object.values(wallets))
    await receiptOf(
      walletOf(2).writeContract({
        address: house.token.address,
        abi: house.token.abi,
        functionName: "transfer",
        args: [to, 10n * UNIT],
      }),
    );
  closed = await propose(house, [resolution("closed")], "# Closed");
  await waitForVoting(house, closed);
  await waitForResult(house, closed);
  open = await propose(house, [resolution("one")], "# One");
  second = await propose(house, [resolution("two")], "# Two");
  await waitForVoting(house, second);
  domain = await readBallotDomain(publicClient, place());
});

const place = () => ({ governor: house.governor.address, chainId: house.deployment.chainId });

function bundleOf(...ballots: readonly SignedBallot[]): BallotBundle {
  const { chainId: id, genesisHash } = house.deployment;
  return { chain: { id, genesisHash }, governor: house.governor.address, ballots };
}

async function signed(
  signer: number,
  ballot: Unsigned,
  more: { voter?: Address; domain?: BallotDomain } = {},
) {
  const whole = { ...ballot, voter: more.voter ?? addressOf(signer) };
  const signature = await walletOf(signer).signTypedData(
    typedBallot(more.domain ?? domain, whole) as Parameters<ReturnType<typeof walletOf>["signTypedData"]>[0],
  );
  return { ...whole, signature };
}

const judge = async (...ballots: readonly SignedBallot[]) =>
  judgeBallots(await readBallots(publicClient, { bundle: bundleOf(...ballots), domain }));

const faults = async (...ballots: readonly SignedBallot[]) =>
  (await judge(...ballots)).map(({ fault }) => fault ?? "fits");

const on = (proposal: TestProposal, support: 0 | 1 | 2 = 1, reason = ""): Unsigned => ({
  proposal: proposal.id,
  support,
  reason,
});

describe("what is signed", () => {
  it("is what the governor takes for the voter's, with and without a reason", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, 2),
        fc.string({ maxLength: 60 }),
        fc.constantFrom(1, 2, 3),
        async (support, reason, signer) => {
          const ballot = await signed(signer, { proposal: open.id, support, reason });
          const { result } = await simulateContract(publicClient, aloneCall(house.governor.address, ballot));
          assert.equal(typeof result, "bigint");
          const changed = { ...ballot, reason: `${reason}.` };
          await assert.rejects(
            simulateContract(publicClient, aloneCall(house.governor.address, changed)),
            /GovernorInvalidSignature/,
          );
          const hash = hashBallot(domain, ballot);
          assert.equal(
            hash,
            hashTypedData(typedBallot(domain, ballot) as Parameters<typeof hashTypedData>[0]),
          );
          assert.equal(await recoverAddress({ hash, signature: ballot.signature }), addressOf(signer));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("is said field by field, none left out", () => {
    for (const reason of ["", "Too soon."]) {
      const typed = typedBallot(domain, { ...on(open, 2, reason), voter: addressOf(1) });
      const shown = sayTypedBallot(typed).map(({ name, value }) => [name, value]);
      const given = Object.entries({ type: typed.primaryType, ...typed.domain, ...typed.message });
      assert.deepEqual(
        shown,
        given.map(([name, value]) => [name, String(value)]),
      );
    }
    assert.equal(
      sayTypedBallot(typedBallot(domain, { ...on(open, 2), voter: addressOf(1) })).find(
        ({ name }) => name === "support",
      )?.means,
      "Abstain",
    );
  });

  it("is refused for a governor whose domain is another place", async () => {
    await assert.rejects(readBallotDomain(publicClient, { ...place(), chainId: 1 }), BallotsError);
  });

  it("is known in every form that a wallet may give it, and no other", async () => {
    const account = privateKeyToAccount(generatePrivateKey());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 2), fc.nat(), async (support, id) => {
        const ballot = { proposal: BigInt(id), support, reason: "", voter: account.address };
        const signature = await account.signTypedData(
          typedBallot(domain, ballot) as Parameters<typeof account.signTypedData>[0],
        );
        const expected = await signedByKey(domain, { ...ballot, signature });
        assert.ok(expected);
        assert.equal(longSignature(expected), signature);
        const parts = parseSignature(signature);
        const n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
        const highS = (n - BigInt(parts.s)).toString(16).padStart(64, "0");
        const forms: Hex[] = [
          serializeCompactSignature(signatureToCompactSignature(parts)),
          `${signature.slice(0, -2)}0${parts.yParity}` as Hex,
          `${parts.r}${highS}${parts.yParity === 0 ? "1c" : "1b"}`,
        ];
        for (const form of forms)
          assert.deepEqual(await signedByKey(domain, { ...ballot, signature: form }), expected);
        const spoilt: Hex[] = [
          "0x00",
          `0x${"00".repeat(65)}`,
          `0x${"ff".repeat(65)}`,
          `0x${"ff".repeat(64)}`,
          `${signature.slice(0, -2)}1d` as Hex,
          `${signature}00`,
        ];
        for (const bad of spoilt)
          assert.equal(await signedByKey(domain, { ...ballot, signature: bad }), undefined);
        assert.equal(
          await signedByKey(domain, { ...ballot, proposal: ballot.proposal + 1n, signature }),
          undefined,
        );
      }),
      { numRuns: 10 },
    );
  });
});

describe("ballots held against the chain", () => {
  it("are told apart by name: what is wrong with each, and none stands in another's way", async () => {
    const good = await signed(1, on(open));
    const chain = { ...domain, chainId: domain.chainId + 1 };
    const governor = { ...domain, verifyingContract: addressOf(9) };
    assert.deepEqual(
      await faults(
        good,
        { ...good, proposal: 99n },
        await signed(1, on(closed)),
        await signed(2, on(open, 0, "x".repeat(2_049))),
        { ...good, voter: addressOf(2) },
        { ...good, support: 0 },
        await signed(2, on(open), { domain: chain }),
        await signed(2, on(open), { domain: governor }),
        await signed(9, on(open)),
        await signed(4, on(second), { voter: addressOf(2) }),
        { ...good, voter: wallets.burning },
        { ...(await signed(3, on(open))), voter: wallets.burning },
      ),
      [
        "fits",
        "noProposal",
        "notOpen",
        "reasonTooLong",
        ...Array(4).fill("invalidSignature"),
        "noVotes",
        ...Array(3).fill("invalidSignature"),
      ],
    );
  });

  it("of one voter on one proposal count once, and not at all where they differ", async () => {
    const [one, other] = [await signed(1, on(open)), await signed(1, on(open, 0))];
    const short = {
      ...one,
      signature: serializeCompactSignature(signatureToCompactSignature(parseSignature(one.signature))),
    };
    assert.deepEqual(await faults(one, short), ["fits", "again"]);
    assert.deepEqual(await faults(one, other), ["conflict", "conflict"]);
    assert.deepEqual(await faults(one, { ...other, signature: `0x${"11".repeat(65)}` }), [
      "fits",
      "invalidSignature",
    ]);
    assert.deepEqual(await faults(one, await signed(1, on(open, 1, "Yes."))), ["conflict", "conflict"]);
  });

  it("stop when they are told to, and say how far they are", async () => {
    const done: number[] = [];
    const bundle = bundleOf(await signed(1, on(open)));
    await readBallots(publicClient, { bundle, domain, onProgress: (it) => done.push(it.done) });
    assert.deepEqual(done, [1]);
    const signal = AbortSignal.abort(new Error("enough"));
    await assert.rejects(readBallots(publicClient, { bundle, domain, signal }), /enough/);
  });
});

describe("a relay", () => {
  it("sends the good ones, those with reasons and of contracts alone, and tells of each what became of it", async () => {
    const mine = await signed(3, on(open, 2), { voter: wallets.honest });
    const judged = await judge(
      await signed(1, on(open)),
      await signed(2, on(open, 0, "Too soon.")),
      mine,
      await signed(4, on(second)),
    );
    const fit = judged.flatMap((it) => (it.fault === undefined ? [it] : []));
    assert.equal(fit.length, 4);
    const { gasLimit } = await publicClient.getBlock();
    const steps = planRelay(fit, gasLimit);
    assert.deepEqual(
      steps.map(({ ballots }) => ballots.map(({ ballot }) => ballot.voter)),
      [[addressOf(1), addressOf(4)], [addressOf(2)], [wallets.honest]],
    );
    // One of them votes by itself while the relay is under way.
    await receiptOf(vote(house, second, 4, "Against"));
    for (const step of steps) {
      const hash = await walletOf(9).writeContract(relayCall(house.governor.address, step));
      const { logs, gasUsed } = await receiptOf(hash);
      assert.ok(gasUsed <= step.gas, `${gasUsed} of ${step.gas}`);
      const told = relayOutcome({
        governor: house.governor.address,
        ballots: step.ballots.map(({ ballot }) => ballot),
        logs,
      });
      for (const outcome of told) {
        if (outcome.ballot.proposal === second.id)
          assert.deepEqual(outcome, { ballot: outcome.ballot, counted: false, fault: "AlreadyVoted" });
        else assert.equal(outcome.counted, true);
      }
    }
    assert.deepEqual(await house.governor.read.proposalVotes([open.id]), [
      140n * UNIT - 10n * UNIT,
      250n * UNIT,
      10n * UNIT,
    ]);
    assert.deepEqual(await faults(...fit.map(({ ballot }) => ballot)), Array(4).fill("alreadyVoted"));
  });

  it("goes in as many transactions as blocks need, each below its share, with every ballot once", () => {
    const ballot = (voter: number, proposal: number, alone: boolean) => ({
      ballot: {
        proposal: BigInt(proposal),
        support: 1,
        voter: `0x${voter.toString(16).padStart(40, "0")}`,
        reason: "",
        signature: `0x${"11".repeat(65)}`,
      } as const,
      weight: 1n,
      ...(!alone && { signature: { r: "0x01", vs: "0x02" } as const }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { maxLength: 300 }),
        fc.integer({ min: 2_000_000, max: 60_000_000 }),
        (list, blockGas) => {
          const fit = list.map(([proposal, alone], index) => ballot(index, proposal, alone));
          const steps = planRelay(fit, BigInt(blockGas));
          assert.deepEqual(new Set(steps.flatMap(({ ballots }) => ballots)), new Set(fit));
          assert.equal(steps.flatMap(({ ballots }) => ballots).length, fit.length);
          for (const { gas, ballots } of steps) {
            assert.ok(gas <= BigInt(blockGas) / 2n && gas <= 2n ** 24n);
            assert.ok(ballots.length === 1 || ballots.every(({ signature }) => signature));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is told by the governor's own events alone", async () => {
    const ballot = await signed(1, on(second));
    const outcome = relayOutcome({
      governor: house.governor.address,
      ballots: [ballot],
      logs: [
        { address: addressOf(9), topics: [], data: "0x" },
        { address: house.governor.address, topics: [`0x${"00".repeat(32)}`], data: "0x" },
      ],
    });
    assert.deepEqual(outcome, [{ ballot, counted: false }]);
    assert.match(sayFault(undefined).what, /did not say why/);
    assert.equal(sayFault("AlreadyVoted"), sayFault("alreadyVoted"));
  });
});
