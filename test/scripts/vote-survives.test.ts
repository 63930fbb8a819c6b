import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { SUPPORT, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { type Address, createPublicClient, createWalletClient, defineChain, http } from "viem";
import { LOCAL_CHAIN_ID } from "../../scripts/chain/accounts.ts";
import type { Seeded } from "../../scripts/seed/index.ts";
import { accountOf } from "../../scripts/seed/members.ts";
import { type ChainProcess, openChainProcess, temporaryFolder } from "./support/chain-process.ts";

const program = join(import.meta.dirname, "support", "program-seeded-chain.ts");

/** A member that has not voted on some open proposal, as the contracts answer. */
const voter = accountOf("samuel");

function clientsOf({ url }: ChainProcess) {
  const chain = defineChain({
    id: LOCAL_CHAIN_ID,
    name: "Local chain",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [url] } },
  });
  const reader = createPublicClient({ chain, transport: http(url), pollingInterval: 10, cacheTime: 0 });
  return { reader, writer: createWalletClient({ account: voter, chain, transport: http(url) }) };
}

test("given a member's vote, when the chain's process is killed and started again, then the vote is counted", async (t) => {
  const folder = temporaryFolder(t);
  const before = (await openChainProcess(t, folder, { program })) as ChainProcess & Seeded;
  const governor = governorOf(before);
  const { reader, writer } = clientsOf(before);
  const read = { address: governor, abi: stewardGovernorAbi } as const;

  const id = await openProposal(reader, governor);
  const [, forBefore] = await reader.readContract({ ...read, functionName: "proposalVotes", args: [id] });
  const hash = await writer.writeContract({
    ...read,
    functionName: "castVoteWithReason",
    args: [id, SUPPORT.For, "It is worth trying."],
  });
  const receipt = await reader.waitForTransactionReceipt({ hash });
  assert.equal(receipt.status, "success");
  await before.kill();

  const after = await openChainProcess(t, folder, { program });
  assert.equal(after.genesisHash, before.genesisHash);
  const { reader: again } = clientsOf(after);
  assert.equal(
    await again.readContract({ ...read, functionName: "hasVoted", args: [id, voter.address] }),
    true,
  );
  const [, forAfter] = await again.readContract({ ...read, functionName: "proposalVotes", args: [id] });
  assert(forAfter > forBefore, "the vote's weight is in the tally");
  assert.equal((await again.getTransactionReceipt({ hash })).blockHash, receipt.blockHash);
});

function governorOf({ deployment }: Seeded): Address {
  const [first] = deployment.stewardships as unknown as readonly { governor: Address }[];
  assert(first);
  return first.governor;
}

async function openProposal(
  reader: ReturnType<typeof clientsOf>["reader"],
  governor: Address,
): Promise<bigint> {
  const read = { address: governor, abi: stewardGovernorAbi } as const;
  const latest = await reader.readContract({ ...read, functionName: "latestProposalId" });
  for (let id = latest; id > 0n; id--) {
    const [state, voted] = await Promise.all([
      reader.readContract({ ...read, functionName: "state", args: [id] }),
      reader.readContract({ ...read, functionName: "hasVoted", args: [id, voter.address] }),
    ]);
    if (state === 1 && !voted) return id;
  }
  throw new Error("No open proposal is left for this member to vote on");
}
