import { type Address, parseAbi, zeroAddress } from "viem";
import { trainingRunsAbi } from "../../chain/abi/trainingRuns.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import type { LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { checkEther, treasuryEther } from "./ether.ts";
import { expectPayees } from "./payees.ts";
import { addUp } from "./runAccount.ts";
import { type Transfer, transfersOf } from "./transfers.ts";

const erc20 = parseAbi(["function balanceOf(address) view returns (uint256)"]);

/** One movement that an event tells of, and that the token must tell of too. */
interface Movement {
  readonly from: Address;
  readonly to: Address;
  readonly amount: bigint;
  readonly log: StewardshipLog;
}

/** A run's money, added up again: funded = paid + refunded + held, as the contract answers. */
export async function checkRunMoney(context: Context, runId: bigint): Promise<Check[]> {
  const { amounts, book, answers, house } = context;
  const [funded] = book.where("runs", "RunFunded", "runId", runId);
  if (!house.runs || !funded) return [];
  const judgement = new Judgement("money", `run ${runId}`).saw(funded);
  const account = addUp(book, funded, judgement);
  expectPayees(context, judgement, runId, funded.args.operator);
  const held = account.funded - account.paid - account.refunded;
  const runs = { address: house.runs, abi: trainingRunsAbi, args: [runId] } as const;
  const [answer, answeredHeld, bonded] = await Promise.all([
    answers.read({ ...runs, functionName: "run" }),
    answers.read({ ...runs, functionName: "held" }),
    answers.read({ ...runs, functionName: "bonded" }),
  ]);
  for (const field of ["funded", "paid", "refunded"] as const)
    judgement.agree(
      `what was ${field}`,
      account[field],
      "value" in answer ? { value: answer.value.account[field] } : answer,
    );
  judgement.agree("what is held", held, answeredHeld);
  judgement.agree("bonds", account.bonded, bonded);
  const say = (amount: bigint) => amounts.money(amount, funded.args.spec.token);
  return judgement.conclude(
    `Funded ${say(account.funded)} = paid ${say(account.paid)} + refunded ${say(account.refunded)} + held ${say(held)}; bonds ${say(account.bonded)}.`,
  );
}

/** All runs of one token together: each movement is a transfer of the token, nothing else left, and the balance covers it. */
export async function checkRunsToken(context: Context, token: Address): Promise<Check[]> {
  const { book, house } = context;
  if (!house.runs) return [];
  const funded = book.all("runs", "RunFunded").filter(({ args }) => args.spec.token === token);
  if (token === zeroAddress) return checkRunsEther(context, house.runs, funded);
  const judgement = new Judgement("money", `token ${token} of the runs`);
  // Faults of one run are told with it.
  const silent = new Judgement("money", "");
  const needed = funded
    .map((log) => addUp(book, log, silent))
    .reduce((sum, it) => sum + it.funded - it.paid - it.refunded + it.bonded, 0n);
  await compareTransfers(context, judgement, token, house.runs, movementsOf(context, funded));
  const answer = await context.answers.read({
    address: token,
    abi: erc20,
    functionName: "balanceOf",
    args: [house.runs],
  });
  if ("value" in answer)
    judgement.expect(
      answer.value >= needed,
      `The runs need ${context.amounts.money(needed, token)} for what they hold, their balance is ${context.amounts.money(answer.value, token)}.`,
    );
  else judgement.doubt(`The token could not be asked for the runs' balance: ${answer.missing}`);
  return judgement.conclude(
    `Every movement of ${funded.length} runs is a transfer of the token; what they hold (${context.amounts.money(needed, token)}) is there.`,
  );
}

/** The treasury's payments in a token: each was voted on, and each is a transfer. */
export async function checkTreasuryToken(context: Context, token: Address): Promise<Check[]> {
  const { book, house } = context;
  const judgement = new Judgement("money", `token ${token} of the treasury`);
  const paid = book.all("treasury", "Paid").filter(({ args }) => args.token === token);
  const drawn = book.all("treasury", "RunFundsDrawn").filter(({ args }) => args.token === token);
  for (const log of [...paid, ...drawn]) {
    const executed = book.within(log.transactionHash, "governor", "ProposalExecuted");
    judgement.saw(log).expect(executed.length > 0, "Money left the treasury without a vote.", log);
  }
  for (const log of drawn) {
    const runs = book.within(log.transactionHash, "runs", "RunFunded");
    judgement.expect(
      runs.some(({ args }) => args.spec.token === token && args.amount === log.args.amount),
      "Money was drawn for no run.",
      log,
    );
  }
  if (token !== zeroAddress) {
    const settled = book.all("treasury", "ShareSettled").filter(({ args }) => args.token === token);
    const from = house.treasury;
    await compareTransfers(context, judgement, token, from, [
      ...paid.map((log) => ({ from, to: log.args.to, amount: log.args.amount, log })),
      ...drawn.map((log) => ({ from, to: house.runs ?? zeroAddress, amount: log.args.amount, log })),
      ...settled.map((log) => ({ from, to: log.args.childTreasury, amount: log.args.amount, log })),
    ]);
  }
  return [
    ...judgement.conclude(`All ${paid.length} payments and ${drawn.length} fundings were voted on.`),
    ...(token === zeroAddress
      ? await checkEther(context, "treasury", house.treasury, treasuryEther(context))
      : []),
  ];
}

function checkRunsEther(
  context: Context,
  runs: Address,
  funded: readonly LogOf<"runs", "RunFunded">[],
): Promise<Check[]> {
  const movements = movementsOf(context, funded).map(({ to, amount, log }) => ({
    amount: to === runs ? amount : -amount,
    log,
  }));
  return checkEther(context, "runs", runs, movements);
}

function movementsOf({ book, house }: Context, funded: readonly LogOf<"runs", "RunFunded">[]): Movement[] {
  const runs = house.runs ?? zeroAddress;
  return funded.flatMap((log) => {
    const { runId, amount } = log.args;
    const of = <
      name extends
        | "RunCofunded"
        | "RunAccepted"
        | "ReviewChallenged"
        | "TranchePaid"
        | "RefundClaimed"
        | "BondWithdrawn",
    >(
      name: name,
    ) => book.where("runs", name, "runId", runId);
    return [
      { from: house.treasury, to: runs, amount, log },
      ...of("RunCofunded").map((it) => ({ from: it.args.funder, to: runs, amount: it.args.amount, log: it })),
      ...of("RunAccepted").map((it) => ({ from: it.args.operator, to: runs, amount: it.args.bond, log: it })),
      ...of("ReviewChallenged").map((it) => ({
        from: it.args.challenger,
        to: runs,
        amount: it.args.bond,
        log: it,
      })),
      ...of("TranchePaid").map((it) => ({ from: runs, to: it.args.to, amount: it.args.amount, log: it })),
      ...of("RefundClaimed").map((it) => ({ from: runs, to: it.args.to, amount: it.args.amount, log: it })),
      ...of("BondWithdrawn").map((it) => ({ from: runs, to: it.args.to, amount: it.args.amount, log: it })),
    ];
  });
}

/** Pairs movements with transfers of the same transaction. A gift that nobody tells of may come in, but nothing leaves so. */
async function compareTransfers(
  context: Context,
  judgement: Judgement,
  token: Address,
  account: Address,
  movements: readonly Movement[],
): Promise<void> {
  const answer = await transfersOf(context, token, account);
  if (!("value" in answer)) {
    judgement.doubt(`The token's transfers could not be read: ${answer.missing}`);
    return;
  }
  const left = new Map<string, Transfer[]>();
  const keyOf = (
    it: { readonly from: Address; readonly to: Address; readonly amount: bigint },
    transaction: string,
  ) => `${transaction}:${it.from}:${it.to}:${it.amount}`;
  for (const transfer of answer.value) {
    const key = keyOf(transfer, transfer.transactionHash);
    left.set(key, [...(left.get(key) ?? []), transfer]);
  }
  for (const movement of movements) {
    if (movement.amount === 0n) continue;
    const found = left.get(keyOf(movement, movement.log.transactionHash))?.pop();
    judgement.expect(
      found !== undefined,
      `${movement.log.eventName} tells of ${context.amounts.money(movement.amount, token)} from ${movement.from} to ${movement.to}, the token of no such transfer.`,
      movement.log,
    );
  }
  for (const { from, to, amount, log } of [...left.values()].flat())
    if (from === account && amount > 0n)
      judgement.fail(`${context.amounts.money(amount, token)} went to ${to}, and no event tells why.`, log);
}
