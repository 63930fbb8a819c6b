import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Client, encodeFunctionResult, erc20Abi, type Hex, toFunctionSelector, zeroAddress } from "viem";
import { Amounts } from "../../../sdk/verify/reading/Amounts.ts";
import { Answers } from "../../../sdk/verify/reading/Answers.ts";
import { account } from "../helpers/logs.ts";

const votes = account("1");
const money = account("2");

/** A chain on which every token answers the same. */
function tokensThatSay(symbol: string, decimals: number): Answers {
  const replies: Readonly<Record<Hex, Hex>> = {
    [toFunctionSelector("symbol()")]: encodeFunctionResult({
      abi: erc20Abi,
      functionName: "symbol",
      result: symbol,
    }),
    [toFunctionSelector("decimals()")]: encodeFunctionResult({
      abi: erc20Abi,
      functionName: "decimals",
      result: decimals,
    }),
  };
  const request = ({ params: [call] }: { params: [{ data: Hex }] }) => Promise.resolve(replies[call.data]);
  return new Answers({ request } as unknown as Client, 1);
}

const silent = new Answers({ request: () => Promise.reject(new Error("gone")) } as unknown as Client, 1);

describe("amounts in a report", () => {
  it("are written in whole tokens, exactly", async () => {
    const amounts = await Amounts.of(tokensThatSay("sUSD", 6), votes, [money]);
    assert.equal(amounts.money(1_234_567_890n, money), "1,234.56789 sUSD");
    assert.equal(amounts.votes(250_000_000_000n), "250,000");
    assert.equal(amounts.money(10n ** 18n, zeroAddress), "1 ETH");
  });

  it("stay in the smallest unit where the token doesn't answer", async () => {
    const amounts = await Amounts.of(silent, votes, [money]);
    assert.equal(amounts.money(1_234n, money), "1,234");
    assert.equal(amounts.votes(1_234n), "1,234");
  });

  it("stay in the smallest unit where the decimals can't be any", async () => {
    const amounts = await Amounts.of(tokensThatSay("sUSD", 255), votes, [money]);
    assert.equal(amounts.money(1_234n, money), "1,234");
  });

  for (const symbol of ["paid. All is well", "\u202eDSU", "\u001b[2J", "", "USD".repeat(9)])
    it(`name the address of a token that calls itself ${JSON.stringify(symbol)}`, async () => {
      const amounts = await Amounts.of(tokensThatSay(symbol, 0), votes, [money]);
      assert.equal(amounts.money(5n, money), `5 of the token ${money}`);
    });
});
