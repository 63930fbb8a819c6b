import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Action, BADGES, badges, LABELS, labels } from "@commonweight/sdk/proposals";
import fc from "fast-check";
import { toFunctionSelector, zeroAddress, zeroHash } from "viem";
import { rawCall, typedAction } from "../helpers/arbitraryActions.ts";

const call = { type: "call", target: zeroAddress, value: 0n, data: "0x12345678" } as const;

describe("the labels of a proposal", () => {
  it("are those of all its calls, each once", () => {
    const actions: Action[] = [
      { type: "pay", token: zeroAddress, to: zeroAddress, amount: 1n, aboveLimit: false },
      { type: "withdrawDataset", modelId: 1n, datasetId: zeroHash, evidence: zeroHash },
      { type: "setLimit", token: zeroAddress, limit: 1n },
    ];
    assert.deepEqual(labels(actions), ["datasets", "money", "rules"]);
  });

  it("given nothing to call, are those of a text", () => {
    assert.deepEqual(labels([]), ["text"]);
  });

  it("given a call that can't be read, say so, with what its ether and its function point to", () => {
    assert.deepEqual(labels([call]), ["other"]);
    assert.deepEqual(labels([{ ...call, value: 1n }]), ["money", "other"]);
    const named = (signature: string) => ({ ...call, data: toFunctionSelector(signature) });
    assert.deepEqual(labels([named("transfer(address,uint256)")]), ["money", "other"]);
    assert.deepEqual(labels([named("grantRole(bytes32,address)")]), ["rules", "other"]);
    assert.deepEqual(labels([named("mint(address,uint256)")]), ["people", "other"]);
  });

  it("share no name with the badges, beside which an index keeps them", () => {
    assert.deepEqual(
      BADGES.filter((badge) => LABELS.some((label) => label === (badge as string))),
      [],
    );
  });

  it("are there for every action, in one order, and name money wherever funds move", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(typedAction, rawCall), { minLength: 1, maxLength: 4 }), (actions) => {
        const found = labels(actions);
        assert.ok(found.length > 0);
        assert.deepEqual(
          found,
          LABELS.filter((label) => found.includes(label)),
        );
        assert.ok(!badges(actions).includes("movesFunds") || found.includes("money"));
      }),
    );
  });
});
