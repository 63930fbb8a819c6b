import { type Address, type Client, type Hex, isHex, numberToHex } from "viem";
import type { Call } from "../../chain/call.ts";
import { DryRunError } from "./DryRunError.ts";
import { refusalFrom } from "./refusalOf.ts";
import type { TriedCall } from "./types.ts";

interface TryInOrderParameters {
  readonly from: Address;
  readonly calls: readonly Call[];
  readonly block: number;
}

/**
 * Runs calls one after the other on the state of a block by eth_simulateV1 (execution-apis). Undefined where the endpoint
 * does not have it. Throws {@link DryRunError} for an answer that is none.
 */
export async function tryInOrder(
  client: Client,
  { from, calls, block }: TryInOrderParameters,
): Promise<TriedCall[] | undefined> {
  const request = client.request as unknown as Ask;
  let answer: unknown;
  try {
    answer = await request(
      {
        method: "eth_simulateV1",
        params: [
          {
            blockStateCalls: [
              {
                calls: calls.map(({ target, value, data }) => ({
                  from,
                  to: target,
                  value: numberToHex(value),
                  input: data,
                })),
              },
            ],
          },
          numberToHex(block),
        ],
      },
      { retryCount: 0 },
    );
  } catch {
    // Endpoints say in many ways that they don't have it. If it is the endpoint that fails, the single calls will say so.
    return;
  }
  const results = resultsIn(answer);
  if (results?.length !== calls.length) throw unbelievable();
  let refused = false;
  return results.map((result): TriedCall => {
    if (refused) return { outcome: "notTried", why: "afterRefusal" };
    const tried = triedFrom(result);
    refused = tried.outcome === "refused";
    return tried;
  });
}

type Ask = (call: { method: string; params: unknown }, how: { retryCount: number }) => Promise<unknown>;

function resultsIn(answer: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(answer) || answer.length !== 1) return;
  const block: unknown = answer[0];
  if (typeof block !== "object" || block === null || !("calls" in block)) return;
  return Array.isArray(block.calls) ? block.calls : undefined;
}

function triedFrom(result: unknown): TriedCall {
  if (typeof result !== "object" || result === null) throw unbelievable();
  const { status, returnData, error } = result as Readonly<Record<string, unknown>>;
  if (status === "0x1") return { outcome: "succeeds" };
  if (status !== "0x0") throw unbelievable();
  const said = fieldsOf(error);
  const data = [returnData, said.data].find((each): each is Hex => isHex(each) && each !== "0x") ?? "0x";
  return {
    outcome: "refused",
    refusal: refusalFrom(data, typeof said.message === "string" ? said.message : ""),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function unbelievable(): DryRunError {
  return new DryRunError("The endpoint's answer to the dry run is no answer.", {
    details: "It did not say for each call whether it would succeed.",
    remedy: "Choose another RPC address in the settings, or reload the page.",
  });
}
