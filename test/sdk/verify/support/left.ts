import type { ForkPlan } from "@commonweight/sdk/history";
import { type Hex, parseAbi, zeroAddress } from "viem";
import { DAY, now, receiptOf, waitUntil } from "../../helpers/chain.ts";
import { approveAll, openFork, planOf, push, situationOf, write } from "../../helpers/forks.ts";
import { move, propose, vote, waitForDelay, waitForResult, waitForVoting } from "../../helpers/governance.ts";
import {
  addressOf,
  digest,
  newStewardship,
  type TestStewardship,
  UNIT,
  walletOf,
} from "../../helpers/stewardship.ts";

const mintAbi = parseAbi(["function mint(address to, uint256 amount)"]);

/** Members leave over two decisions: one fork is finished and takes its shares along, one is abandoned. */
export async function liveAndLeave() {
  const house = await newStewardship({ forkThreshold: 800n });
  await approveAll(house);
  await fill(house);
  const [first, second] = [await decided(house, "first"), await decided(house, "second")];
  const leaving = await opened(house, first, "Kestrel 1B");
  const giving = await opened(house, second, "Merlin 1B");
  await lodge(house, leaving.id, 2, 60n);
  await receiptOf(write(house, 2, "withdraw", [leaving.id, 20n * UNIT]));
  await lodge(house, leaving.id, 2, 60n);
  await lodge(house, giving.id, 3, 90n);
  await receiptOf(move(house, first, "queue"));
  await waitForDelay(house, first);
  await receiptOf(move(house, first, "execute"));
  await fill(house);
  await lodge(house, leaving.id, 4, 50n);
  await count(house, leaving.id);
  await waitUntil((await now()) + 11 * DAY);
  for (const step of ["build", "finish", "settle", "claim"] as const)
    await push(house, await situationOf(house, leaving.id, await now()), step);
  await waitUntil((await now()) + 30 * DAY);
  for (const step of ["abandon", "release"] as const)
    await push(house, await situationOf(house, giving.id, await now()), step);
  return { house, proposals: { first, second }, forks: { leaving, giving } };
}

export type Left = Awaited<ReturnType<typeof liveAndLeave>>;

/** A payment that some will not live with. */
async function decided(house: TestStewardship, name: string) {
  const proposal = await propose(
    house,
    [zeroAddress, house.dollar.address].map((token) => ({
      type: "pay",
      token,
      to: addressOf(5),
      amount: 1_000n,
      aboveLimit: true,
    })),
    `# Pay for the ${name} ${digest(name).slice(0, 6)}`,
  );
  await waitForVoting(house, proposal);
  await vote(house, proposal, 0, "For");
  await vote(house, proposal, 1, "For");
  await waitForResult(house, proposal);
  return proposal;
}

async function opened(
  house: TestStewardship,
  { id }: { readonly id: bigint },
  name: string,
): Promise<{ readonly id: Hex; readonly plan: ForkPlan }> {
  const plan = await planOf(house, name);
  return { plan, id: await openFork(house, id, plan) };
}

async function lodge(house: TestStewardship, fork: Hex, member: number, tokens: bigint): Promise<void> {
  await receiptOf(write(house, member, "lodge", [fork, tokens * UNIT, "I can't stay"]));
}

async function count(house: TestStewardship, fork: Hex): Promise<void> {
  await push(house, await situationOf(house, fork, await now()), "count");
}

async function fill({ house, dollar }: TestStewardship): Promise<void> {
  const wallet = walletOf(3);
  await wallet.sendTransaction({ to: house.treasury, value: 7n * UNIT + 3n });
  await wallet.writeContract({
    address: dollar.address,
    abi: mintAbi,
    functionName: "mint",
    args: [house.treasury, 10n ** 9n + 7n],
  });
}
