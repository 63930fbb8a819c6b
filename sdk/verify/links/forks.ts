import { type Address, encodeAbiParameters, getAbiItem, type Hex, keccak256 } from "viem";
import { stewardshipForkAbi } from "../../chain/abi/stewardshipFork.ts";
import { treasuryAbi } from "../../chain/abi/treasury.ts";
import { FORK_STATUSES } from "../../chain/enums.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import { ForkBook, type ForkEntry } from "../book/ForkBook.ts";
import { ShareBook } from "../book/ShareBook.ts";
import { followBalance, type TreasuryBalance } from "../book/TreasuryBalance.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

const BASIS_POINTS = 10_000n;
const FORK_ID = getAbiItem({ abi: stewardshipForkAbi, name: "forkIdOf" }).inputs;

/** One asset that shares are set aside of. */
interface Asset {
  readonly token: Address;
  readonly balance: TreasuryBalance;
  readonly shares: ShareBook;
}

/**
 * What members who leave take with them: what is lodged in each fork, added up; that it began by its threshold; its share of
 * every asset, worked out again from lodged tokens, supply and the treasury's balance at each count; and that this share,
 * and nothing else, went to the child's treasury. The checks come by fork, each with its proposal.
 */
export async function checkForks(
  context: Context,
): Promise<readonly { readonly proposalId: bigint; readonly checks: readonly Check[] }[]> {
  const { book } = context;
  const judgements = new Map<Hex, Judgement>();
  const judgementOf = (id: Hex) => {
    const judgement = judgements.get(id) ?? new Judgement("money", `fork ${id}`);
    judgements.set(id, judgement);
    return judgement;
  };
  const tell = (id: Hex, holds: boolean, reason: string, log: StewardshipLog) =>
    void judgementOf(id).saw(log).expect(holds, reason, log);
  const forks = new ForkBook(tell);
  const assets = await assetsOf(context, forks, tell);
  for (const log of book.logs) {
    forks.apply(log);
    for (const { balance, shares } of assets) shares.apply(log, balance.before(log));
  }
  for (const { shares } of assets) shares.end();
  return Promise.all(
    [...forks.forks.values()].map(async (fork) => {
      const judgement = judgementOf(fork.id);
      expectId(context, judgement, fork);
      await expectBegun(context, judgement, fork);
      await compareFork(context, judgement, fork);
      for (const asset of assets) await compareShare(context, judgement, fork, asset);
      const checks = judgement.conclude(
        `${fork.lodged} tokens are lodged in it, it is ${fork.status}; its shares of ${assets.length} assets follow from them, the supply and the treasury's balance.`,
      );
      return { proposalId: fork.proposalId, checks };
    }),
  );
}

function assetsOf(
  context: Context,
  forks: ForkBook,
  tell: ConstructorParameters<typeof ShareBook>[2],
): Promise<Asset[]> {
  const { book } = context;
  const told = [
    ...book.all("treasury", "ShareRingFenced"),
    ...book.all("treasury", "ShareSettled"),
    ...book.all("treasury", "ShareReleased"),
  ].map(({ args }) => args.token);
  const spent = book.all("fork", "ForkBegun").length > 0 ? book.all("treasury", "Paid") : [];
  const tokens = [...new Set([...told, ...spent.map(({ args }) => args.token)])];
  return Promise.all(
    tokens.map(async (token) => ({
      token,
      balance: await followBalance(context, token),
      shares: new ShareBook(token, forks, tell),
    })),
  );
}

/** A fork's id follows from its proposal and its plan (IStewardshipFork.forkIdOf). */
function expectId({ book }: Context, judgement: Judgement, { id }: ForkEntry): void {
  for (const log of book.where("fork", "ForkOpened", "forkId", id)) {
    const { proposalId, plan } = log.args;
    judgement.expect(
      keccak256(encodeAbiParameters(FORK_ID, [proposalId, plan])) === id,
      "Its id does not follow from its proposal and its plan.",
      log,
    );
  }
}

/** A fork begins with the part of the supply at its proposal's snapshot that was fixed at birth. */
async function expectBegun(
  { book, house, answers, weights }: Context,
  judgement: Judgement,
  { id, proposalId }: ForkEntry,
) {
  const [created] = book.where("governor", "ProposalCreated", "proposalId", proposalId);
  const [begun] = book.where("fork", "ForkBegun", "forkId", id);
  if (!created) judgement.fail(`It is against proposal ${proposalId}, which nobody made.`);
  if (!house.fork || !begun || !created) return;
  const threshold = await answers.read({
    address: house.fork,
    abi: stewardshipForkAbi,
    functionName: "threshold",
  });
  const votes = weights.supplyAt(Number(created.args.voteStart));
  if ("value" in threshold)
    judgement.expect(
      begun.args.lodged * BASIS_POINTS >= votes * threshold.value,
      `It began with ${begun.args.lodged}, less than ${threshold.value} basis points of ${votes}.`,
      begun,
    );
  else judgement.doubt(`The threshold could not be asked for: ${threshold.missing}`);
}

async function compareFork(
  { house, answers }: Context,
  judgement: Judgement,
  fork: ForkEntry,
): Promise<void> {
  if (!house.fork) return;
  const question = { address: house.fork, abi: stewardshipForkAbi, args: [fork.id] } as const;
  const answer = await answers.read({ ...question, functionName: "fork" });
  for (const field of ["proposalId", "lodged", "supply", "childTreasury"] as const)
    judgement.agree(
      `the fork's ${field}`,
      fork[field],
      "value" in answer ? { value: answer.value[field] } : answer,
    );
  judgement.agree(
    "the fork's status",
    fork.status,
    "value" in answer ? { value: FORK_STATUSES[answer.value.status] ?? "unknown" } : answer,
  );
}

async function compareShare(
  { house, answers }: Context,
  judgement: Judgement,
  fork: ForkEntry,
  { token, balance, shares }: Asset,
): Promise<void> {
  const treasury = { address: house.treasury, abi: treasuryAbi } as const;
  const [share, all] = await Promise.all([
    answers.read({ ...treasury, functionName: "shareOf", args: [fork.id, token] }),
    answers.read({ ...treasury, functionName: "ringFenced", args: [token] }),
  ]);
  judgement.agree(`its share of ${token}`, shares.shares.get(fork.id)?.amount ?? 0n, share);
  judgement.agree(`all that is set aside of ${token}`, shares.ringFenced, all);
  if (balance.doubt !== undefined && shares.shares.has(fork.id))
    judgement.doubt(`Its share can't be worked out again: ${balance.doubt}.`);
}
