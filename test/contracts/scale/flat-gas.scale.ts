/**
 * No list may make a function dearer: with ten thousand datasets, releases, proposals, members and votes, what a decision
 * costs is within 5 % of what it cost in the beginning. Run by `npm run test:scale`.
 */
import assert from "node:assert/strict";
import { it } from "node:test";
import { artifacts } from "hardhat";
import { getContract, type Hex, parseAbi, zeroHash } from "viem";
import { call } from "../helpers/calls.ts";
import { networkHelpers, receiptOf } from "../helpers/chain.ts";
import { recordedDataset, recordedTerms } from "../helpers/datasets.ts";
import { codeAt, MOST_GAS } from "../helpers/factory.ts";
import { deployMock } from "../helpers/mocks.ts";
import { digest } from "../helpers/runs.ts";
import {
  deployer,
  freshStewardship,
  model,
  people,
  type Stewardship,
  votes,
} from "../helpers/stewardship.ts";

const MANY = 10_000;
/** The greatest difference, in percent. */
const TOLERANCE = 5;

const crowdAbi = parseAbi([
  "function enlist(address token, uint256 count)",
  "function vote(address governor, uint256 proposalId, uint256 from, uint256 count)",
  "function propose(address governor, uint256 from, uint256 count)",
]);
const librarianAbi = parseAbi([
  "function decide(address catalogue, address registry, bytes32 terms, uint256 from, uint256 count)",
]);

const gasOf = async (transaction: Promise<Hex>) => (await receiptOf(transaction)).gasUsed;

/** Calls `step(from, count)` until all are done, as many at a time as a transaction carries at this price. */
async function inBatches(price: bigint, step: (from: bigint, count: bigint) => Promise<Hex>): Promise<void> {
  const size = Number((MOST_GAS * 9n) / 10n / price);
  for (let from = 0; from < MANY; from += size) {
    await receiptOf(step(BigInt(from), BigInt(Math.min(size, MANY - from))));
  }
}

/** What members and votes pay, each for the second time, so that nothing is written for the first time. */
async function prices(house: Stewardship, when: string, crowd: (proposalId: bigint) => Promise<void>) {
  const { registry, token, governor, governance, asTimelock } = house;
  const terms = await recordedTerms(house, "MIT");
  const adopt = async (name: string) => {
    const id = await recordedDataset(house, `${when} ${name}`);
    return gasOf(registry.write.adopt([model, id, terms, digest(name)], asTimelock));
  };
  const release = (name: string) => {
    const [manifest, root] = [digest(`${when} ${name}`), digest(`${when} ${name} root`)];
    return gasOf(registry.write.recordRelease([model, manifest, root, 0n, digest(name)], asTimelock));
  };
  const contribute = () =>
    gasOf(registry.write.recordContribution([model, 0, people.dora, digest("work")], asTimelock));
  const transfer = () => gasOf(token.write.transfer([people.dora, 1n], { account: people.cleo }));
  const propose = (description: string) => {
    const { target, value, data } = call(governor, "setDaoURI", ["ipfs://other"]);
    const proposing = governor.write.propose([[target], [value], [data], description], {
      account: people.ada,
    });
    return gasOf(proposing);
  };

  await adopt("first");
  await release("first");
  await contribute();
  await transfer();
  await propose(`First proposal ${when}`);
  const measured = {
    adopt: await adopt("second"),
    recordRelease: await release("second"),
    recordContribution: await contribute(),
    transfer: await transfer(),
    propose: await propose(`Other proposal ${when}`),
  };
  const second = await governor.read.latestProposalId();
  const first = second - 1n;
  const open = { id: second, description: "", batch: [[], [], [], zeroHash] } as const;
  await governance.untilOpen(open);
  for (const id of [first, second]) await governor.write.castVote([id, 0], { account: people.ben });
  await crowd(second);
  await governor.write.castVote([first, 1], { account: people.ada });
  const castVote = await gasOf(governor.write.castVote([second, 1], { account: people.ada }));
  return { ...measured, castVote };
}

it("given ten thousand datasets, releases, contributions, proposals, members and votes, then what each costs is as in the beginning", async () => {
  const house = await freshStewardship();
  const { catalogue, registry, token, governor, timelock } = house;
  const before = await prices(house, "in the beginning", async () => {});

  const crowd = await deployMock("Crowd", crowdAbi, []);
  await token.write.transfer([crowd.address, votes.dora / 2n], { account: people.dora });
  await inBatches(260_000n, (_, count) => crowd.write.enlist([token.address, count], { gas: MOST_GAS }));
  await inBatches(180_000n, (from, count) =>
    crowd.write.propose([governor.address, from, count], { gas: MOST_GAS }),
  );

  const terms = await recordedTerms(house, "MIT");
  const books = [catalogue.address, registry.address, terms] as const;
  const own = await codeAt(timelock.address);
  const { deployedBytecode } = await artifacts.readArtifact("Librarian");
  await networkHelpers.setCode(timelock.address, deployedBytecode);
  const librarian = getContract({ ...timelock, abi: librarianAbi, client: deployer.walletClient });
  await inBatches(900_000n, (from, count) =>
    librarian.write.decide([...books, from, count], { gas: MOST_GAS }),
  );
  await networkHelpers.setCode(timelock.address, own);

  const after = await prices(house, "much much later", (id) =>
    inBatches(150_000n, (from, count) =>
      crowd.write.vote([governor.address, id, from, count], { gas: MOST_GAS }),
    ),
  );
  assert.ok((await registry.read.releaseCount()) > MANY);
  assert.ok((await registry.read.contributionCount()) > MANY);
  assert.ok((await governor.read.latestProposalId()) > MANY);
  for (const [what, gas] of Object.entries(before)) {
    const later = after[what as keyof typeof after];
    console.log(`  ${what}: ${gas} gas in the beginning, ${later} later`);
    const difference = Math.abs(Number(later - gas)) / Number(gas);
    assert.ok(difference <= TOLERANCE / 100, `${what} took ${gas} gas and takes ${later} now`);
  }
});
