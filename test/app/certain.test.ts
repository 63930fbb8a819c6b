import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createClient, custom } from "viem";
import { call, getBlockNumber, getCode, sendRawTransaction } from "viem/actions";
import { certain, OtherChainError } from "../../app/src/lib/certain.ts";
import { isOtherChain } from "../../app/src/lib/errors/causes.ts";
import { explain } from "../../app/src/lib/errors/explain.ts";

const GENESIS = `0x${"aa".repeat(32)}` as const;
const ANOTHER = `0x${"bb".repeat(32)}` as const;
const ACCOUNT = `0x${"11".repeat(20)}` as const;

/** A node that can be told which chain it serves, and whether it answers. */
class Node {
  genesis: string = GENESIS;
  gone = false;
  readonly asked: string[] = [];

  readonly client = createClient({
    transport: certain(custom({ request: (rpc) => this.#answer(rpc) }, { retryCount: 0 }), GENESIS),
    cacheTime: 0,
  });

  proofs(): number {
    return this.asked.filter((method) => method === "eth_getBlockByNumber").length;
  }

  async #answer({ method }: { method: string }): Promise<unknown> {
    this.asked.push(method);
    if (this.gone) throw new Error("failed to fetch");
    return method === "eth_getBlockByNumber" ? { hash: this.genesis } : "0x07";
  }
}

describe("a node that is asked about a chain", () => {
  it("answers once it has shown the chain's first block, which is asked for once", async () => {
    const node = new Node();
    assert.equal(await getBlockNumber(node.client), 7n);
    assert.equal(await getCode(node.client, { address: ACCOUNT }), "0x07");
    assert.equal(node.proofs(), 1);
  });

  it("answers nothing for another chain", async () => {
    const node = new Node();
    node.genesis = ANOTHER;
    await assert.rejects(getBlockNumber(node.client), (error) => {
      assert.ok(isOtherChain(error));
      return true;
    });
  });

  it("is told in plain words to be of another chain, however deep the error lies", async () => {
    const node = new Node();
    node.genesis = ANOTHER;
    await assert.rejects(call(node.client, { to: ACCOUNT, data: "0x12345678" }), (error) => {
      assert.ok(!(error instanceof OtherChainError) && isOtherChain(error));
      const { happened, means } = explain(error);
      assert.equal(happened, "The node that answers serves another chain than this site was set up for.");
      assert.match(means, new RegExp(ANOTHER));
      return true;
    });
  });

  it("is sent nothing before it has shown its chain", async () => {
    const node = new Node();
    node.genesis = ANOTHER;
    await assert.rejects(sendRawTransaction(node.client, { serializedTransaction: "0x1234" }), isOtherChain);
    assert.deepEqual(node.asked, ["eth_getBlockByNumber"]);
  });

  it("shows its chain again after it was gone, and may be another by then", async () => {
    const node = new Node();
    await getBlockNumber(node.client);
    node.gone = true;
    await assert.rejects(getBlockNumber(node.client), (error) => !isOtherChain(error));
    node.gone = false;
    node.genesis = ANOTHER;
    await assert.rejects(getBlockNumber(node.client), isOtherChain);
    node.genesis = GENESIS;
    assert.equal(await getBlockNumber(node.client), 7n);
  });

  it("that does not answer is not taken for another chain", async () => {
    const node = new Node();
    node.gone = true;
    await assert.rejects(getBlockNumber(node.client), (error) => !isOtherChain(error));
  });
});
