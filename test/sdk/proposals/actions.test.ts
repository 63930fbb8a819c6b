import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abis, type House } from "@commonweight/sdk/chain";
import { emptyHistory } from "@commonweight/sdk/history";
import {
  type Action,
  ActionError,
  badges,
  canonicalAction,
  decodeCall,
  describeAction,
  encodeAction,
} from "@commonweight/sdk/proposals";
import fc from "fast-check";
import { type Abi, concat, encodeFunctionData, getAddress, toFunctionSelector, zeroAddress } from "viem";
import { rawCall, typedAction } from "../helpers/arbitraryActions.ts";
import { account, ada, heron } from "../helpers/logs.ts";

const address = (digit: string) => getAddress(account(digit));
const house: House = {
  token: address("a"),
  governor: address("b"),
  timelock: address("c"),
  treasury: address("d"),
  registry: address("e"),
  runs: address("f"),
  catalogue: address("9"),
};
const context = { history: emptyHistory(heron) };

describe("actions and calls", () => {
  it("come back the same from their calls, whatever their values", () => {
    fc.assert(
      fc.property(typedAction, (action) => {
        const call = encodeAction(house, action);
        assert.equal(call.value, 0n);
        assert.deepEqual(decodeCall(house, call), action);
        assert.deepEqual(canonicalAction(action), action);
      }),
      { numRuns: 800 },
    );
  });

  it("are named only when every byte is accounted for", () => {
    fc.assert(
      fc.property(typedAction, (action) => {
        const call = encodeAction(house, action);
        for (const odd of [
          { ...call, value: 1n },
          { ...call, data: concat([call.data, "0x00"]) },
          { ...call, data: call.data.slice(0, -2) as `0x${string}` },
          { ...call, target: address("7") },
        ]) {
          assert.deepEqual(decodeCall(house, odd), { type: "call", ...odd });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("show every other call as it is", () => {
    fc.assert(
      fc.property(rawCall, (action) => {
        assert.deepEqual(decodeCall(house, encodeAction(house, action)), action);
      }),
    );
  });

  it("show dirty upper bytes of an address or an enum as a raw call", () => {
    const clean = encodeAction(house, { type: "mint", to: ada, amount: 1n });
    const dirty = {
      ...clean,
      data: clean.data.replace("0".repeat(24), `${"0".repeat(23)}1`) as `0x${string}`,
    };
    assert.equal(decodeCall(house, dirty).type, "call");
    const policy = encodeAction(house, {
      type: "setPolicy",
      modelId: 1n,
      doctrine: "Copyleft",
      licenceMatrix: `0x${"0".repeat(64)}`,
    });
    const unknown = {
      ...policy,
      data: `${policy.data.slice(0, 137)}9${policy.data.slice(138)}` as `0x${string}`,
    };
    assert.notEqual(unknown.data, policy.data);
    assert.equal(decodeCall(house, unknown).type, "call");
  });

  it("cover every function of the house that only the timelock may call", () => {
    const calledOtherwise = new Set([
      ...["accept", "amend", "submitMilestone", "drawSegment", "closeReview", "payTranche", "cofund"],
      ...["challenge", "closeDispute", "lapse", "fail", "complete", "claimRefund", "setPayee"],
      ...["withdrawBond", "drawForRun", "recordRunChange"],
      ...["transfer", "transferFrom", "approve", "permit", "delegate", "delegateBySig", "burn"],
      ...["ringFence", "settle", "release"],
    ]);
    for (const role of ["registry", "runs", "treasury", "token"] as const) {
      for (const item of abis[role] as Abi) {
        if (item.type !== "function" || ["view", "pure"].includes(item.stateMutability)) continue;
        if (calledOtherwise.has(item.name)) continue;
        const known = fc
          .sample(typedAction, { numRuns: 1_500, seed: 7 })
          .some((action) => encodeAction(house, action).data.startsWith(toFunctionSelector(item)));
        assert.ok(known, `${role}.${item.name} has no action`);
      }
    }
  });

  it("refuse values that do not fit, and contracts that are not there", () => {
    const tooLong = { type: "setSetting", setting: "votingPeriod", value: 2n ** 40n } as const;
    assert.throws(() => encodeAction(house, tooLong), ActionError);
    const { registry: _, ...plain } = house;
    assert.throws(
      () => encodeAction(plain, { type: "setCharter", modelId: 1n, charter: `0x${"1".repeat(64)}` }),
      (error) => error instanceof ActionError && error.message === "This community has no registry.",
    );
  });

  it("read the governor's own calls of a plain governor", () => {
    const { registry: _r, runs: _u, catalogue: _c, ...plain } = house;
    const data = encodeFunctionData({ abi: abis.governor, functionName: "setVotingDelay", args: [7_200] });
    assert.deepEqual(decodeCall(plain, { target: house.governor, value: 0n, data }), {
      type: "setSetting",
      setting: "votingDelay",
      value: 7_200n,
    });
  });
});

describe("what a proposal does, at first sight", () => {
  it("follows from its calls", () => {
    const pay = { type: "pay", token: zeroAddress, to: ada, amount: 1n, aboveLimit: false } as const;
    const call = { type: "call", target: ada, value: 1n, data: "0x" } as const;
    const publish = { type: "publishDocument", document: "0x12" } as const;
    assert.deepEqual(badges([publish]), []);
    assert.deepEqual(badges([pay, publish]), ["movesFunds", "irreversible"]);
    assert.deepEqual(badges([call]), ["movesFunds", "irreversible", "touchesOutside"]);
    assert.deepEqual(badges([{ ...call, value: 0n, data: "0x12345678" }]), [
      "irreversible",
      "touchesOutside",
    ]);
    const named = (signature: string): Action => ({
      ...call,
      value: 0n,
      data: `${toFunctionSelector(signature)}00`,
    });
    assert.ok(badges([named("grantRole(bytes32,address)")]).includes("changesRoles"));
    assert.ok(badges([named("upgradeToAndCall(address,bytes)")]).includes("changesRoles"));
    assert.ok(badges([named("approve(address,uint256)")]).includes("movesFunds"));
    assert.ok(badges([named("relay(address,uint256,bytes)")]).includes("changesRules"));
    assert.ok(!badges([named("grant(bytes32,address)")]).includes("changesRoles"));
    assert.deepEqual(badges([{ type: "setSetting", setting: "quorumFloor", value: 1n }]), ["changesRules"]);
  });

  it("can be said for any action at all", () => {
    fc.assert(
      fc.property(fc.oneof(typedAction, rawCall), (action) => {
        const text = describeAction(action, context);
        assert.match(text, /^[A-Z]/);
        assert.doesNotMatch(text, /undefined|NaN|\[object/);
      }),
    );
  });

  it("says that a raw call is unknown", () => {
    const text = describeAction({ type: "call", target: ada, value: 0n, data: "0x12345678" }, context);
    assert.match(
      text,
      /^Call 0x1111…1111 directly \(function 0x12345678, 4 bytes\): what this does is unknown$/,
    );
    assert.match(
      describeAction({ type: "call", target: ada, value: 10n ** 18n, data: "0x" }, context),
      /^Send 1 ETH to/,
    );
  });
});
