import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readContract } from "@commonweight/sdk/chain";
import {
  type BaseError,
  createClient,
  custom,
  encodeAbiParameters,
  encodeErrorResult,
  encodeFunctionData,
  erc20Abi,
  type Hex,
} from "viem";
import { readContract as readWithViem } from "viem/actions";

const address = `0x${"a1".repeat(20)}` as const;
const holder = `0x${"b2".repeat(20)}` as const;
const balance = { address, abi: erc20Abi, functionName: "balanceOf", args: [holder] } as const;

/** A chain whose only contract gives one answer, and what it was asked. */
function chainAnswering(answer: Hex | Error) {
  const asked: unknown[] = [];
  const request = async (call: unknown) => {
    asked.push(call);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: createClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
}

function refusal(data: Hex): Error {
  return Object.assign(new Error("execution reverted"), { code: 3, data });
}

/** The names of an error and its causes. */
async function namesOf(reading: Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  try {
    await reading;
  } catch (error) {
    (error as BaseError).walk((cause) => {
      names.push((cause as Error).name);
      return false;
    });
  }
  return names;
}

describe("a contract's answer", () => {
  it("is decoded, asked for with the function's own calldata", async () => {
    const { client, asked } = chainAnswering(encodeAbiParameters([{ type: "uint256" }], [42n]));
    assert.equal(await readContract(client, balance), 42n);
    const data = encodeFunctionData({ abi: erc20Abi, functionName: "balanceOf", args: [holder] });
    assert.deepEqual(asked, [{ method: "eth_call", params: [{ to: address, data }, "latest"] }]);
  });

  it("is that of a block, where one is named", async () => {
    const { client, asked } = chainAnswering(encodeAbiParameters([{ type: "uint256" }], [1n]));
    await readContract(client, { ...balance, blockNumber: 255n });
    const [call] = asked as [{ params: readonly unknown[] }];
    assert.equal(call.params[1], "0xff");
  });

  const own = [{ type: "error", name: "Closed", inputs: [{ name: "since", type: "uint256" }] }] as const;
  const cases: [string, Hex | Error, string[]][] = [
    [
      "a refusal",
      refusal(encodeErrorResult({ abi: own, errorName: "Closed", args: [7n] })),
      ["ContractFunctionExecutionError", "ContractFunctionRevertedError"],
    ],
    ["no contract there", "0x", ["ContractFunctionExecutionError", "ContractFunctionZeroDataError"]],
  ];
  for (const [what, answer, names] of cases)
    it(`fails as viem's own does: ${what}`, async () => {
      const found = await namesOf(readContract(chainAnswering(answer).client, balance));
      assert.deepEqual(found.slice(0, 2), names);
      assert.deepEqual(
        (await namesOf(readWithViem(chainAnswering(answer).client, balance))).slice(0, 2),
        names,
      );
    });

  it("fails as viem's own does: nobody answers", async () => {
    const gone = new Error("the node is gone");
    const found = await namesOf(readContract(chainAnswering(gone).client, balance));
    assert.ok(found.length > 0 && !found.includes("ContractFunctionRevertedError"), found.join(", "));
    assert.equal(found[0], (await namesOf(readWithViem(chainAnswering(gone).client, balance)))[0]);
  });
});
