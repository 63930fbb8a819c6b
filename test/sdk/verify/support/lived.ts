import { datasetIdOf, termsIdOf, trainingRunsAbi } from "@commonweight/sdk/chain";
import { canonicalJson, contentRoot, pinDocument } from "@commonweight/sdk/manifests";
import { type Action, adoptedSetOf } from "@commonweight/sdk/proposals";
import {
  type Address,
  bytesToHex,
  encodeFunctionData,
  type Hex,
  parseAbi,
  sha256,
  stringToBytes,
  zeroAddress,
  zeroHash,
} from "viem";
import { DAY, networkHelpers, now, receiptOf, waitUntil } from "../../helpers/chain.ts";
import {
  move,
  propose,
  type TestProposal,
  vote,
  voteOnAll,
  waitForDelay,
  waitForResult,
  waitForVoting,
} from "../../helpers/governance.ts";
import {
  addressOf,
  digest,
  newStewardship,
  readHistory,
  type TestStewardship,
  UNIT,
  walletOf,
} from "../../helpers/stewardship.ts";

const AMOUNT = 100_000_000n;
const dollarAbi = parseAbi([
  "function mint(address to, uint256 amount)",
  "function approve(address spender, uint256 amount)",
  "function transfer(address to, uint256 amount)",
]);
const tokenAbi = parseAbi(["function transfer(address to, uint256 amount)", "function delegate(address to)"]);

export const fileOf = (path: string, content: string) => ({
  path,
  sha256: sha256(stringToBytes(content)).slice(2),
});

/** The weights that are released, and their manifest. */
export const weights = [fileOf("config.json", "{}"), fileOf("model.safetensors", "weights")] as const;
export const releaseManifest = canonicalJson({
  files: weights,
  kind: "commonweight/release@1",
  name: "Heron 1B",
});

/** A history with everything that the chain of checks goes through, lived on the real contracts. */
export async function live() {
  const house = await newStewardship();
  const terms = termsIdOf("CC-BY-4.0", "3.27");
  const datasets = await catalogueData(house, terms);
  await member(house, 3, "delegate", addressOf(1));
  await member(house, 4, "transfer", addressOf(5), 7n * UNIT);

  const [first, second] = datasets;
  const adopting = await propose(
    house,
    [adopt(first.id, terms), adopt(second.id, terms)],
    "# Adopt both\n\nThey are open.",
  );
  const ruling = await propose(
    house,
    [{ type: "setOutputTerms", modelId: 1n, terms, evidence: digest("reading") }],
    "# Release under CC-BY-4.0",
  );
  const lost = await propose(house, [adopt(first.id, terms)], "# Adopt it twice", 1);
  await waitForVoting(house, lost);
  await voteOnAll(
    house,
    [
      [adopting, "For"],
      [ruling, "For"],
      [lost, "Against"],
    ],
    0,
  );
  await member(house, 0, "transfer", addressOf(2), 50n * UNIT);
  await voteOnAll(
    house,
    [
      [adopting, "For"],
      [ruling, "Abstain"],
      [lost, "For"],
    ],
    1,
  );
  await vote(house, adopting, 2, "Against", "One of them is not ours to use");
  await vote(house, ruling, 5, "For", "At last");
  await carryOut(house, adopting);
  await carryOut(house, ruling);

  await member(house, 3, "delegate", zeroAddress);
  const operator = 4;
  const funding = await decide(house, [await funded(house)], "# Fund the run");
  await operate(house, operator);
  const paying = await decide(
    house,
    [{ type: "pay", token: house.dollar.address, to: addressOf(5), amount: 1_000n, aboveLimit: true }],
    "# Pay the auditor",
  );
  const manifestDigest = sha256(releaseManifest);
  const releasing = await decide(
    house,
    [
      { type: "publishDocument", document: bytesToHex(releaseManifest) },
      {
        type: "recordRelease",
        modelId: 1n,
        manifestDigest,
        contentRoot: contentRoot(weights),
        runId: 1n,
        evaluation: digest("evaluation"),
      },
    ],
    "# Release it",
  );
  await receiptOf(walletOf(0).sendTransaction({ to: house.house.treasury, value: 100n }));
  const limiting = await decide(
    house,
    [
      { type: "setLimit", token: house.dollar.address, limit: 2_000n },
      { type: "pay", token: zeroAddress, to: addressOf(5), amount: 7n, aboveLimit: true },
      { type: "call", target: house.dollar.address, value: 0n, data: minted(house.house.treasury) },
    ],
    "# Let ordinary votes spend a little",
  );
  const spending = await decide(
    house,
    [700n, 800n].map((amount) => ({
      type: "pay",
      token: house.dollar.address,
      to: addressOf(5),
      amount,
      aboveLimit: false,
    })),
    "# Pay for the servers",
  );
  return {
    house,
    datasets,
    terms,
    manifestDigest,
    proposals: { adopting, ruling, lost, funding, paying, releasing, limiting, spending },
  };
}

export type Lived = Awaited<ReturnType<typeof live>>;

async function catalogueData({ catalogue }: TestStewardship, terms: Hex) {
  const wallet = walletOf(3);
  await wallet.writeContract({
    ...catalogue,
    functionName: "registerTerms",
    args: ["CC-BY-4.0", "3.27", zeroHash],
  });
  const make = async (name: string, revision: string) => {
    const manifest = pinDocument({
      name,
      curator: "Common Pile",
      locator: `hf:datasets/common-pile/${name}@${revision.repeat(40)}`,
      declaredTerms: "CC-BY-4.0",
      files: [fileOf(`${name}/0.jsonl`, name)],
      complete: true,
    });
    const { digest: manifestDigest, contentRoot: root, coverage, bytes } = manifest;
    await wallet.writeContract({ ...catalogue, functionName: "publish", args: [bytesToHex(bytes)] });
    await wallet.writeContract({
      ...catalogue,
      functionName: "registerDataset",
      args: [manifestDigest, root, 3, terms, zeroHash, [manifest.document.locator]],
    });
    const identity = {
      manifestDigest,
      contentRoot: root,
      coverage,
      declaredTerms: terms,
      previous: zeroHash,
    };
    return { id: datasetIdOf(identity), manifest };
  };
  return [await make("libretexts_filtered", "7"), await make("wikimedia_filtered", "0")] as const;
}

/** What a stranger can do without a vote: register a dataset with whatever digests it likes. */
export async function registerByStranger(
  { catalogue }: TestStewardship,
  manifestDigest: Hex,
  root: Hex,
  terms: Hex,
): Promise<void> {
  await walletOf(7).writeContract({
    ...catalogue,
    functionName: "registerDataset",
    args: [manifestDigest, root, 3, terms, zeroHash, []],
  });
}

function adopt(datasetId: Hex, concludedTerms: Hex): Action {
  return { type: "adoptDataset", modelId: 1n, datasetId, concludedTerms, evidence: digest("evidence") };
}

function minted(to: Address): Hex {
  return encodeFunctionData({ abi: dollarAbi, functionName: "mint", args: [to, 5n] });
}

/** A member's transfer or delegation. */
async function member(
  { token }: TestStewardship,
  who: number,
  functionName: "transfer" | "delegate",
  to: `0x${string}`,
  amount = 0n,
): Promise<void> {
  const contract = { address: token.address, abi: tokenAbi } as const;
  await receiptOf(
    functionName === "transfer"
      ? walletOf(who).writeContract({ ...contract, functionName, args: [to, amount] })
      : walletOf(who).writeContract({ ...contract, functionName, args: [to] }),
  );
}

/** Proposes, votes and carries out. */
export async function decide(
  house: TestStewardship,
  actions: readonly Action[],
  description: string,
): Promise<TestProposal> {
  const proposal = await propose(house, actions, description);
  await waitForVoting(house, proposal);
  await vote(house, proposal, 0, "For");
  await vote(house, proposal, 1, "For", "So be it");
  await vote(house, proposal, 2, "Against");
  await vote(house, proposal, 3, "Abstain");
  await carryOut(house, proposal);
  return proposal;
}

async function carryOut(house: TestStewardship, proposal: TestProposal): Promise<void> {
  await waitForResult(house, proposal);
  await move(house, proposal, "queue");
  await waitForDelay(house, proposal);
  await receiptOf(move(house, proposal, "execute"));
}

async function funded(house: TestStewardship): Promise<Action> {
  const dollar = { address: house.dollar.address, abi: dollarAbi } as const;
  await walletOf(0).writeContract({
    ...dollar,
    functionName: "mint",
    args: [house.house.treasury, 10n * AMOUNT],
  });
  const history = await readHistory(house);
  const at = (await now()) + 20 * DAY;
  return {
    type: "fundRun",
    aboveLimit: true,
    spec: {
      modelId: 1n,
      kind: "Pretrain",
      parentRelease: 0n,
      operator: addressOf(4),
      token: house.dollar.address,
      adoptedSet: adoptedSetOf(history, 1n).commitment,
      outputTerms: termsIdOf("CC-BY-4.0", "3.27"),
      document: digest("run"),
      seed: 6n,
      gpuSecondPrice: 1n,
      leastCoverage: "Full",
      acceptBy: at + 30 * DAY,
      setup: {
        config: digest("config"),
        code: digest("code"),
        container: zeroHash,
        tokenizer: digest("tokenizer"),
        evaluationPlan: digest("plan"),
        plannedGpuSeconds: 864_000n,
        delay: 0,
      },
      rules: {
        operatorBond: AMOUNT / 2n,
        challengeBond: AMOUNT / 4n,
        reviewWindow: 2 * DAY,
        disputeWindow: 3 * DAY,
        finalReview: 2 * DAY,
        grace: 20 * DAY,
        cure: 40 * DAY,
        holdback: 1_000,
        maxStrikes: 1,
        arbiter: addressOf(3),
        verifier: addressOf(2),
        envelope: { parts: ["config"], mostDelay: 9 * DAY, mostGpuSeconds: 900_000n },
      },
      milestones: [40, 60].map((days) => ({
        amount: AMOUNT,
        dueAt: at + days * DAY,
        requiredEvidence: ["checkpointRoot", "logs"],
        leastTier: "Committed",
      })),
    },
  };
}

/** The operator's side of the run, to its end; a stranger adds to its budget. */
async function operate({ runs, dollar, house }: TestStewardship, operator: number): Promise<void> {
  const contract = { address: runs.address, abi: trainingRunsAbi } as const;
  const money = { address: dollar.address, abi: dollarAbi } as const;
  const [self, stranger] = [walletOf(operator), walletOf(5)];
  for (const wallet of [self, stranger]) {
    await wallet.writeContract({ ...money, functionName: "mint", args: [wallet.account.address, AMOUNT] });
    await wallet.writeContract({ ...money, functionName: "approve", args: [runs.address, AMOUNT] });
  }
  const { specHash } = await runs.read.run([1n]);
  await self.writeContract({ ...contract, functionName: "accept", args: [1n, specHash] });
  await stranger.writeContract({ ...contract, functionName: "cofund", args: [1n, 5_000n] });
  for (const index of [0n, 1n]) {
    await self.writeContract({
      ...contract,
      functionName: "submitMilestone",
      args: [
        1n,
        {
          checkpointRoot: digest(`checkpoint ${index}`),
          step: 1_000n * (index + 1n),
          tokensSeen: 5_000n,
          gpuSeconds: 60n,
          dataCursor: zeroHash,
          logs: digest(`logs ${index}`),
          evaluation: zeroHash,
          environment: zeroHash,
        },
      ],
    });
    if (index === 0n) {
      await stranger.writeContract({
        ...contract,
        functionName: "challenge",
        args: [1n, 1, digest("objection")],
      });
      await walletOf(3).writeContract({
        ...contract,
        functionName: "rule",
        args: [1n, 1, false, digest("ruling")],
      });
    } else {
      await networkHelpers.mine(33);
      await stranger.writeContract({ ...contract, functionName: "drawSegment", args: [1n, 2] });
      await walletOf(2).writeContract({
        ...contract,
        functionName: "attest",
        args: [1n, 2, 3, digest("report")],
      });
    }
    await waitUntil((await now()) + 3 * DAY);
    await stranger.writeContract({ ...contract, functionName: "payTranche", args: [1n, index] });
  }
  await waitUntil((await now()) + 3 * DAY);
  await stranger.writeContract({ ...contract, functionName: "complete", args: [1n] });
  await stranger.writeContract({ ...contract, functionName: "payTranche", args: [1n, 2n] });
  await stranger.writeContract({
    ...contract,
    functionName: "withdrawBond",
    args: [1n, addressOf(operator)],
  });
  await stranger.writeContract({ ...contract, functionName: "claimRefund", args: [1n, addressOf(5)] });
  await stranger.writeContract({ ...contract, functionName: "claimRefund", args: [1n, house.treasury] });
}
