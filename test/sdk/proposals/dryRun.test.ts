import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Call, stewardGovernorAbi, stewardTokenAbi, treasuryAbi } from "@commonweight/sdk/chain";
import {
  type Action,
  type DryRun,
  DryRunError,
  describeDryRun,
  dryRun,
  standsAlone,
  type TriedCall,
} from "@commonweight/sdk/proposals";
import {
  createClient,
  custom,
  encodeErrorResult,
  type Hex,
  numberToHex,
  RpcRequestError,
  toFunctionSelector,
  zeroHash,
} from "viem";
import { ada, ben, cleo, heron } from "../helpers/logs.ts";

const pay = (amount: bigint): Action => ({ type: "pay", token: cleo, to: ada, amount, aboveLimit: false });
const mint: Action = { type: "mint", to: ada, amount: 5n };
const calls: readonly Call[] = [
  { target: heron.treasury, value: 0n, data: "0x11111111" },
  { target: heron.token, value: 0n, data: "0x22222222" },
];
const overLimit = encodeErrorResult({
  abi: treasuryAbi,
  errorName: "TreasuryLimitExceeded",
  args: [cleo, 9n, 4n],
});
const onlyExecutor = encodeErrorResult({
  abi: stewardGovernorAbi,
  errorName: "GovernorOnlyExecutor",
  args: [ada],
});
const overCap = encodeErrorResult({
  abi: stewardTokenAbi,
  errorName: "StewardTokenMintCapExceeded",
  args: [5n, 3n],
});

type Asked = { method: string; params?: unknown };
type Answer = (asked: Asked) => unknown;

const reverted = (data: Hex | undefined, message = "execution reverted") =>
  new RpcRequestError({
    body: {},
    url: "http://127.0.0.1",
    error: { code: 3, message, data },
  });
const missing = () =>
  new RpcRequestError({
    body: {},
    url: "http://127.0.0.1",
    error: { code: -32601, message: "the method eth_simulateV1 does not exist" },
  });

const block = { number: "0x10", hash: zeroHash, timestamp: "0x99" };
const target = ({ params }: Asked) => (params as readonly [{ to: string }])[0].to;

interface Node {
  readonly calling?: Answer;
  readonly inOrder?: Answer;
  /** Says yes to what no governor allows. */
  readonly lying?: boolean;
  /** Whether the governor would execute the proposal. */
  readonly executes?: boolean;
}

const SET_VOTING_DELAY = toFunctionSelector("setVotingDelay(uint48)");

/** A node that refuses what every governor refuses, unless it lies, and answers the rest as told. */
function nodeWith({ calling, inOrder, lying = false, executes = false }: Node) {
  const asked: string[] = [];
  const request = async (rpc: Asked): Promise<unknown> => {
    asked.push(rpc.method);
    if (rpc.method === "eth_getBlockByNumber") return block;
    if (rpc.method === "eth_getCode") return "0x";
    if (rpc.method === "eth_simulateV1") {
      if (inOrder === undefined) throw missing();
      return inOrder(rpc);
    }
    if (rpc.method === "eth_call") {
      const [{ from, to, data }] = rpc.params as readonly [{ from?: string; to: string; data: string }];
      if (from === undefined && to.toLowerCase() === heron.governor.toLowerCase()) {
        if (data.startsWith(SET_VOTING_DELAY) ? !lying : !executes) throw reverted(onlyExecutor);
        return "0x";
      }
      return calling?.(rpc) ?? "0x";
    }
    throw new Error(`nobody expects ${rpc.method}`);
  };
  return { client: createClient({ transport: custom({ request }, { retryCount: 0 }) }), asked };
}

const run = (
  node: { client: ReturnType<typeof nodeWith>["client"] },
  list = calls,
  actions = [pay(9n), mint],
) => dryRun(node.client, { governor: heron.governor, timelock: heron.timelock, calls: list, actions });
const yes = { status: "0x1", returnData: "0x", logs: [] };
const no = (data: Hex) => ({ status: "0x0", returnData: data, error: { code: 3, message: "reverted" } });

describe("a dry run", () => {
  it("runs all calls in order where the endpoint can, from the timelock and at one block", async () => {
    let params: unknown;
    const node = nodeWith({
      inOrder: (asked) => {
        params = asked.params;
        return [{ calls: [yes, yes] }];
      },
    });
    const result = await run(node);
    assert.equal(result.how, "inOrder");
    assert.deepEqual(result.calls, [{ outcome: "succeeds" }, { outcome: "succeeds" }]);
    const call = (each: Call | undefined) => ({
      from: heron.timelock,
      to: each?.target,
      value: numberToHex(0n),
      input: each?.data,
    });
    assert.deepEqual(params, [{ blockStateCalls: [{ calls: calls.map(call) }] }, "0x10"]);
    const words = describeDryRun(result);
    assert.deepEqual([words.verdict, words.title], ["would", "It could be carried out now."]);
    assert.match(words.tried[0] ?? "", /each on what those before it left, on the state of block 16\.$/);
  });

  it("says where it fails, by the contract's own error in words, and that the rest is not reached", async () => {
    const result = await run(nodeWith({ inOrder: () => [{ calls: [no(overLimit), yes] }] }));
    assert.deepEqual(result.calls[1], { outcome: "notTried", why: "afterRefusal" });
    const words = describeDryRun(result);
    assert.equal(words.title, "It could not be carried out now: call 1 would be refused.");
    assert.equal(words.refused?.index, 0);
    assert.equal(words.refused?.words.what, "This is more than ordinary votes may spend now.");
  });

  it("tries the calls alone where it can't run them in order, and says so", async () => {
    const node = nodeWith({
      calling: (asked) => {
        if (target(asked) === heron.token.toLowerCase() || target(asked) === heron.token)
          throw reverted(overCap);
        return "0x";
      },
    });
    const result = await run(node);
    assert.equal(result.how, "oneByOne");
    assert.equal(result.calls[0]?.outcome, "succeeds");
    const [, second] = result.calls;
    assert.equal(second?.outcome === "refused" && second.refusal.error?.name, "StewardTokenMintCapExceeded");
    const words = describeDryRun(result);
    assert.equal(words.verdict, "wouldNot");
    assert.match(words.tried[0] ?? "", /alone from the timelock.*can't try them in order/);
  });

  it("leaves out what only makes sense after an earlier call, and says which", async () => {
    const result = await run(nodeWith({}), calls, [pay(1n), pay(2n)]);
    assert.deepEqual(result.calls[1], { outcome: "notTried", why: "dependsOnEarlier" });
    const words = describeDryRun(result);
    assert.equal(words.title, "As far as it can be tried, it could be carried out now.");
    assert.ok(
      words.tried.some((line) => line.startsWith("Call 2 builds on a call before it and was not tried")),
    );
  });

  it("does not try what the governor takes only inside an execution", async () => {
    const own: Call = { target: heron.governor, value: 0n, data: "0x33333333" };
    const setting: Action = { type: "setSetting", setting: "quorumFloor", value: 1n };
    const result = await run(
      nodeWith({ inOrder: () => [{ calls: [yes] }] }),
      [own, ...calls.slice(0, 1)],
      [setting, pay(1n)],
    );
    assert.deepEqual(result.calls, [{ outcome: "notTried", why: "governorOnly" }, { outcome: "succeeds" }]);
    const foreseen = [
      { index: 0, action: setting, error: { name: "GovernorClassOrder", args: [1n, 2n, 3n, 4n] } },
    ];
    assert.equal(describeDryRun(result, foreseen).verdict, "wouldNot");
    assert.equal(describeDryRun(result).verdict, "would");
    const alone = await run(nodeWith({}), [own], [setting]);
    assert.equal(describeDryRun(alone).tried[0], "Nothing could be tried.");
  });

  it("tries the whole execution where anyone could start it", async () => {
    const parameters = {
      governor: heron.governor,
      timelock: heron.timelock,
      calls,
      actions: [pay(1n), mint],
      ready: "# Pay",
    };
    const ready = nodeWith({ executes: true });
    const result = await dryRun(ready.client, parameters);
    assert.equal(result.how, "whole");
    assert.deepEqual(result.calls, [{ outcome: "succeeds" }, { outcome: "succeeds" }]);

    const refusing = await dryRun(nodeWith({ inOrder: () => [{ calls: [yes, yes] }] }).client, parameters);
    assert.equal(refusing.whole?.error?.name, "GovernorOnlyExecutor");
    assert.equal(describeDryRun(refusing).title, "It could not be carried out now.");
  });

  it("says that nothing is at an address without a contract", async () => {
    const raw: Call = { target: ben, value: 0n, data: "0x44444444" };
    const result = await run(nodeWith({}), [raw], [{ type: "call", ...raw }]);
    assert.deepEqual(result.calls, [{ outcome: "succeeds", noCode: true }]);
    assert.ok(describeDryRun(result).tried.some((line) => line.includes("without a contract")));
  });

  it("finds out an endpoint that says yes to everything", async () => {
    await assert.rejects(run(nodeWith({ lying: true })), (error: unknown) => {
      assert.ok(error instanceof DryRunError);
      assert.equal(error.message, "The endpoint's answers can't be believed.");
      return true;
    });
  });

  for (const [name, answer] of [
    ["nothing", null],
    ["too few answers", [{ calls: [yes] }]],
    ["two blocks", [{ calls: [yes, yes] }, { calls: [] }]],
    ["no status", [{ calls: [yes, {}] }]],
    ["a text", "0x1"],
  ] as const) {
    it(`refuses ${name} for an answer`, async () => {
      await assert.rejects(run(nodeWith({ inOrder: () => answer })), (error: unknown) => {
        assert.ok(error instanceof DryRunError);
        assert.equal(error.message, "The endpoint's answer to the dry run is no answer.");
        return true;
      });
    });
  }

  it("does not take a lost connection for a refusal", async () => {
    const node = nodeWith({
      calling: () => {
        throw new Error("socket hang up");
      },
    });
    await assert.rejects(run(node), (error: unknown) => {
      assert.ok(error instanceof DryRunError);
      assert.equal(error.message, "The calls could not be tried.");
      assert.match(error.remedy, /another RPC address/);
      return true;
    });
  });

  it("shows an unknown error by its first bytes, and cuts a node's long words", async () => {
    const unknown = await run(nodeWith({ inOrder: () => [{ calls: [no("0xdeadbeef00"), yes] }] }));
    assert.equal(
      describeDryRun(unknown).refused?.words.what,
      "The call would fail: an error that is not known here (0xdeadbeef).",
    );
    const chatty = { status: "0x0", returnData: "0x", error: { message: "x".repeat(10_000) } };
    const long = await run(nodeWith({ inOrder: () => [{ calls: [chatty, yes] }] }));
    assert.ok((describeDryRun(long).refused?.words.what.length ?? 0) < 400);
  });
});

describe("the words of a dry run", () => {
  const of = (how: DryRun["how"], ...outcomes: readonly TriedCall[]): DryRun => ({
    how,
    block: { number: 7, hash: zeroHash, timestamp: 1 },
    calls: outcomes,
  });

  it("name a disagreement between the record and the endpoint", () => {
    const foreseen = [
      { index: 0, action: mint, error: { name: "StewardTokenMintCapExceeded", args: [5n, 3n] } },
    ];
    const words = describeDryRun(of("inOrder", { outcome: "succeeds" }), foreseen);
    assert.deepEqual(
      [words.verdict, words.title],
      ["unclear", "The record and the endpoint disagree about call 1."],
    );
  });

  it("say that the execution fails as a whole where no call does", () => {
    const whole = { said: "it gave no reason" };
    const words = describeDryRun({ ...of("oneByOne", { outcome: "succeeds" }), whole });
    assert.deepEqual([words.verdict, words.title], ["wouldNot", "It could not be carried out now."]);
    assert.equal(words.refused?.index, undefined);
  });

  it("say the whole execution when that was tried", () => {
    const words = describeDryRun(of("whole", { outcome: "succeeds" }, { outcome: "succeeds" }));
    assert.equal(words.title, "It could be carried out now.");
    assert.match(words.tried[0] ?? "", /^The whole execution was tried/);
  });
});

describe("what can be tried alone", () => {
  const limit: Action = { type: "setLimit", token: cleo, limit: 9n };
  const model: Action = { type: "createModel", name: "Egret", charter: zeroHash, parents: [] };
  const decision: Action = { type: "recordResolution", modelId: 2n, document: zeroHash };
  const table: readonly (readonly [string, readonly Action[], boolean])[] = [
    ["a payment", [pay(1n)], true],
    ["a payment after another of the same token", [pay(1n), pay(2n)], false],
    ["a payment after its limit was set", [limit, pay(2n)], false],
    ["a decision after a model was created", [model, decision], false],
    ["a mint after a payment", [pay(1n), mint], true],
    ["a mint after a mint", [mint, mint], false],
  ];
  for (const [name, actions, alone] of table) {
    it(`${name}: ${alone ? "yes" : "no"}`, () => {
      assert.equal(standsAlone(actions, actions.length - 1), alone);
    });
  }
});
