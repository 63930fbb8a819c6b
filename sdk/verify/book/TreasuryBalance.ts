import { type Address, numberToHex, parseAbi, zeroAddress } from "viem";
import type { StewardshipLog } from "../../chain/log.ts";
import type { Context } from "../context.ts";
import { etherIn } from "../links/ether.ts";
import { type Transfer, transfersOf } from "../links/transfers.ts";
import { firstLine } from "../reading/Answers.ts";
import { isBefore } from "./Book.ts";

const erc20 = parseAbi(["function balanceOf(address) view returns (uint256)"]);

/** What the treasury held of one asset as its events are gone through, and whether that can be relied on. */
export interface TreasuryBalance {
  /** Why the balance can't be followed; undefined if it can. */
  readonly doubt: string | undefined;
  /** Takes a log in, and gives what was held right before it. Logs come in the order of the chain. */
  before(log: StewardshipLog): bigint;
}

/** Follows the treasury's balance: a token's by its transfers, ether's by the treasury's own events. */
export function followBalance(context: Context, token: Address): Promise<TreasuryBalance> {
  return token === zeroAddress ? followEther(context) : followToken(context, token);
}

async function followToken(context: Context, token: Address): Promise<TreasuryBalance> {
  const { treasury } = context.house;
  const answer = await transfersOf(context, token, treasury);
  if (!("value" in answer))
    return { doubt: `the transfers of ${token} could not be read: ${answer.missing}`, before: () => 0n };
  const transfers = answer.value;
  const change = ({ from, to, amount }: Transfer) =>
    (to === treasury ? amount : 0n) - (from === treasury ? amount : 0n);
  const told = transfers.reduce((sum, transfer) => sum + change(transfer), 0n);
  const held = await context.answers.read({
    address: token,
    abi: erc20,
    functionName: "balanceOf",
    args: [treasury],
  });
  let [next, balance] = [0, 0n];
  return {
    doubt: doubtOf(token, told, "value" in held ? held.value : held.missing),
    before(log) {
      for (
        let transfer = transfers[next];
        transfer && isBefore(transfer.log, log);
        transfer = transfers[next]
      ) {
        balance += change(transfer);
        next += 1;
      }
      return balance;
    },
  };
}

/** The treasury tells of ether that comes and of ether that it sends; what is forced into it nobody tells of. */
async function followEther({ client, book, house, readTo }: Context): Promise<TreasuryBalance> {
  const told = book.logs.reduce((sum, log) => sum + etherIn(log), 0n);
  let held: bigint | string;
  try {
    const params = [house.treasury, numberToHex(readTo.number)] as const;
    held = BigInt(await client.request({ method: "eth_getBalance", params: [...params] }));
  } catch (error) {
    held = firstLine(error);
  }
  let balance = 0n;
  let last: StewardshipLog | undefined;
  return {
    doubt: doubtOf("ether", told, held),
    before(log) {
      // A payment is told first, then shares are set aside, and only then it leaves (TreasuryReserves._spend).
      const counting = log.eventName === "ShareRingFenced" && log.args.token === zeroAddress;
      const spending = last?.eventName === "Paid" || last?.eventName === "RunFundsDrawn";
      if (counting && spending) return balance;
      if (last) balance += etherIn(last);
      last = log;
      return balance;
    },
  };
}

function doubtOf(asset: string, told: bigint, held: bigint | string): string | undefined {
  if (typeof held === "string") return `the treasury's balance of ${asset} could not be read: ${held}`;
  if (held === told) return undefined;
  return `what came and left of ${asset} adds up to ${told}, the treasury holds ${held}`;
}
