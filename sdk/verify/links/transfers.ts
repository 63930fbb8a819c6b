import { type Address, getAddress, type Hex, hexToBigInt, isHex, pad, slice, toEventSelector } from "viem";
import type { Context } from "../context.ts";
import type { Answer } from "../reading/Answers.ts";
import { byPlace, type RawLog } from "../reading/rawLogs.ts";

/** ERC-20. */
const TRANSFER = toEventSelector("Transfer(address,address,uint256)");

export interface Transfer {
  readonly from: Address;
  readonly to: Address;
  readonly amount: bigint;
  readonly transactionHash: Hex;
  readonly log: RawLog;
}

/** A token's transfers from and to an account, in order. */
export async function transfersOf(
  context: Context,
  token: Address,
  account: Address,
): Promise<Answer<Transfer[]>> {
  const who = pad(account);
  const [out, into] = await Promise.all([
    context.foreignLogs({ addresses: [token], topics: [TRANSFER, who] }),
    context.foreignLogs({ addresses: [token], topics: [TRANSFER, null, who] }),
  ]);
  if (!("value" in out)) return out;
  if (!("value" in into)) return into;
  const both = [
    ...out.value,
    ...into.value.filter(({ topics }) => topics[1]?.toLowerCase() !== who.toLowerCase()),
  ];
  return { value: both.sort(byPlace).flatMap(read) };
}

function read(log: RawLog): Transfer[] {
  const [, from, to] = log.topics;
  if (!from || !to || !isHex(log.data) || log.data.length !== 66) return [];
  return [
    {
      from: getAddress(slice(from, 12)),
      to: getAddress(slice(to, 12)),
      amount: hexToBigInt(log.data),
      transactionHash: log.transactionHash,
      log,
    },
  ];
}
